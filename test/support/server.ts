import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const main = join(import.meta.dirname, '../../dist/server/main.js')

/** The real program on a store of its own, as a newcomer starts it. */
export interface RunningServer {
  readonly url: string
  readonly data: string
  /** Ends it without a warning, as a crash would, and starts it again on the same store. */
  crashAndRestart(): Promise<void>
  /** Ends it in good order and removes its store. */
  stop(): Promise<void>
}

/** Starts `rotstift serve` on a free port and an empty store, and waits until it answers. */
export const startServer = async (author = 'Anna'): Promise<RunningServer> => {
  const data = mkdtempSync(join(tmpdir(), 'rotstift-'))
  const port = await freePort()
  const url = `http://localhost:${port}`
  const start = async (): Promise<ChildProcess> => {
    const child = spawn(process.execPath, [main, 'serve', '--port', String(port), '--data', data], {
      env: { ...process.env, ROTSTIFT_AUTHOR: author },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    await answers(`${url}/healthz`)
    return child
  }
  let child = await start()
  return {
    url,
    data,
    async crashAndRestart() {
      child.kill('SIGKILL')
      await once(child, 'exit')
      child = await start()
    },
    async stop() {
      child.kill('SIGTERM')
      await once(child, 'exit')
      rmSync(data, { recursive: true, force: true })
    },
  }
}

const answers = async (url: string): Promise<void> => {
  const deadline = Date.now() + 15_000
  while (Date.now() < deadline) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`${url} did not answer within 15 s`)
}

/** A port that nobody listens on right now. */
export const freePort = async (): Promise<number> => {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
