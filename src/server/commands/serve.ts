import { createServer, type Server } from 'node:http'
import { createApp } from '../web/app.ts'
import { type Command, optionValue, type Terminal, UsageError } from './command.ts'
import { dailyBackup } from './daily-backup.ts'
import { importSample } from './import-sample.ts'
import { dataFolder, newId, openedStore } from './opened-store.ts'

const DEFAULT_PORT = 4747

/** The largest file that is taken, in bytes. */
const UPLOAD_LIMIT = 50 * 1024 * 1024

/** `rotstift serve`: the app for the browser. */
export const serve: Command = {
  name: 'serve',
  usage: 'serve [--port 4747] [--host 127.0.0.1] [--data FOLDER]',
  summary: 'Start the app and print its address',
  options: [
    { name: 'port', kind: 'value', summary: 'the port to listen on (PORT)' },
    { name: 'host', kind: 'value', summary: 'the address to listen on (HOST)' },
    { name: 'data', kind: 'value', summary: 'the folder of the store (ROTSTIFT_DATA)' },
  ],
  run: async (words, options, terminal) => {
    if (words.length > 0) throw new UsageError('serve takes no file')
    const { environment } = terminal
    const port = portOf(optionValue(options, 'port') ?? environment.PORT)
    const host = optionValue(options, 'host') ?? environment.HOST ?? '127.0.0.1'
    const { store, isNew } = await openedStore(options, terminal)
    try {
      if (isNew) await importSample(store, terminal)
      const settings = {
        host,
        port,
        publicHosts: (environment.ROTSTIFT_PUBLIC_HOSTS ?? '').split(',').filter(Boolean),
        defaultAuthor: authorOf(terminal),
        uploadLimit: UPLOAD_LIMIT,
      }
      const report = (error: unknown, request: string) =>
        terminal.tell(`${terminal.now()} ${request}: ${traceOf(error)}`)
      const app = createApp({ store, settings, now: terminal.now, newId, report })
      const server = createServer(app)
      const isListening = await listens(server, port, host, terminal)
      if (!isListening) return 1
      terminal.tell(`Rotstift: http://${host === '127.0.0.1' ? 'localhost' : host}:${port}`)
      const backup = dailyBackup(dataFolder(options, terminal), terminal)
      await terminal.ended
      backup.stop()
      await closed(server)
      return 0
    } finally {
      await store.close()
    }
  },
}

const portOf = (text: string | undefined): number => {
  const port = Number(text ?? DEFAULT_PORT)
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port
  throw new UsageError(`${text} is no port (1 to 65535)`)
}

const authorOf = ({ environment, account }: Terminal): string =>
  environment.ROTSTIFT_AUTHOR || account || 'Editor'

/** The trace of a bug, for whoever runs the app; it holds no text of a document. */
const traceOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error)

const listens = (
  server: Server,
  port: number,
  host: string,
  terminal: Terminal,
): Promise<boolean> =>
  new Promise((resolve) => {
    server.once('error', (error) => {
      const isTaken = 'code' in error && error.code === 'EADDRINUSE'
      terminal.tell(
        isTaken
          ? `Port ${port} is in use. Choose another: rotstift serve --port ${port + 1}`
          : `Cannot listen on ${host}:${port}: ${error.message}`,
      )
      resolve(false)
    })
    server.listen(port, host, () => resolve(true))
  })

/** A request that is being answered may end; connections that only wait are cut. */
const DEADLINE_MILLISECONDS = 3_000

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const deadline = setTimeout(() => server.closeAllConnections(), DEADLINE_MILLISECONDS)
    server.close(() => {
      clearTimeout(deadline)
      resolve()
    })
    server.closeIdleConnections()
  })
