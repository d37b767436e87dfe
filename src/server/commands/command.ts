/** Where a command reads and writes, and what it may know of the world; made by `main.ts` only. */
export interface Terminal {
  /** The result, and nothing else. */
  readonly print: (text: string) => void
  /** Messages for the person in front of the screen. */
  readonly tell: (text: string) => void
  /** How far a long job is, on one line that the next call overwrites, if somebody watches. */
  readonly progress: (text: string) => void
  /** The content of a file, or of the standard input for `-`. */
  readonly read: (path: string) => Promise<Uint8Array>
  /** The same piece by piece, for files of any length. */
  readonly stream: (path: string) => AsyncIterable<Uint8Array>
  /** Writes a file, or the standard output for `-`. */
  readonly write: (path: string, content: Uint8Array | string) => Promise<void>
  /** Whether the output goes to a terminal that shows colours. */
  readonly colours: boolean
  /** Environment variables that start with `ROTSTIFT_`, and `PORT` and `HOST`. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** The name of the person whose account this is. */
  readonly account: string
  readonly now: () => string
  /** Settles when somebody asks the program to end; who never asks is ended as any program is. */
  readonly ended: () => Promise<unknown>
}

/** 0: done; 1: refused, or findings where asked for; 2: used wrongly. */
export type ExitCode = 0 | 1 | 2

/** A command of the command line: its words, options and what it does. */
export interface Command {
  readonly name: string
  readonly usage: string
  readonly summary: string
  /** `value` options take a word, `values` may be given several times, `flag` options take none. */
  readonly options: readonly CommandOption[]
  readonly run: (
    words: readonly string[],
    options: Options,
    terminal: Terminal,
  ) => Promise<ExitCode>
}

export interface CommandOption {
  readonly name: string
  readonly kind: 'value' | 'values' | 'flag'
  readonly short?: string
  readonly summary: string
}

/** The options that were given, by name. */
export type Options = Readonly<
  Record<string, string | boolean | readonly (string | boolean)[] | undefined>
>

/** The value of an option that takes a word. */
export const optionValue = (options: Options, name: string): string | undefined => {
  const value = options[name]
  return typeof value === 'string' ? value : undefined
}

/** The words of an option that may be given several times, in their order. */
export const optionValues = (options: Options, name: string): readonly string[] => {
  const values = options[name]
  return typeof values === 'object' ? values.filter((value) => typeof value === 'string') : []
}

/** The command was used wrongly: told with its usage, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
