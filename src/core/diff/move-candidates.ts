import type { Change } from './changes.ts'
import type { GappedText, Vocabulary } from './gapped-text.ts'
import { isContentWord, SHORTEST } from './stop-words.ts'

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

/**
 * What may have been moved: content words that are removed once and added once, each with the
 * neighbours that went along. Upper and lower case count as equal: "Er hat gestern" → "Gestern hat
 * er". Linear in the changed tokens.
 */
export const moveCandidates = (
  changes: readonly Change[],
  before: GappedText,
  after: GappedText,
  known: Vocabulary,
): readonly Move[] => {
  const removed = placesOnce(changes, 'before', before, known, () => true)
  if (removed.size === 0) return []
  const added = placesOnce(changes, 'after', after, known, (word) => removed.has(word))
  const search: Search = {
    changes,
    before,
    after,
    known,
    seenBefore: noTokens(before),
    seenAfter: noTokens(after),
  }
  const found: Move[] = []
  for (const [word, place] of removed) {
    const partner = added.get(word)
    if (place === undefined || partner === undefined || place.change === partner.change) continue
    if (!isContentWord(word)) continue
    const move = withNeighbours(search, place, partner)
    if (move === undefined) continue
    // Its words are not looked at again: that keeps the search linear.
    mark(search.seenBefore, move.before)
    mark(search.seenAfter, move.after)
    found.push(move)
  }
  return found
}

interface Search {
  readonly changes: readonly Change[]
  readonly before: GappedText
  readonly after: GappedText
  readonly known: Vocabulary
  /** Per token: whether it is part of a candidate. */
  readonly seenBefore: Marks
  readonly seenAfter: Marks
}

interface Place {
  readonly change: number
  readonly token: number
}

/** Where each word asked for is removed (or added), if that happens once; `undefined` if more often. */
const placesOnce = (
  changes: readonly Change[],
  which: 'before' | 'after',
  side: GappedText,
  known: Vocabulary,
  isAskedFor: (word: string) => boolean,
): ReadonlyMap<string, Place | undefined> => {
  const places = new Map<string, Place | undefined>()
  changes.forEach(({ [which]: { firstToken, lastToken } }, change) => {
    for (let token = firstToken; token < lastToken; token++) {
      const id = side.ids[token] ?? 0
      if (!known.isWord[id] || (known.tokens[id] ?? '').length < SHORTEST) continue
      const word = folded(known, id)
      if (!isAskedFor(word)) continue
      places.set(word, places.has(word) ? undefined : { change, token })
    }
  })
  return places
}

export const folded = ({ tokens }: Vocabulary, id: number): string =>
  (tokens[id] ?? '').toLowerCase()

/** The two places with as many equal words left and right of them as were removed and added, too. */
const withNeighbours = (search: Search, place: Place, partner: Place): Move | undefined => {
  const { before, after, known, seenBefore, seenAfter } = search
  const isPair = (token: number, other: number) => {
    if (seenBefore[token] || seenAfter[other]) return false
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

/** One mark for each token: a set of 100,000 numbers takes far longer to make and to ask. */
export type Marks = boolean[]

export const noTokens = ({ ids }: GappedText): Marks => new Array<boolean>(ids.length).fill(false)

export const mark = (tokens: Marks, { first, last }: TokenRange): void => {
  tokens.fill(true, first, last)
}
