import { type InlineTag, placedTags } from '../text/inline-tag.ts'
import type { Difference, Edit, Part } from './difference.ts'

/** How much of a difference is shown: the old side, the new side, or both in one line. */
export const diffSides = ['before', 'after', 'inline'] as const
export type DiffSide = (typeof diffSides)[number]

/** Characters that are shown in the same way; `mark` is a visible stand-in for a white space. */
export interface Run {
  readonly text: string
  readonly strong: boolean
  readonly mark?: string
}

/** A part as it is put on the page: server templates and the browser print the same runs. */
export interface ShownPart {
  readonly kind: Part['kind']
  readonly edit?: number
  /** One end of a move: both ends carry the number of the move, counted in the order of the text. */
  readonly move?: number
  readonly runs: readonly Run[]
}

/** Which white space is made visible: what changed, or every one. */
export type Visible = 'changed' | 'every'

/** The parts of a difference that one side shows, with white space made visible. */
export const shownParts = (
  { parts, edits }: Difference,
  side: DiffSide,
  visible: Visible = 'changed',
): readonly ShownPart[] => {
  const moves = moveNumbers(edits)
  return parts
    .filter(({ kind }) => kind === 'same' || isShown(kind, side))
    .map((part) => {
      const move = moves.get(part.edit ?? -1)
      return {
        kind: part.kind,
        ...(part.edit === undefined ? {} : { edit: part.edit }),
        ...(move === undefined ? {} : { move }),
        runs: part.kind === 'same' ? sameRuns(part.text, visible) : runs(part),
      }
    })
}

/** The number of the move that an edit is one end of: 1 for both ends of the first, and so on. */
export const moveNumbers = (edits: readonly Edit[]): ReadonlyMap<number, number> => {
  const ends = [...edits.entries()].flatMap(([index, { move = index }]) =>
    move > index ? [[index, move] as const] : [],
  )
  return new Map(
    ends.flatMap(([first, second], index) => [
      [first, index + 1],
      [second, index + 1],
    ]),
  )
}

const sameRuns = (text: string, visible: Visible): readonly Run[] =>
  visible === 'changed'
    ? [{ text, strong: false }]
    : (text.match(/\r\n|\s|\S+/gu) ?? []).flatMap((piece) => marked(piece, false))

/** The runs of a text with mark-up in it: each tag is a run of its own. */
export const withTagRuns = <Piece extends Pick<Run, 'text'>>(
  runs: readonly Piece[],
  tags: readonly InlineTag[] = [],
): readonly (Piece & { readonly tag?: InlineTag })[] =>
  tags.length === 0 ? runs : runs.flatMap((run) => cutAtTags(run, tags))

const cutAtTags = <Piece extends Pick<Run, 'text'>>(
  run: Piece,
  tags: readonly InlineTag[],
): readonly (Piece & { readonly tag?: InlineTag })[] => {
  const cut: (Piece & { readonly tag?: InlineTag })[] = []
  let at = 0
  for (const { start, end, tag } of placedTags(run.text, tags)) {
    cut.push({ ...run, text: run.text.slice(at, start) })
    cut.push({ ...run, text: run.text.slice(start, end), tag })
    at = end
  }
  cut.push({ ...run, text: run.text.slice(at) })
  return cut.filter(({ text }) => text !== '')
}

const isShown = (kind: Part['kind'], side: DiffSide): boolean =>
  side === 'inline' || (kind === 'removed') === (side === 'before')

const runs = (part: Part): readonly Run[] => {
  const emphasis = part.emphasis ?? []
  const borders = [0, ...emphasis.flatMap(({ start, end }) => [start, end]), part.text.length]
  return borders.slice(1).flatMap((end, index) => {
    const start = borders[index] ?? 0
    const strong = emphasis.some((span) => span.start === start && span.end === end)
    const every = strong || part.text.trim() === ''
    return start === end ? [] : marked(part.text.slice(start, end), strong, every)
  })
}

/** A changed piece that is nothing but white space would be invisible; other blanks only if odd. */
const marked = (text: string, strong: boolean, every = true): readonly Run[] => {
  const isBlank = every && text.trim() === ''
  const pieces = isBlank ? text.match(/\r\n|[\s\S]/gu) : text.match(oddSpace)
  return (pieces ?? []).map((piece) => {
    const mark = piece === ' ' && !isBlank ? undefined : marks.get(piece)
    return mark === undefined ? { text: piece, strong } : { text: piece, strong, mark }
  })
}

const oddSpace = /\r\n|[\n\r\t\u00A0\u202F\u2009]|[^\n\r\t\u00A0\u202F\u2009]+/g

const marks: ReadonlyMap<string, string> = new Map([
  [' ', '␣'],
  ['\u00A0', '⍽'],
  ['\u202F', '⍽'],
  ['\u2009', '⍽'],
  ['\t', '⇥'],
  ['\n', '↵'],
  ['\r\n', '↵'],
  ['\r', '↵'],
])
