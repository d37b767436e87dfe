import { parseArgs } from 'node:util'
import { Refusal } from '../../core/refusal.ts'
import { backup } from './backup.ts'
import { check } from './check.ts'
import { type Command, type ExitCode, type Terminal, UsageError } from './command.ts'
import { diff } from './diff.ts'
import { exportCommand } from './export.ts'
import { importCommand } from './import.ts'
import { score } from './score.ts'
import { segment } from './segment.ts'
import { serve } from './serve.ts'
import { verify } from './verify.ts'

/** Every command: the help text is a loop over this list. */
export const commands: readonly Command[] = [
  serve,
  importCommand,
  exportCommand,
  check,
  diff,
  score,
  segment,
  verify,
  backup,
]

/** Carries out a command line. What a person did wrong is told in a sentence, never as a trace. */
export const run = async (words: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  const [name, ...rest] = words
  if (name === 'help' || name === '--help' || name === '-h') {
    terminal.print(usage())
    return 0
  }
  const command = commands.find((candidate) => candidate.name === name)
  if (command === undefined) {
    terminal.tell(name === undefined ? usage() : `There is no command ${name}.\n\n${usage()}`)
    return 2
  }
  try {
    const { positionals, values } = parsedWords(command, rest)
    if (values.help === true) {
      terminal.print(commandUsage(command))
      return 0
    }
    return await command.run(positionals, values, terminal)
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.tell(`${error.message}\n${commandUsage(command)}`)
      return 2
    }
    if (!(error instanceof Refusal)) throw error
    terminal.tell(error.message)
    return 1
  }
}

const parsedWords = (command: Command, words: readonly string[]) => {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        ...Object.fromEntries(
          command.options.map(({ name, kind, short }) => [
            name,
            {
              type: kind === 'flag' ? 'boolean' : 'string',
              multiple: kind === 'values',
              ...(short && { short }),
            } as const,
          ]),
        ),
      },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

const usage = (): string =>
  [
    'rotstift COMMAND …',
    '',
    ...commands.map(({ usage: words, summary }) => `  ${words}\n      ${summary}`),
  ].join('\n')

const commandUsage = ({ usage: words, options }: Command): string =>
  [`rotstift ${words}`, ...options.map(({ name, summary }) => `  --${name}  ${summary}`)].join('\n')
