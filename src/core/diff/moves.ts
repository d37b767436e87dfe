import type { Change } from './changes.ts'
import type { GappedText, Vocabulary } from './gapped-text.ts'
import {
  folded,
  type Marks,
  type Move,
  mark,
  moveCandidates,
  noTokens,
  type TokenRange,
} from './move-candidates.ts'

/** So many tokens with so many letters aren't written twice by chance, wherever they stand. */
const LONG_TOKENS = 4
const LONG_LETTERS = 20

/** What is shorter has moved only if it is still near: in the same sentence or in the next. */
const FARTHEST = 60
const MOST_SENTENCE_ENDS = 1
const LEAST_LETTERS = 5

/** The share of what a change removes, or adds, that must have moved for it to be worth telling. */
const LEAST_SHARE = 0.2

/** What was moved rather than deleted here and written anew there, only where that is certain. */
export const moves = (
  changes: readonly Change[],
  before: GappedText,
  after: GappedText,
  known: Vocabulary,
): readonly Move[] => {
  if (changes.length < 2) return []
  const candidates = moveCandidates(changes, before, after, known)
  if (candidates.length === 0) return []
  const judged: Judged = {
    changes,
    before,
    after,
    known,
    removedLetters: lettersPerChange(changes, 'before', before, known),
    addedLetters: lettersPerChange(changes, 'after', after, known),
    movedBefore: noTokens(before),
    movedAfter: noTokens(after),
  }
  const certain = new Set<Move>()
  // Twice: what stood beside a moved phrase is at the border of its change now.
  for (const candidate of [...candidates, ...candidates]) {
    if (certain.has(candidate) || !isCertain(judged, candidate)) continue
    certain.add(candidate)
    markMoved(judged, candidate)
  }
  for (const move of [...certain]) {
    const other = exchanged(judged, move)
    if (other === undefined) continue
    certain.add(other)
    markMoved(judged, other)
  }
  return [...certain]
}

interface Judged {
  readonly changes: readonly Change[]
  readonly before: GappedText
  readonly after: GappedText
  readonly known: Vocabulary
  /** Per change. */
  readonly removedLetters: readonly number[]
  readonly addedLetters: readonly number[]
  /** Per token: whether it is part of a move. */
  readonly movedBefore: Marks
  readonly movedAfter: Marks
}

const lettersPerChange = (
  changes: readonly Change[],
  which: 'before' | 'after',
  side: GappedText,
  known: Vocabulary,
): readonly number[] =>
  changes.map(({ [which]: { firstToken, lastToken } }) =>
    lettersIn(known, side, { first: firstToken, last: lastToken }),
  )

const lettersIn = ({ isWord, tokens }: Vocabulary, side: GappedText, range: TokenRange): number => {
  let letters = 0
  for (let token = range.first; token < range.last; token++) {
    const id = side.ids[token] ?? 0
    if (isWord[id]) letters += tokens[id]?.length ?? 0
  }
  return letters
}

const markMoved = ({ movedBefore, movedAfter }: Judged, { before, after }: Move): void => {
  mark(movedBefore, before)
  mark(movedAfter, after)
}

const isCertain = (judged: Judged, move: Move): boolean => {
  const from = judged.changes[move.from]
  const to = judged.changes[move.to]
  return (
    from !== undefined &&
    to !== undefined &&
    isAtBorder(move.before, from.before, from.after, judged.movedBefore) &&
    isAtBorder(move.after, to.after, to.before, judged.movedAfter) &&
    isLargePart(judged, move) &&
    (isLong(judged, move) || isNear(judged, move, to))
  )
}

interface Tokens {
  readonly firstToken: number
  readonly lastToken: number
}

/** Not in the middle of a replaced phrase: that would tear it apart. */
const isAtBorder = (
  { first, last }: TokenRange,
  side: Tokens,
  other: Tokens,
  moved: readonly boolean[],
): boolean =>
  first === side.firstToken ||
  last === side.lastToken ||
  other.firstToken === other.lastToken ||
  moved[first - 1] === true ||
  moved[last] === true

const isLargePart = ({ removedLetters, addedLetters, ...judged }: Judged, move: Move): boolean => {
  const letters = lettersIn(judged.known, judged.before, move.before)
  const most = Math.max(removedLetters[move.from] ?? 0, addedLetters[move.to] ?? 0)
  return letters >= LEAST_LETTERS && letters >= LEAST_SHARE * most
}

const isLong = ({ before, known }: Judged, { before: range }: Move): boolean =>
  range.last - range.first >= LONG_TOKENS && lettersIn(known, before, range) >= LONG_LETTERS

const isNear = ({ before, known }: Judged, { before: range }: Move, to: Change): boolean => {
  // What it passes on its way, itself left out: "Ein Satz. Noch einer." may change places.
  const isBackward = to.before.firstToken < range.first
  const first = isBackward ? to.before.firstToken : range.last
  const last = isBackward ? range.first : to.before.firstToken
  if (last - first > FARTHEST) return false
  let ends = 0
  for (let index = first; index < last; index++) {
    if (/^[.!?…]$/.test(known.tokens[before.ids[index] ?? 0] ?? '')) ends++
  }
  return ends <= MOST_SENTENCE_ENDS
}

/**
 * If what is left of both changes of a move is the same, two phrases have changed places, however
 * short the other is: "Er hat gestern" → "Gestern hat er".
 */
const exchanged = (judged: Judged, move: Move): Move | undefined => {
  const { changes, before, after, known, movedBefore, movedAfter } = judged
  const removed = unmoved(changes[move.to]?.before, movedBefore)
  const added = unmoved(changes[move.from]?.after, movedAfter)
  const count = removed.last - removed.first
  if (count === 0 || count !== added.last - added.first) return undefined
  for (let index = 0; index < count; index++) {
    const word = folded(known, before.ids[removed.first + index] ?? 0)
    if (word !== folded(known, after.ids[added.first + index] ?? 0)) return undefined
  }
  return { from: move.to, before: removed, to: move.from, after: added }
}

const unmoved = (side: Tokens | undefined, moved: readonly boolean[]): TokenRange => {
  let first = side?.firstToken ?? 0
  let last = side?.lastToken ?? 0
  while (first < last && moved[first]) first++
  while (last > first && moved[last - 1]) last--
  return { first, last }
}
