import { createServer, type Server } from 'node:http'
import { createApp } from '../web/app.ts'
import { inUrl } from '../web/security.ts'
import type { Settings } from '../web/site.ts'
import { authorOf } from './author.ts'
import { type Command, type Options, optionValue, type Terminal, UsageError } from './command.ts'
import { dailyBackup } from './daily-backup.ts'
import { importSample } from './import-sample.ts'
import { languageToolOf } from './language-tool-of.ts'
import { dataFolder, newId, openedStore } from './opened-store.ts'
import { spellingOf } from './spelling-of.ts'
import { trace } from './trace.ts'

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
    const wanted = wantedAddress(options, terminal)
    const { store, isNew } = await openedStore(options, terminal)
    const languageTool = languageToolOf(terminal)
    const spelling = spellingOf(terminal)
    try {
      if (isNew) await importSample(store, terminal)
      const server = createServer()
      const port = await listeningPort(server, wanted, terminal)
      if (port === undefined) return 1
      const settings = { ...settingsOf(terminal), host: wanted.host, port }
      const report = (error: unknown, request: string) =>
        terminal.tell(`${terminal.now()} ${request}: ${trace(error)}`)
      const { now } = terminal
      server.on(
        'request',
        createApp({ store, spelling, ...languageTool, settings, now, newId, report }),
      )
      terminal.print(`Rotstift: http://${shownHost(wanted.host)}:${port}`)
      if (!isLoopback(wanted.host)) terminal.tell(openToAll)
      // Whoever opens a text next does not wait for the dictionary.
      void spelling.status()
      const backup = dailyBackup(dataFolder(options, terminal), terminal)
      await terminal.ended()
      backup.stop()
      await closed(server)
      return 0
    } finally {
      await spelling.close()
      await store.close()
    }
  },
}

interface Address {
  readonly host: string
  /** 0: any that is free. */
  readonly port: number
}

/** As an option, else in the environment, else the usual; an empty variable says nothing. */
const wantedAddress = (options: Options, { environment }: Terminal): Address => ({
  port: portOf(optionValue(options, 'port') ?? (environment.PORT || String(DEFAULT_PORT))),
  host: optionValue(options, 'host') ?? (environment.HOST || '127.0.0.1'),
})

const portOf = (text: string): number => {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (port <= 65_535) return port
  throw new UsageError(`${text} is no port (0 to 65535)`)
}

const settingsOf = (terminal: Terminal): Omit<Settings, 'host' | 'port'> => ({
  publicHosts: (terminal.environment.ROTSTIFT_PUBLIC_HOSTS ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== ''),
  defaultAuthor: authorOf(terminal),
  uploadLimit: UPLOAD_LIMIT,
})

/** A name that a browser on this machine finds the app under. */
const shownHost = (host: string): string =>
  ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host) ? 'localhost' : inUrl(host)

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host.startsWith('127.')

const openToAll =
  'Whoever reaches this address can read and change every text: there are no passwords.'

/** The port the server listens on; undefined, and told, when it cannot. */
const listeningPort = (
  server: Server,
  { host, port }: Address,
  terminal: Terminal,
): Promise<number | undefined> =>
  new Promise((resolve) => {
    server.once('error', (error) => {
      const isTaken = 'code' in error && error.code === 'EADDRINUSE'
      terminal.tell(
        isTaken
          ? `Port ${port} is in use. Choose another: rotstift serve --port ${port + 1}`
          : `Cannot listen on ${host}:${port}: ${error.message}`,
      )
      resolve(undefined)
    })
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })

/** A request that is being answered may end; connections that only wait are cut. */
const DEADLINE_MILLISECONDS = 3_000
const LOOK_MILLISECONDS = 50

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const look = setInterval(() => server.closeIdleConnections(), LOOK_MILLISECONDS)
    const deadline = setTimeout(() => server.closeAllConnections(), DEADLINE_MILLISECONDS)
    server.close(() => {
      clearInterval(look)
      clearTimeout(deadline)
      resolve()
    })
  })
