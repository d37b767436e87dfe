import { difference } from '../../core/diff/difference.ts'
import type { DiffSide } from '../../core/diff/display.ts'
import { joinedText, type Row } from '../../core/review/aligned.ts'
import type { Segment } from '../../core/review/document.ts'
import type { SegmentId } from '../../core/review/ids.ts'
import { contextView, type DiffView, diffView, withTagChips } from './diff-view.ts'
import type { Reader } from './reader.ts'

export const compareViews = ['side', 'inline', 'new', 'changes'] as const
/** How two moments are shown. */
export type CompareKind = (typeof compareViews)[number]

/** A passage of both texts, or the count of passages that are left out. */
export interface CompareRow {
  readonly kind: 'side' | 'single' | 'skipped'
  readonly number: string
  readonly label: string
  readonly href: string
  /** The number of the change in the whole comparison, from 1; 0 where nothing changed. */
  readonly change: number
  readonly previous: string
  readonly next: string
  /** The left side, or the only one. */
  readonly text: DiffView
  readonly other: DiffView
  readonly skipped: string
}

/** A row with its place among the changed ones. */
export interface CountedRow {
  readonly row: Row
  readonly change: number
}

export const counted = (rows: readonly Row[]): readonly CountedRow[] => {
  let count = 0
  return rows.map((row) => {
    const isChanged = joinedText(row.before) !== joinedText(row.after)
    if (isChanged) count += 1
    return { row, change: isChanged ? count : 0 }
  })
}

/** What stands in the list of a view: a passage, or so many unchanged ones that it leaves out. */
export type Listed = CountedRow | { readonly skipped: number }

/** What a view lists of all passages; pages are cut from this, so that none is empty. */
export const listed = (rows: readonly CountedRow[], view: CompareKind): readonly Listed[] => {
  if (view !== 'changes') return rows
  const list: Listed[] = []
  let skipped = 0
  const tellSkipped = () => {
    if (skipped > 0) list.push({ skipped })
    skipped = 0
  }
  for (const counted of rows) {
    if (counted.change === 0) skipped += 1
    else {
      tellSkipped()
      list.push(counted)
    }
  }
  tellSkipped()
  return list
}

interface Shown {
  readonly view: CompareKind
  /** Where a change stands; empty if there is no such change. */
  readonly changeHref: (change: number) => string
  readonly reader: Reader
  readonly numbers: ReadonlyMap<SegmentId, number>
  readonly hrefOf: (segment: Segment) => string
}

/** The rows of one page, as its view wants them. */
export const compareRows = (list: readonly Listed[], shown: Shown): readonly CompareRow[] =>
  list.map((item) =>
    'skipped' in item ? skippedRow(item.skipped, shown) : compareRow(item, shown),
  )

const skippedRow = (count: number, { reader: { words, format } }: Shown): CompareRow => ({
  kind: 'skipped',
  number: '',
  label: '',
  href: '',
  change: 0,
  previous: '',
  next: '',
  text: [],
  other: [],
  skipped: words.compare.unchanged(format.number(count)),
})

const compareRow = ({ row, change }: CountedRow, shown: Shown): CompareRow => {
  const { view, reader, numbers, changeHref, hrefOf } = shown
  const found = row.after.map(({ id }) => reader.format.number(numbers.get(id) ?? 0))
  const number = found.length > 1 ? `${found[0]}–${found.at(-1)}` : (found[0] ?? '')
  const [first] = row.after
  return {
    kind: view === 'side' ? 'side' : 'single',
    number,
    label: reader.words.compare.segment(number),
    href: first === undefined ? '' : hrefOf(first),
    change,
    previous: change > 0 ? changeHref(change - 1) : '',
    next: change > 0 ? changeHref(change + 1) : '',
    ...texts(row, view, reader),
    skipped: '',
  }
}

const texts = (
  row: Row,
  view: CompareKind,
  { words, format }: Reader,
): Pick<CompareRow, 'text' | 'other'> => {
  const [before, after] = [joinedText(row.before), joinedText(row.after)]
  const tags = [...row.before, ...row.after].flatMap((segment) => segment.tags ?? [])
  const chips = (parts: DiffView) => withTagChips(parts, tags)
  // "Only the new text" is the text as a reader will see it, without any mark.
  const change = view === 'new' ? difference(after, after) : difference(before, after)
  const shown = (side: DiffSide) => diffView(change, side, words)
  switch (view) {
    case 'side':
      return { text: chips(shown('before')), other: chips(shown('after')) }
    case 'changes':
      return {
        text: chips(
          contextView(change, CONTEXT, {
            words,
            omitted: (count) => words.compare.omitted(format.number(count)),
          }),
        ),
        other: [],
      }
    default:
      return { text: chips(shown('inline')), other: [] }
  }
}

/** Words of unchanged text shown on either side of a change. */
const CONTEXT = 12
