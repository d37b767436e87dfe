import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { appendFile, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { DocumentId } from '../../../../src/core/review/ids.ts'

/** What a storm of saves was told to be kept, in the order in which it was told. */
export type Acknowledged = readonly (readonly [id: string, text: string])[]

export interface Storm {
  /** Ends it as a power switch would, and says what it was told. */
  kill(): Promise<Acknowledged>
  /** What it was told up to now. */
  acknowledged(): Promise<Acknowledged>
}

/** A process of the built app that saves without a pause; returns after its first acknowledgement. */
export const startStorm = async (
  folder: string,
  { round, ids, notes }: { round: number; ids: readonly DocumentId[]; notes: string },
): Promise<Storm> => {
  await appendFile(notes, '')
  const start = (await stat(notes)).size
  const file = openSync(notes, 'a')
  const script = join(import.meta.dirname, 'storm.mjs')
  const child = spawn(process.execPath, [script, folder, '3', String(round), ...ids], {
    stdio: ['ignore', 'ignore', 'inherit', file],
  })
  closeSync(file)
  const exit = exited(child)
  while ((await stat(notes)).size === start) {
    if (child.exitCode !== null) throw new Error(`the storm ended with ${child.exitCode}`)
    await wait(2)
  }
  const acknowledged = async () => {
    const text = (await readFile(notes)).subarray(start).toString('utf8')
    return text
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line))
  }
  return {
    acknowledged,
    kill: async () => {
      child.kill('SIGKILL')
      await exit
      return acknowledged()
    },
  }
}

const exited = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => child.once('exit', () => resolve()))
