import { Refusal } from '../../src/core/refusal.ts'
import type { ExitCode, Terminal } from '../../src/server/commands/command.ts'
import { run } from '../../src/server/commands/index.ts'
import { testTerminal } from './terminal.ts'

export interface Ran {
  readonly exitCode: ExitCode
  /** What went to the standard output, and what to the standard error. */
  readonly output: string
  readonly messages: string
  /** Files that were written, by path. */
  readonly written: Readonly<Record<string, string>>
}

/** Carries out a command line with these files to read, `-` among them. */
export const ran = async (
  words: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
  given: Partial<Terminal> = {},
): Promise<Ran> => {
  let output = ''
  let messages = ''
  const written: Record<string, string> = {}
  const terminal: Terminal = {
    ...testTerminal(),
    print: (text) => {
      output += `${text}\n`
    },
    tell: (text) => {
      messages += `${text}\n`
    },
    read: async (path) => {
      const content = files[path]
      if (content === undefined) throw new Refusal('invalid', `Cannot read ${path}: ENOENT`)
      return typeof content === 'string' ? new TextEncoder().encode(content) : content
    },
    write: async (path, content) => {
      written[path] = typeof content === 'string' ? content : new TextDecoder().decode(content)
    },
    ...given,
  }
  const exitCode = await run(words, terminal)
  return { exitCode, output, messages, written }
}
