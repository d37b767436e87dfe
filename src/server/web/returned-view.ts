import { difference } from '../../core/diff/difference.ts'
import type { Document, Segment } from '../../core/review/document.ts'
import type { Addition, Return } from '../../core/review/returning.ts'
import type { ReturnedFile } from '../formats/returned.ts'
import { type DiffView, diffView, withTagChips } from './diff-view.ts'
import type { Reader } from './reader.ts'
import { fittingKinds } from './taking-back.ts'

/** More rows than these nobody reads before ticking them. */
const MOST_ROWS = 500

/** What a client did to a text, before any of it is taken over. */
export interface ReturnedView {
  readonly title: string
  readonly document: string
  readonly language: string
  readonly notices: readonly string[]
  readonly summary: string
  readonly rows: readonly ReturnedRow[]
  readonly more: string
  readonly action: string
  readonly sequence: number
  /** What the rows stand for, to be sent back. */
  readonly proposal: string
  readonly confirm: string
  readonly cancel: { readonly href: string; readonly label: string }
}

interface ReturnedRow {
  readonly index: number
  readonly number: string
  readonly label: string
  readonly kind: string
  readonly note: string
  readonly takes: boolean
  readonly disabled: boolean
  readonly change: DiffView
  /** What stands here against it. */
  readonly against: { readonly label: string; readonly text: string } | undefined
  readonly undecided: { readonly label: string; readonly items: readonly string[] } | undefined
}

export const returnedView = (
  { document, found, name }: { document: Document; found: ReturnedFile; name: string },
  reader: Reader,
): ReturnedView => {
  const { returned: words, frame, language } = reader.words
  const all = [...found.changes, ...found.additions]
  const shown = all.slice(0, MOST_ROWS)
  const open = [...found.undecided.values()].reduce((sum, { length }) => sum + length, 0)
  const number = reader.format.number
  return {
    title: words.from(name),
    document: document.title,
    language: document.language,
    notices: [
      ...found.notices.map((told) => told[language]),
      ...(found.sent === undefined ? [words.unsure] : []),
      ...(open > 0 ? [words.open(number(open))] : []),
    ],
    summary: all.length === 0 ? words.nothing : words.kept(number(found.unchanged)),
    rows: shown.map((item, index) =>
      'kind' in item
        ? changeRow(item, index, { document, found, reader })
        : additionRow(item, index, { document, reader }),
    ),
    more: all.length > shown.length ? words.more(number(all.length - shown.length)) : '',
    action: `/documents/${document.id}/returned/changes`,
    sequence: document.sequence,
    proposal: JSON.stringify(shown.map(proposed)),
    confirm: all.length === 0 ? '' : words.confirm,
    cancel: { href: `/documents/${document.id}/export`, label: frame.cancel },
  }
}

const proposed = (item: Return | Addition) =>
  'kind' in item
    ? { segments: item.segments.map(({ id }) => id), text: item.text }
    : { ...(item.after !== undefined && { after: item.after }), text: item.text }

interface Known {
  readonly document: Document
  readonly found: ReturnedFile
  readonly reader: Reader
}

const changeRow = (
  item: Return,
  index: number,
  { document, found, reader }: Known,
): ReturnedRow => {
  const { words, format } = reader
  const { kind, segments, current, text, returned } = item
  const tags = segments.flatMap((segment) => segment.tags ?? [])
  const number = segments.map((one) => format.number(document.segments.indexOf(one) + 1)).join(', ')
  const undecided = found.undecided.get(returned) ?? []
  const isAgainst = kind === 'conflict' || kind === 'merged'
  return {
    index,
    number,
    label: words.returned.take(number),
    kind,
    note: words.returned.kinds[kind],
    takes: fittingKinds.includes(kind),
    disabled: false,
    change: withTagChips(diffView(difference(current, text), 'inline', words), tags),
    against: isAgainst
      ? { label: words.returned.here(lastAuthor(segments)), text: current }
      : undefined,
    undecided:
      undecided.length === 0
        ? undefined
        : {
            label: words.returned.stillOpen,
            items: undecided.map(({ kind: sort, text: piece, by }) =>
              words.returned[sort](piece, by),
            ),
          },
  }
}

const additionRow = (
  { after, text }: Addition,
  index: number,
  { document, reader }: Omit<Known, 'found'>,
): ReturnedRow => {
  const { words, format } = reader
  const place = document.segments.findIndex(({ id }) => id === after) + 1
  return {
    index,
    number: place === 0 ? '' : format.number(place),
    label: words.returned.take(format.number(place)),
    kind: 'added',
    note: place === 0 ? words.returned.atStart : words.returned.kinds.added,
    takes: false,
    disabled: place === 0,
    change: diffView(difference('', text), 'inline', words),
    against: undefined,
    undecided: undefined,
  }
}

const lastAuthor = (segments: readonly Segment[]): string =>
  segments.flatMap(({ revisions }) => revisions.slice(-1)).at(-1)?.by ?? ''
