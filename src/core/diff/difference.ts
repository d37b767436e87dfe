import type { Span } from '../text/span.ts'
import { changes } from './changes.ts'
import { type EditKind, editKind } from './edit-kind.ts'
import { type GappedText, gapped, type Vocabulary, vocabulary } from './gapped-text.ts'
import { withoutIslands } from './islands.ts'
import { keptRuns, type Run } from './kept-runs.ts'
import { lineChanges } from './line-changes.ts'
import { moves } from './moves.ts'
import { type Emphasis, refined } from './refinement.ts'
import { slid } from './sliding.ts'
import { type Piece, splitChanges } from './split-changes.ts'

export { type EditKind, editKinds } from './edit-kind.ts'

/**
 * A stretch of either text. All `same` and `removed` parts in order are the old text, all `same`
 * and `added` parts the new one, byte for byte.
 */
export interface Part {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
  /** Index into `edits` of the edit this part belongs to; absent for `same`. */
  readonly edit?: number
  /**
   * Stretches of `text` to emphasise inside a replaced phrase, in order; with an empty list nothing
   * is (it is all in the other part, too). Absent: all of it is new or gone.
   */
  readonly emphasis?: readonly Span[]
}

/** One change as a person would name it: `removed` at `before` in the old text became `added`. */
export interface Edit {
  readonly kind: EditKind
  /** Where `removed` stands in the old text (empty for an insertion). */
  readonly before: Span
  /** Where `added` stands in the new text (empty for a deletion). */
  readonly after: Span
  readonly removed: string
  readonly added: string
  /** One end of a move: index into `edits` of the other end. */
  readonly move?: number
}

export interface Difference {
  readonly parts: readonly Part[]
  /** In the order of the text. */
  readonly edits: readonly Edit[]
}

/** What changed from `before` to `after`, as a copy editor would tell it. */
export const difference = (before: string, after: string): Difference => {
  if (before === after) {
    return { parts: before === '' ? [] : [{ kind: 'same', text: before }], edits: [] }
  }
  const known = vocabulary()
  const old = gapped(before, known)
  const now = gapped(after, known)
  const found = lineChanges(changes(readableRuns(old, now, known), old, now), old, now)
  const moved = moves(found, old, now, known)
  const pieces = splitChanges(found, moved, old, now)
  const edits = withLinks(pieces, editsOf(pieces, before, after))
  const parts: Part[] = []
  let at = 0
  for (const [index, edit] of edits.entries()) {
    const piece = pieces[index]
    addPart(parts, { kind: 'same', text: after.slice(at, edit.after.start) })
    addEdit(
      parts,
      edit,
      index,
      piece === undefined || edit.move !== undefined ? MOVED : refined(piece, old, now),
    )
    at = edit.after.end
  }
  addPart(parts, { kind: 'same', text: after.slice(at) })
  return { parts, edits }
}

/** `after` with one edit of `difference(before, after)` taken back; of a move, this end alone. */
export const withoutEdit = (after: string, edit: Edit): string =>
  after.slice(0, edit.after.start) + edit.removed + after.slice(edit.after.end)

/** `after` with some edits of `difference(before, after)` taken back: with all of them, `before`. */
export const withoutEdits = (after: string, edits: readonly Edit[]): string => {
  // Two edits may stand at the same place of the new text; the old text tells their order.
  const ordered = [...edits].sort(
    (one, other) => one.after.start - other.after.start || one.before.start - other.before.start,
  )
  let text = ''
  let at = 0
  for (const edit of ordered) {
    text += after.slice(at, edit.after.start) + edit.removed
    at = edit.after.end
  }
  return text + after.slice(at)
}

/** What has to be taken back together with `edit`, itself included: a move has two ends. */
export const wholeEdit = (edits: readonly Edit[], edit: Edit): readonly Edit[] => {
  const otherEnd = edit.move === undefined ? undefined : edits[edit.move]
  return otherEnd === undefined ? [edit] : [edit, otherEnd]
}

const readableRuns = (old: GappedText, now: GappedText, known: Vocabulary): readonly Run[] => {
  const endsSentence = (token: number) => /^[.!?…]$/.test(known.tokens[token] ?? '')
  const kept = keptRuns({ before: old.ids, after: now.ids, endsSentence })
  return slid(withoutIslands(kept, old, now, known), old, now)
}

const editsOf = (pieces: readonly Piece[], before: string, after: string): readonly Edit[] =>
  pieces.map((piece) => {
    const removed = before.slice(piece.before.start, piece.before.end)
    const added = after.slice(piece.after.start, piece.after.end)
    return {
      kind: piece.move === undefined ? editKind(removed, added) : 'move',
      before: { start: piece.before.start, end: piece.before.end },
      after: { start: piece.after.start, end: piece.after.end },
      removed,
      added,
    }
  })

/** Each end of a move with the index of its other end. */
const withLinks = (pieces: readonly Piece[], edits: readonly Edit[]): readonly Edit[] => {
  if (!pieces.some(({ move }) => move !== undefined)) return edits
  const ends = new Map<number, number[]>()
  pieces.forEach(({ move }, index) => {
    if (move !== undefined) ends.set(move, [...(ends.get(move) ?? []), index])
  })
  return edits.map((edit, index) => {
    const moved = pieces[index]?.move
    const other = moved === undefined ? undefined : ends.get(moved)?.find((end) => end !== index)
    return other === undefined ? edit : { ...edit, move: other }
  })
}

/** Nothing in a moved phrase is new or gone. */
const MOVED: Emphasis = { removed: [], added: [] }

const addEdit = (
  parts: Part[],
  { removed, added }: Edit,
  edit: number,
  emphasis: Emphasis | undefined,
): void => {
  if (emphasis === undefined) {
    addPart(parts, { kind: 'removed', text: removed, edit })
    addPart(parts, { kind: 'added', text: added, edit })
  } else {
    addPart(parts, { kind: 'removed', text: removed, edit, emphasis: emphasis.removed })
    addPart(parts, { kind: 'added', text: added, edit, emphasis: emphasis.added })
  }
}

const addPart = (parts: Part[], part: Part): void => {
  if (part.text !== '') parts.push(part)
}
