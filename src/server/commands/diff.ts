import { basename } from 'node:path'
import {
  type Difference,
  difference,
  type Edit,
  editKinds,
  type Part,
} from '../../core/diff/difference.ts'
import { type ShownPart, shownParts } from '../../core/diff/display.ts'
import { alignedParagraphs } from '../formats/aligned-paragraphs.ts'
import { differencePage } from '../formats/difference-page.ts'
import { edits as kindNames } from '../language/edits.ts'
import { type Command, optionValue, type Terminal, UsageError } from './command.ts'
import { printable } from './printable.ts'
import { textOf } from './text-of.ts'

/** `rotstift diff BEFORE AFTER`: what changed between two files. */
export const diff: Command = {
  name: 'diff',
  usage: 'diff BEFORE AFTER [--json | --html [-o FILE]]',
  summary: 'Show what changed between two texts; - reads one of them from the standard input',
  options: [
    { name: 'json', kind: 'flag', summary: 'print the parts as JSON' },
    { name: 'html', kind: 'flag', summary: 'write a page that needs nothing besides itself' },
    { name: 'output', kind: 'value', short: 'o', summary: 'the file to write the page to' },
  ],
  run: async ([before, after, ...more], options, terminal) => {
    if (before === undefined || after === undefined || more.length > 0) {
      throw new UsageError('diff takes two files')
    }
    if (before === '-' && after === '-') throw new UsageError('only one text can come from -')
    const output = optionValue(options, 'output')
    if (options.html === true && options.json === true) {
      throw new UsageError('choose one of --json and --html')
    }
    if (options.html !== true && output !== undefined) {
      throw new UsageError('diff writes a file with --html only')
    }
    const texts = [textOf(await terminal.read(before)), textOf(await terminal.read(after))] as const
    if (options.html === true) {
      const [old, now] = [
        { name: basename(before), text: texts[0] },
        { name: basename(after), text: texts[1] },
      ]
      await terminal.write(output ?? '-', differencePage(old, now, 'de'))
      return 0
    }
    const changes = differences(...texts)
    if (options.json === true) terminal.print(JSON.stringify(partsOf(changes)))
    else show(changes, terminal)
    return 0
  },
}

/** Paragraph by paragraph: in a long text, too, each change is told where it was made. */
const differences = (before: string, after: string): readonly Difference[] =>
  alignedParagraphs(before, after).map(({ old, now }) => difference(old, now))

/** The parts of all paragraphs; unchanged text that goes on over several is one part. */
const partsOf = (changes: readonly Difference[]): readonly Pick<Part, 'kind' | 'text'>[] => {
  const found: { kind: Part['kind']; text: string }[] = []
  for (const { kind, text } of changes.flatMap(({ parts }) => parts)) {
    const last = found.at(-1)
    if (kind === 'same' && last?.kind === 'same') last.text += text
    else found.push({ kind, text })
  }
  return found
}

/** Both texts in one; what sorts of changes there are goes beside it. */
const show = (changes: readonly Difference[], terminal: Terminal): void => {
  const marks = terminal.colours ? colours : brackets
  terminal.print(
    changes
      .flatMap((change) => shownParts(change, 'inline'))
      .map((part) => marked(part, marks))
      .join(''),
  )
  const edits = changes.flatMap((change) => change.edits)
  terminal.tell(kindsOf(edits) || 'The texts are the same.')
}

const marked = ({ kind, move, runs }: ShownPart, marks: Marks): string => {
  const text = runs
    .map(({ text: plain, mark, strong }) => {
      const shown = visible(plain, mark)
      return strong ? marks.strong.join(shown) : shown
    })
    .join('')
  const [start, end] = move === undefined ? marks[kind] : marks.moved[kind]
  return `${start}${text}${move === undefined ? '' : raised(move)}${end}`
}

/** A changed white space is shown by its mark; a line break stays one as well. */
const visible = (text: string, mark: string | undefined): string =>
  mark === undefined ? printable(text) : mark === '↵' ? `${mark}${text}` : mark

/** Both ends of a move carry its number, raised so that it is not taken for text. */
const raised = (number: number): string =>
  String(number).replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit)

/** "Replaced: 3, Moved: 1": a move is one change with two ends. */
const kindsOf = (edits: readonly Edit[]): string =>
  editKinds
    .map((kind) => {
      const ends = edits.filter((edit) => edit.kind === kind).length
      return { kind, count: kind === 'move' ? ends / 2 : ends }
    })
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${kindNames.en[kind]}: ${count}`)
    .join(', ')

type KindMarks = Readonly<Record<ShownPart['kind'], readonly [string, string]>>

interface Marks extends KindMarks {
  readonly moved: KindMarks
  /** Round what is new or gone inside a replaced phrase. */
  readonly strong: readonly [string, string]
}

const bracketed: KindMarks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] }

const brackets: Marks = { ...bracketed, moved: bracketed, strong: ['', ''] }

const RESET = '\u001B[0m'

// Red and blue, as on the page, struck out or underlined besides; what moved is magenta, what a
// word does not share with the one it replaces is bold.
const colours: Marks = {
  same: ['', ''],
  removed: ['\u001B[31;9m', RESET],
  added: ['\u001B[34;4m', RESET],
  moved: {
    same: ['', ''],
    removed: ['\u001B[35;9m', RESET],
    added: ['\u001B[35;4m', RESET],
  },
  strong: ['\u001B[1m', '\u001B[22m'],
}
