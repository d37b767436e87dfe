import type { Terminal } from '../../src/server/commands/command.ts'

/** A terminal over files in memory that remembers what a command says. */
export interface TestTerminal extends Terminal {
  readonly printed: () => string
  readonly told: () => string
  /** What the progress line showed, one text after the other. */
  readonly watched: readonly string[]
}

export const testTerminal = (
  files: Readonly<Record<string, string | readonly Uint8Array[]>> = {},
): TestTerminal => {
  const printed: string[] = []
  const told: string[] = []
  const watched: string[] = []
  const pieces = (path: string): readonly Uint8Array[] => {
    const found = files[path]
    if (found === undefined) throw new Error(`the test has no file ${path}`)
    return typeof found === 'string' ? [Buffer.from(found)] : found
  }
  return {
    print: (text) => printed.push(`${text}\n`),
    tell: (text) => told.push(`${text}\n`),
    progress: (text) => watched.push(text),
    read: async (path) => Buffer.concat(pieces(path)),
    stream: async function* (path) {
      yield* pieces(path)
    },
    write: async (_, content) => {
      printed.push(Buffer.from(content).toString())
    },
    colours: false,
    environment: {},
    account: 'anna',
    now: () => '2026-11-23T09:00:00.000Z',
    ended: async () => undefined,
    printed: () => printed.join(''),
    told: () => told.join(''),
    watched,
  }
}
