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
  const removed = rangesByChange(moves, 'from', 'before')
  const added = rangesByChange(moves, 'to', 'after')
  const pieces: Piece[] = []
  changes.forEach((change, index) => {
    const old = removed.get(index)
    const now = added.get(index)
    if (old === undefined && now === undefined) pieces.push(change)
    else {
      interleave(
        pieces,
        change,
        cuts(change.before, old ?? [], before),
        cuts(change.after, now ?? [], after),
      )
    }
  })
  return pieces
}

/** Tokens that are the old (or the new) place of the move with this index. */
interface Moved {
  readonly range: TokenRange
  readonly move: number
}

const rangesByChange = (
  moves: readonly Move[],
  end: 'from' | 'to',
  side: 'before' | 'after',
): ReadonlyMap<number, readonly Moved[]> => {
  const found = new Map<number, Moved[]>()
  moves.forEach(({ [end]: change, [side]: range }, move) => {
    const ranges = found.get(change)
    if (ranges === undefined) found.set(change, [{ range, move }])
    else ranges.push({ range, move })
  })
  for (const ranges of found.values()) {
    if (ranges.length > 1) ranges.sort((one, other) => one.range.first - other.range.first)
  }
  return found
}

interface Cut extends Stretch {
  readonly move: number | undefined
}

/** One side of a change cut where moved words begin and end; the gap between goes with the move. */
const cuts = (stretch: Stretch, moved: readonly Moved[], side: GappedText): readonly Cut[] => {
  const found: Cut[] = []
  let { start, firstToken } = stretch
  const cutAt = (end: number, lastToken: number, move: number | undefined) => {
    if (start < end) found.push({ start, end, firstToken, lastToken, move })
    start = end
    firstToken = lastToken
  }
  for (const {
    range: { first, last },
    move,
  } of moved) {
    if (first > firstToken) cutAt(gapStart(side, first), first, undefined)
    cutAt(last === stretch.lastToken ? stretch.end : gapEnd(side, last), last, move)
  }
  cutAt(stretch.end, stretch.lastToken, undefined)
  return found
}

/** Moves at the beginning first, then what was replaced by what, then the moves behind it. */
const interleave = (
  pieces: Piece[],
  { before, after }: Change,
  removed: readonly Cut[],
  added: readonly Cut[],
): void => {
  let beforeAt = emptyAt(before)
  let afterAt = emptyAt(after)
  const push = (old: Cut | undefined, now: Cut | undefined) => {
    const move = old?.move ?? now?.move
    const piece = { before: old ?? beforeAt, after: now ?? afterAt }
    pieces.push(move === undefined ? piece : { ...piece, move })
    if (old !== undefined) beforeAt = emptyBehind(old)
    if (now !== undefined) afterAt = emptyBehind(now)
  }
  const replaced = leadingMoves(removed)
  const replacing = leadingMoves(added)
  for (let index = 0; index < replaced; index++) push(removed[index], undefined)
  for (let index = 0; index < replacing; index++) push(undefined, added[index])
  if (replaced < removed.length || replacing < added.length)
    push(removed[replaced], added[replacing])
  for (let index = replaced + 1; index < removed.length; index++) push(removed[index], undefined)
  for (let index = replacing + 1; index < added.length; index++) push(undefined, added[index])
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
