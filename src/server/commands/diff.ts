import { basename } from 'node:path'
import { type Difference, difference } from '../../core/diff/difference.ts'
import { type Run, type ShownPart, shownParts } from '../../core/diff/display.ts'
import { escaped, htmlPage } from '../formats/html-page.ts'
import { markedHtml } from '../formats/marked-html.ts'
import { redlineStyle } from '../formats/redline-style.ts'
import { type Command, UsageError } from './command.ts'
import { printable } from './printable.ts'
import { textOf } from './text-of.ts'

/** `rotstift diff BEFORE AFTER`: what changed between two files. */
export const diff: Command = {
  name: 'diff',
  usage: 'diff BEFORE AFTER [--json|--html]',
  summary: 'Show what changed between two texts; - reads one of them from the standard input',
  options: [
    { name: 'json', kind: 'flag', summary: 'print the parts as JSON' },
    { name: 'html', kind: 'flag', summary: 'print a web page with the changes marked' },
  ],
  run: async ([before, after, ...more], options, terminal) => {
    if (before === undefined || after === undefined || more.length > 0) {
      throw new UsageError('diff takes two files')
    }
    if (before === '-' && after === '-') throw new UsageError('only one text can come from -')
    if (options.json === true && options.html === true) {
      throw new UsageError('choose one of --json and --html')
    }
    const change = difference(
      textOf(await terminal.read(before)),
      textOf(await terminal.read(after)),
    )
    if (options.json === true) {
      terminal.print(JSON.stringify(change.parts.map(({ kind, text }) => ({ kind, text }))))
    } else if (options.html === true) {
      terminal.print(page(change, `${basename(before)} → ${basename(after)}`))
    } else {
      terminal.print(line(change, terminal.colours ? colours : brackets))
    }
    return 0
  },
}

const page = (change: Difference, title: string): string =>
  htmlPage({
    language: 'de',
    title,
    style: redlineStyle,
    body: [
      `<header><h1>${escaped(title)}</h1></header>`,
      `<main><section><p>${markedHtml(shownParts(change, 'inline'))}</p></section></main>`,
    ].join('\n'),
  })

type Marks = Readonly<Record<ShownPart['kind'], readonly [start: string, end: string]>>

const line = (change: Difference, marks: Marks): string =>
  shownParts(change, 'inline')
    .map(({ kind, runs }) => marks[kind][0] + runs.map(shown).join('') + marks[kind][1])
    .join('')

/** A changed white space is shown by its mark; a line break stays one as well. */
const shown = ({ text, mark }: Run): string => {
  if (mark === undefined) return printable(text)
  return mark === '↵' ? `${mark}${text}` : mark
}

const brackets: Marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] }

/** Struck out in red and underlined in blue: told apart without colours, too. */
const colours: Marks = {
  same: ['', ''],
  removed: ['\u001B[31;9m', '\u001B[0m'],
  added: ['\u001B[34;4m', '\u001B[0m'],
}
