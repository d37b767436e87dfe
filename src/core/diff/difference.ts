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
  const edits = editsOf(pieces, before, after)
  const parts: Part[] = []
  let at = 0
  edits.forEach((edit, index) => {
    const piece = pieces[index]
    addSame(parts, after, at, edit.after.start)
    const isMoved = piece === undefined || edit.move !== undefined
    addEdit(parts, edit, index, isMoved ? MOVED : refined(piece, old, now))
    at = edit.after.end
  })
  addSame(parts, after, at, after.length)
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

const editsOf = (pieces: readonly Piece[], before: string, after: string): readonly Edit[] => {
  const ends = otherEnds(pieces)
  return pieces.map((piece, index) => {
    const removed = before.slice(piece.before.start, piece.before.end)
    const added = after.slice(piece.after.start, piece.after.end)
    const edit = {
      kind: piece.move === undefined ? editKind(removed, added) : 'move',
      before: { start: piece.before.start, end: piece.before.end },
      after: { start: piece.after.start, end: piece.after.end },
      removed,
      added,
    } as const
    const move = ends.get(index)
    return move === undefined ? edit : { ...edit, move }
  })
}

/** For each piece that is one end of a move: the index of the other end. */
const otherEnds = (pieces: readonly Piece[]): ReadonlyMap<number, number> => {
  const first = new Map<number, number>()
  const ends = new Map<number, number>()
  pieces.forEach(({ move }, index) => {
    if (move === undefined) return
    const other = first.get(move)
    if (other === undefined) first.set(move, index)
    else ends.set(other, index).set(index, other)
  })
  return ends
}

/** Nothing in a moved phrase is new or gone. */
const MOVED: Emphasis = { removed: [], added: [] }

const addSame = (parts: Part[], text: string, start: number, end: number): void => {
  if (start < end) parts.push({ kind: 'same', text: text.slice(start, end) })
}

const addEdit = (
  parts: Part[],
  { removed, added }: Edit,
  edit: number,
  emphasis: Emphasis | undefined,
): void => {
  if (removed !== '') parts.push(changedPart('removed', removed, edit, emphasis?.removed))
  if (added !== '') parts.push(changedPart('added', added, edit, emphasis?.added))
}

const changedPart = (
  kind: Part['kind'],
  text: string,
  edit: number,
  emphasis: readonly Span[] | undefined,
): Part => (emphasis === undefined ? { kind, text, edit } : { kind, text, edit, emphasis })
