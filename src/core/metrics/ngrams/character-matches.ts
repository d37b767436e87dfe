import type { NumberedCharacters } from './character-numbers.ts'
import { ngramMatches } from './ngram-matches.ts'

/** Character n-grams go up to this order in chrF (Popović 2015). */
export const CHARACTER_ORDERS = 6

/** Six characters of eight bits fill 48 of the 53 bits of a number. */
const RADIX = 256
/** One number stands for the end of the hypothesis and one for that of the reference. */
const MOST_CHARACTERS = RADIX - 2
const HYPOTHESIS_END = 0
const REFERENCE_END = RADIX - 1

/**
 * How many n-grams of the hypothesis are in the reference, for n from 1 to 6.
 *
 * The six characters from each place are packed into one number and both texts' numbers sorted:
 * then equal n-grams of every order stand together, and one sort serves all six. Texts of very many
 * different characters are counted with look-up tables.
 */
export const characterMatches = ({
  hypothesis,
  reference,
  most,
}: NumberedCharacters): readonly number[] => {
  if (most > MOST_CHARACTERS) {
    return ngramMatches(hypothesis, [reference], {
      orders: CHARACTER_ORDERS,
      vocabulary: most + 1,
    })
  }
  const first = packed(hypothesis, HYPOTHESIS_END).sort()
  const second = packed(reference, REFERENCE_END).sort()
  const matches = new Array<number>(CHARACTER_ORDERS).fill(0)
  let left = { first: first.length, second: second.length }
  // What matches at one order matches at all lower ones: only what is left has to be compared.
  for (let order = CHARACTER_ORDERS; order >= 1; order--) {
    left = withoutPairs(first, second, left, RADIX ** (order - CHARACTER_ORDERS))
    matches[order - 1] = first.length - left.first
  }
  return matches
}

/** Each place's six characters as one number; what lies behind the end differs in the two texts. */
const packed = (characters: Int32Array, end: number): Float64Array => {
  const highest = RADIX ** (CHARACTER_ORDERS - 1)
  const windows = new Float64Array(characters.length)
  let window = 0
  for (let digit = 0; digit < CHARACTER_ORDERS; digit++) window = window * RADIX + end
  for (let place = characters.length - 1; place >= 0; place--) {
    window = (characters[place] ?? 0) * highest + Math.floor(window * (1 / RADIX))
    windows[place] = window
  }
  return windows
}

/** How many numbers at the beginning of each list are still unmatched. */
interface Left {
  readonly first: number
  readonly second: number
}

/**
 * Drops from two sorted lists the pairs of numbers which are equal as far as their first digits go:
 * `scale` moves the point before the others, exactly, for it is a power of two.
 */
const withoutPairs = (
  first: Float64Array,
  second: Float64Array,
  left: Left,
  scale: number,
): Left => {
  let kept = 0
  let otherKept = 0
  let at = 0
  let other = 0
  while (at < left.first && other < left.second) {
    const window = first[at] ?? 0
    const facing = second[other] ?? 0
    const order = Math.floor(window * scale) - Math.floor(facing * scale)
    if (order <= 0) at++
    if (order >= 0) other++
    if (order < 0) first[kept++] = window
    if (order > 0) second[otherKept++] = facing
  }
  while (at < left.first) first[kept++] = first[at++] ?? 0
  while (other < left.second) second[otherKept++] = second[other++] ?? 0
  return { first: kept, second: otherKept }
}
