import { diffArrays } from 'diff/lib/diff/array.js'
import type { Anchor, Block } from './anchors.ts'

/** Two texts as token numbers. */
export interface Sides {
  readonly before: readonly number[]
  readonly after: readonly number[]
  readonly endsSentence: (token: number) => boolean
}

/**
 * A search for the shortest edit takes up to the square of its length in steps. So many steps for
 * each token keep the sum over all blocks linear; up to 64 tokens it is always enough.
 */
const STEPS_PER_TOKEN = 64
const LONGEST_EDIT = 600

/**
 * The tokens of the block that a shortest edit keeps, or `undefined` when that edit would be too
 * long to mean anything: the texts have nearly nothing in common, or repeat a few words for ever.
 */
export const keptTokens = (sides: Sides, block: Block): readonly Anchor[] | undefined => {
  // What only one side has can't be kept: without it the search is much shorter.
  const before = shared(sides.before, block.beforeStart, block.beforeEnd, [
    sides.after,
    block.afterStart,
    block.afterEnd,
  ])
  if (before.places.length === 0) return []
  const after = shared(sides.after, block.afterStart, block.afterEnd, [
    sides.before,
    block.beforeStart,
    block.beforeEnd,
  ])
  return kept(before, after)
}

/** The first tokens of the sentences that a shortest edit keeps whole; none if that is too long. */
export const keptSentences = (sides: Sides, block: Block): readonly Anchor[] => {
  const before = sentences(sides.before, block.beforeStart, block.beforeEnd, sides)
  const after = sentences(sides.after, block.afterStart, block.afterEnd, sides)
  return kept(before, after) ?? []
}

/** Places in a text, and for each what must be equal for it to be kept. */
interface Keyed<Key> {
  readonly places: readonly number[]
  readonly keys: readonly Key[]
}

const shared = (
  side: readonly number[],
  start: number,
  end: number,
  [other, otherStart, otherEnd]: readonly [readonly number[], number, number],
): Keyed<number> => {
  const isShared = membership(other.slice(otherStart, otherEnd))
  const places: number[] = []
  const keys: number[] = []
  for (let at = start; at < end; at++) {
    const token = side[at] ?? 0
    if (!isShared(token)) continue
    places.push(at)
    keys.push(token)
  }
  return { places, keys }
}

/** Up to so many tokens are looked through in less time than a set of them is made. */
const FEW = 100

const membership = (tokens: readonly number[]): ((token: number) => boolean) => {
  if (tokens.length <= FEW) return (token) => tokens.includes(token)
  const found = new Set(tokens)
  return (token) => found.has(token)
}

const sentences = (
  side: readonly number[],
  start: number,
  end: number,
  { endsSentence }: Sides,
): Keyed<string> => {
  const places: number[] = []
  const keys: string[] = []
  let from = start
  for (let at = start; at < end; at++) {
    if (at + 1 < end && !endsSentence(side[at] ?? 0)) continue
    places.push(from)
    keys.push(side.slice(from, at + 1).join())
    from = at + 1
  }
  return { places, keys }
}

/** The places, in pairs, that a shortest edit from one list of keys to the other keeps. */
const kept = <Key>(before: Keyed<Key>, after: Keyed<Key>): readonly Anchor[] | undefined => {
  const found: Anchor[] = []
  if (isSameList(before.keys, after.keys)) {
    addPairs(found, before, 0, after, 0, before.keys.length)
    return found
  }
  const size = before.keys.length + after.keys.length
  const changes = diffArrays([...before.keys], [...after.keys], {
    maxEditLength: Math.min(LONGEST_EDIT, Math.ceil(Math.sqrt(STEPS_PER_TOKEN * size))),
  })
  if (changes === undefined) return undefined
  let atBefore = 0
  let atAfter = 0
  for (const { added, removed, count } of changes) {
    if (!added && !removed) addPairs(found, before, atBefore, after, atAfter, count)
    if (!added) atBefore += count
    if (!removed) atAfter += count
  }
  return found
}

/** What is often left when one-sided tokens are dropped; then there is nothing to search. */
const isSameList = <Key>(before: readonly Key[], after: readonly Key[]): boolean =>
  before.length === after.length && before.every((key, index) => key === after[index])

const addPairs = <Key>(
  found: Anchor[],
  before: Keyed<Key>,
  beforeStart: number,
  after: Keyed<Key>,
  afterStart: number,
  count: number,
): void => {
  for (let index = 0; index < count; index++) {
    const place = before.places[beforeStart + index]
    const partner = after.places[afterStart + index]
    if (place !== undefined && partner !== undefined) found.push({ before: place, after: partner })
  }
}
