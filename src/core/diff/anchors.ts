/** Two stretches that are compared, in tokens, half-open on either side. */
export interface Block {
  readonly beforeStart: number
  readonly beforeEnd: number
  readonly afterStart: number
  readonly afterEnd: number
}

/** Two tokens that surely belong together. */
export interface Anchor {
  readonly before: number
  readonly after: number
}

/**
 * The longest chain of phrases of `length` tokens that occur once on either side of the block, in
 * the order of both: the anchors of Bram Cohen's patience diff, on phrases instead of lines.
 * Linear in the block, but for the logarithm of the chain.
 */
export const anchors = (
  before: readonly number[],
  after: readonly number[],
  block: Block,
  length: number,
): readonly Anchor[] => longestChain(uniquePhrases(before, after, block, length))

const NOWHERE = -1
const OFTEN = -2

/** An open hash table of the phrases of the old side: no strings, no objects, 100,000 a few ms. */
interface Phrases {
  readonly side: readonly number[]
  readonly length: number
  /** Per slot: where its phrase was first seen, which is what later ones are compared with. */
  readonly seen: Int32Array
  /** Per slot: the only place of its phrase on either side, or NOWHERE, or OFTEN. */
  readonly before: Int32Array
  readonly after: Int32Array
}

const uniquePhrases = (
  before: readonly number[],
  after: readonly number[],
  block: Block,
  length: number,
): readonly Anchor[] => {
  const phrases = phraseTable(before, block, length)
  for (let at = block.beforeStart; at + length <= block.beforeEnd; at++) {
    const slot = slotOf(phrases, before, at)
    const first = phrases.seen[slot] === NOWHERE
    if (first) phrases.seen[slot] = at
    phrases.before[slot] = first ? at : OFTEN
  }
  for (let at = block.afterStart; at + length <= block.afterEnd; at++) {
    const slot = slotOf(phrases, after, at)
    phrases.after[slot] = phrases.after[slot] === NOWHERE ? at : OFTEN
  }
  const found: Anchor[] = []
  for (let at = block.beforeStart; at + length <= block.beforeEnd; at++) {
    const slot = slotOf(phrases, before, at)
    const partner = phrases.after[slot] ?? NOWHERE
    if (phrases.before[slot] === at && partner >= 0) found.push({ before: at, after: partner })
  }
  return found
}

const phraseTable = (side: readonly number[], block: Block, length: number): Phrases => {
  let size = 16
  while (size < 2 * (block.beforeEnd - block.beforeStart)) size *= 2
  const column = () => new Int32Array(size).fill(NOWHERE)
  return { side, length, seen: column(), before: column(), after: column() }
}

/** The slot of the phrase at `at` of `side`; an empty one if the old side does not have it. */
const slotOf = (phrases: Phrases, side: readonly number[], at: number): number => {
  const { seen, length } = phrases
  const mask = seen.length - 1
  let slot = hash(side, at, length) & mask
  for (;;) {
    const place = seen[slot] ?? NOWHERE
    if (place === NOWHERE || isSamePhrase(phrases, place, side, at)) return slot
    slot = (slot + 1) & mask
  }
}

const isSamePhrase = (
  { side, length }: Phrases,
  place: number,
  other: readonly number[],
  at: number,
): boolean => {
  for (let index = 0; index < length; index++) {
    if (side[place + index] !== other[at + index]) return false
  }
  return true
}

/** Multiplying and folding the high half back mixes even numbers that only count upwards. */
const hash = (side: readonly number[], at: number, length: number): number => {
  let mixed = 0x9e3779b9
  for (let index = at; index < at + length; index++) {
    mixed = Math.imul(mixed ^ (side[index] ?? 0), 0x85ebca6b)
    mixed ^= mixed >>> 15
  }
  return mixed
}

/** The longest part of `found` (ascending in `before`) that also ascends in `after`. */
const longestChain = (found: readonly Anchor[]): readonly Anchor[] => {
  const previous = new Int32Array(found.length)
  // Per chain length: the index of the anchor with the smallest end that closes such a chain.
  const tails: number[] = []
  found.forEach(({ after }, index) => {
    const length = chainsEndingBefore(found, tails, after)
    previous[index] = tails[length - 1] ?? NOWHERE
    tails[length] = index
  })
  const chain: Anchor[] = []
  let index = tails.at(-1) ?? NOWHERE
  for (let anchor = found[index]; anchor !== undefined; anchor = found[index]) {
    chain.push(anchor)
    index = previous[index] ?? NOWHERE
  }
  return chain.reverse()
}

const chainsEndingBefore = (
  found: readonly Anchor[],
  tails: readonly number[],
  after: number,
): number => {
  let low = 0
  let high = tails.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const tail = found[tails[middle] ?? 0]
    if (tail !== undefined && tail.after < after) low = middle + 1
    else high = middle
  }
  return low
}
