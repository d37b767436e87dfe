#!/usr/bin/env node
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { buffer } from 'node:stream/consumers'
import { Refusal } from '../core/refusal.ts'
import type { Terminal } from './commands/command.ts'
import { run } from './commands/index.ts'
import { trace } from './commands/trace.ts'

/** The one place that reads the environment and the command line. */
const terminal: Terminal = {
  print: (text) => process.stdout.write(`${text}\n`),
  tell: (text) => process.stderr.write(`${text}\n`),
  progress: (text) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${text}`)
  },
  read: async (path) => {
    if (path === '-') return await buffer(process.stdin)
    return await readFile(path).catch((error: NodeJS.ErrnoException) => {
      throw unreadable(path, error)
    })
  },
  stream: (path) => streamed(path),
  write: async (path, content) => {
    if (path === '-') {
      if (!process.stdout.write(content)) await once(process.stdout, 'drain')
    } else {
      await writeFile(path, content).catch((error: NodeJS.ErrnoException) => {
        throw new Refusal('invalid', `Cannot write ${path}: ${error.code ?? error.message}`)
      })
    }
  },
  colours: process.stdout.isTTY === true && !process.env.NO_COLOR,
  environment: process.env,
  account: accountName(),
  now: () => new Date().toISOString(),
  ended: () => Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]),
}

async function* streamed(path: string): AsyncIterable<Uint8Array> {
  try {
    yield* path === '-' ? process.stdin : createReadStream(path)
  } catch (error) {
    throw error instanceof Error ? unreadable(path, error) : error
  }
}

function unreadable(path: string, error: NodeJS.ErrnoException): Refusal {
  return new Refusal('invalid', `Cannot read ${path}: ${error.code ?? error.message}`)
}

/** The person whose account this is; some containers have no name for it. */
function accountName(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}

// A bug that nobody caught: what is on disk is sound, what is in memory may not be.
process.on('uncaughtException', (error) => {
  terminal.tell(trace(error))
  process.exit(1)
})
// Who reads our output may stop, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

process.exitCode = await run(process.argv.slice(2), terminal)
