import type { Change } from './changes.ts'
import type { GappedText, Vocabulary } from './gapped-text.ts'
import { isContentWord } from './stop-words.ts'

/** Half-open, in tokens. */
export interface TokenRange {
  readonly first: number
  readonly last: number
}

/** The same words, removed by one change and added by another (indexes into the changes). */
export interface Move {
  readonly from: number
  readonly before: TokenRange
  readonly to: number
  readonly after: TokenRange
}

/** So many words with so many letters aren't written twice by chance, wherever they stand. */
const LONG_WORDS = 4
const LONG_LETTERS = 20

/** What is shorter has moved only if it is still near: in the same sentence or in the next. */
const FARTHEST = 60
const MOST_SENTENCE_ENDS = 1
const LEAST_LETTERS = 5

/** The share of what a change removes, or adds, that must have moved for it to be worth telling. */
const LEAST_SHARE = 0.2

/**
 * What was moved rather than deleted here and written anew there, only where that is certain: a
 * word removed once and added once, with the neighbours that moved along. Upper and lower case
 * count as equal: "Er hat gestern" → "Gestern hat er". Linear in the changed tokens.
 */
export const moves = (
  changes: readonly Change[],
  before: GappedText,
  after: GappedText,
  known: Vocabulary,
): readonly Move[] => {
  if (changes.length < 2) return []
  const removed = placesOnce(changes, 'before', before, known)
  if (removed.size === 0) return []
  const added = placesOnce(changes, 'after', after, known)
  const search: Search = {
    changes,
    before,
    after,
    known,
    removedLetters: [],
    addedLetters: [],
    takenBefore: new Set(),
    takenAfter: new Set(),
  }
  const found: Move[] = []
  for (const [word, place] of removed) {
    const partner = added.get(word)
    if (place === undefined || partner === undefined || place.change === partner.change) continue
    const move = withNeighbours(search, place, partner)
    if (move === undefined) continue
    // Certain or not, its words are not looked at again: that keeps the search linear.
    take(search.takenBefore, move.before)
    take(search.takenAfter, move.after)
    if (isCertain(search, move)) found.push(move)
  }
  return found
}

interface Search {
  readonly changes: readonly Change[]
  readonly before: GappedText
  readonly after: GappedText
  readonly known: Vocabulary
  /** Per change, counted when first asked for. */
  readonly removedLetters: number[]
  readonly addedLetters: number[]
  /** Tokens that are part of a move already. */
  readonly takenBefore: Set<number>
  readonly takenAfter: Set<number>
}

interface Place {
  readonly change: number
  readonly token: number
}

/** Where each content word is removed (or added), if that happens once; `undefined` if more often. */
const placesOnce = (
  changes: readonly Change[],
  which: 'before' | 'after',
  side: GappedText,
  known: Vocabulary,
): ReadonlyMap<string, Place | undefined> => {
  const places = new Map<string, Place | undefined>()
  changes.forEach(({ [which]: { firstToken, lastToken } }, change) => {
    for (let token = firstToken; token < lastToken; token++) {
      const id = side.ids[token] ?? 0
      if (!known.isWord[id]) continue
      const word = folded(known, id)
      if (!isContentWord(word)) continue
      places.set(word, places.has(word) ? undefined : { change, token })
    }
  })
  return places
}

const folded = ({ tokens }: Vocabulary, id: number): string => (tokens[id] ?? '').toLowerCase()

/** The two places with as many equal words left and right of them as were removed and added, too. */
const withNeighbours = (search: Search, place: Place, partner: Place): Move | undefined => {
  const { before, after, known, takenBefore, takenAfter } = search
  const isPair = (token: number, other: number) => {
    if (takenBefore.has(token) || takenAfter.has(other)) return false
    const id = before.ids[token] ?? 0
    const otherId = after.ids[other] ?? 0
    return id === otherId || folded(known, id) === folded(known, otherId)
  }
  if (!isPair(place.token, partner.token)) return undefined
  const removed = search.changes[place.change]?.before
  const added = search.changes[partner.change]?.after
  if (removed === undefined || added === undefined) return undefined
  let left = 0
  while (
    place.token - left > removed.firstToken &&
    partner.token - left > added.firstToken &&
    isPair(place.token - left - 1, partner.token - left - 1)
  ) {
    left++
  }
  let right = 1
  while (
    place.token + right < removed.lastToken &&
    partner.token + right < added.lastToken &&
    isPair(place.token + right, partner.token + right)
  ) {
    right++
  }
  return {
    from: place.change,
    before: { first: place.token - left, last: place.token + right },
    to: partner.change,
    after: { first: partner.token - left, last: partner.token + right },
  }
}

const take = (taken: Set<number>, { first, last }: TokenRange): void => {
  for (let token = first; token < last; token++) taken.add(token)
}

const isCertain = (search: Search, move: Move): boolean => {
  const { changes, before, after } = search
  const from = changes[move.from]
  const to = changes[move.to]
  if (from === undefined || to === undefined) return false
  const moved = size(search, before, move.before.first, move.before.last)
  search.removedLetters[move.from] ??= size(
    search,
    before,
    from.before.firstToken,
    from.before.lastToken,
  ).letters
  search.addedLetters[move.to] ??= size(
    search,
    after,
    to.after.firstToken,
    to.after.lastToken,
  ).letters
  const isLong = moved.words >= LONG_WORDS && moved.letters >= LONG_LETTERS
  return (
    isAtBorder(move.before, from.before, from.after) &&
    isAtBorder(move.after, to.after, to.before) &&
    moved.letters >= LEAST_LETTERS &&
    moved.letters >= LEAST_SHARE * (search.removedLetters[move.from] ?? 0) &&
    moved.letters >= LEAST_SHARE * (search.addedLetters[move.to] ?? 0) &&
    (isLong || isNear(search, move.before.first, to.before.firstToken))
  )
}

interface Tokens {
  readonly firstToken: number
  readonly lastToken: number
}

/** In the middle of a replaced phrase it would tear that apart. */
const isAtBorder = ({ first, last }: TokenRange, side: Tokens, other: Tokens): boolean =>
  first === side.firstToken || last === side.lastToken || other.firstToken === other.lastToken

const size = ({ known }: Search, side: GappedText, first: number, last: number) => {
  let words = 0
  let letters = 0
  for (let token = first; token < last; token++) {
    const id = side.ids[token] ?? 0
    if (!known.isWord[id]) continue
    words++
    letters += known.tokens[id]?.length ?? 0
  }
  return { words, letters }
}

const isNear = ({ before, known }: Search, token: number, target: number): boolean => {
  const first = Math.min(token, target)
  const last = Math.max(token, target)
  if (last - first > FARTHEST) return false
  let ends = 0
  for (let index = first; index < last; index++) {
    if (/^[.!?…]$/.test(known.tokens[before.ids[index] ?? 0] ?? '')) ends++
  }
  return ends <= MOST_SENTENCE_ENDS
}
