import type { Change, Stretch } from './changes.ts'
import { type GappedText, gapEnd, gapStart } from './gapped-text.ts'
import type { Move, TokenRange } from './move-candidates.ts'

/** A change, or that part of one which is an end of a move. */
export interface Piece extends Change {
  /** Index of the move whose old or new place this is. */
  readonly move?: number
}

/** The changes with the ends of moves as pieces of their own; what else they hold stays together. */
export const splitChanges = (
  changes: readonly Change[],
  moves: readonly Move[],
  before: GappedText,
  after: GappedText,
): readonly Piece[] => {
  if (moves.length === 0) return changes
  const removed = rangesByChange(moves.map(({ from, before: range }) => ({ change: from, range })))
  const added = rangesByChange(moves.map(({ to, after: range }) => ({ change: to, range })))
  return changes.flatMap((change, index) => {
    if (!removed.has(index) && !added.has(index)) return [change]
    return interleaved(
      change,
      cuts(change.before, removed.get(index) ?? [], before),
      cuts(change.after, added.get(index) ?? [], after),
    )
  })
}

/** Tokens that are the old (or the new) place of the move with this index. */
interface Moved extends TokenRange {
  readonly move: number
}

const rangesByChange = (
  ends: readonly { readonly change: number; readonly range: TokenRange }[],
): ReadonlyMap<number, readonly Moved[]> => {
  const found = new Map<number, Moved[]>()
  ends.forEach(({ change, range }, move) => {
    const ranges = found.get(change)
    if (ranges === undefined) found.set(change, [{ ...range, move }])
    else ranges.push({ ...range, move })
  })
  for (const ranges of found.values()) ranges.sort((one, other) => one.first - other.first)
  return found
}

interface Cut extends Stretch {
  readonly move?: number
}

/** One side of a change cut where moved words begin and end; the gap between goes with the move. */
const cuts = (stretch: Stretch, moved: readonly Moved[], side: GappedText): readonly Cut[] => {
  const found: Cut[] = []
  let { start, firstToken } = stretch
  const cutAt = (end: number, lastToken: number, move: { readonly move?: number }) => {
    if (start < end) found.push({ start, end, firstToken, lastToken, ...move })
    start = end
    firstToken = lastToken
  }
  for (const { first, last, move } of moved) {
    if (first > firstToken) cutAt(gapStart(side, first), first, {})
    cutAt(last === stretch.lastToken ? stretch.end : gapEnd(side, last), last, { move })
  }
  cutAt(stretch.end, stretch.lastToken, {})
  return found
}

/** Moves at the beginning first, then what was replaced by what, then the moves behind it. */
const interleaved = (
  { before, after }: Change,
  removed: readonly Cut[],
  added: readonly Cut[],
): readonly Piece[] => {
  const pieces: Piece[] = []
  let beforeAt = emptyAt(before)
  let afterAt = emptyAt(after)
  const push = (old: Cut | undefined, now: Cut | undefined) => {
    const move = old?.move ?? now?.move
    pieces.push({
      before: old ?? beforeAt,
      after: now ?? afterAt,
      ...(move !== undefined && { move }),
    })
    if (old !== undefined) beforeAt = emptyBehind(old)
    if (now !== undefined) afterAt = emptyBehind(now)
  }
  const replaced = leadingMoves(removed)
  const replacing = leadingMoves(added)
  for (const cut of removed.slice(0, replaced)) push(cut, undefined)
  for (const cut of added.slice(0, replacing)) push(undefined, cut)
  if (replaced < removed.length || replacing < added.length)
    push(removed[replaced], added[replacing])
  for (const cut of removed.slice(replaced + 1)) push(cut, undefined)
  for (const cut of added.slice(replacing + 1)) push(undefined, cut)
  return pieces
}

const leadingMoves = (cutPieces: readonly Cut[]): number => {
  const first = cutPieces.findIndex(({ move }) => move === undefined)
  return first < 0 ? cutPieces.length : first
}

const emptyAt = ({ start, firstToken }: Stretch): Stretch => ({
  start,
  end: start,
  firstToken,
  lastToken: firstToken,
})

const emptyBehind = ({ end, lastToken }: Stretch): Stretch => ({
  start: end,
  end,
  firstToken: lastToken,
  lastToken,
})
