import { difference } from '../../core/diff/difference.ts'
import { shownParts } from '../../core/diff/display.ts'
import { type Command, UsageError } from './command.ts'
import { textOf } from './text-of.ts'

/** `rotstift diff BEFORE AFTER`: what changed between two files. */
export const diff: Command = {
  name: 'diff',
  usage: 'diff BEFORE AFTER [--json]',
  summary: 'Show what changed between two texts',
  options: [{ name: 'json', kind: 'flag', summary: 'print the parts as JSON' }],
  run: async ([before, after, ...more], options, terminal) => {
    if (before === undefined || after === undefined || more.length > 0) {
      throw new UsageError('diff takes two files')
    }
    const change = difference(
      textOf(await terminal.read(before)),
      textOf(await terminal.read(after)),
    )
    if (options.json === true) {
      const parts = change.parts.map(({ kind, text }) => ({ kind, text }))
      terminal.print(JSON.stringify(parts))
    } else {
      const marks = terminal.colours ? colours : brackets
      terminal.print(
        shownParts(change, 'inline')
          .map(({ kind, runs }) => {
            const text = runs.map(({ text: plain, mark }) => marked(plain, mark)).join('')
            return `${marks[kind][0]}${text}${marks[kind][1]}`
          })
          .join(''),
      )
    }
    return 0
  },
}

/** A changed white space is shown by its mark; a line break stays one as well. */
const marked = (text: string, mark: string | undefined): string =>
  mark === undefined ? text : mark === '↵' ? `${mark}${text}` : mark

type Marks = Readonly<Record<'same' | 'removed' | 'added', readonly [string, string]>>

const brackets: Marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] }

const colours: Marks = {
  same: ['', ''],
  removed: ['\u001B[31;9m', '\u001B[0m'],
  added: ['\u001B[34;4m', '\u001B[0m'],
}
