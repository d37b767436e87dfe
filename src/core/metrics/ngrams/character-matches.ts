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
 * How many n-grams of the hypothesis are in the reference, for n from 1 to 6. Characters are
 * numbers from 1 to `different`.
 *
 * The six characters from each place are packed into one number and both texts' numbers sorted:
 * then equal n-grams of every order stand together, and one sort serves all six. Texts of very many
 * different characters are counted with look-up tables.
 */
export const characterMatches = (
  hypothesis: Int32Array,
  reference: Int32Array,
  different: number,
): readonly number[] => {
  if (different > MOST_CHARACTERS) {
    const settings = { orders: CHARACTER_ORDERS, vocabulary: different + 1 }
    return ngramMatches(hypothesis, [reference], settings)
  }
  const first = packed(hypothesis, HYPOTHESIS_END).sort()
  const second = packed(reference, REFERENCE_END).sort()
  return Array.from({ length: CHARACTER_ORDERS }, (_, shorter) =>
    shared(first, second, RADIX ** (CHARACTER_ORDERS - 1 - shorter)),
  )
}

/** Each place's six characters as one number; what lies behind the end differs in the two texts. */
const packed = (characters: Int32Array, end: number): Float64Array => {
  const highest = RADIX ** (CHARACTER_ORDERS - 1)
  const windows = new Float64Array(characters.length)
  let window = 0
  for (let digit = 0; digit < CHARACTER_ORDERS; digit++) window = window * RADIX + end
  for (let place = characters.length - 1; place >= 0; place--) {
    window = (characters[place] ?? 0) * highest + Math.floor(window / RADIX)
    windows[place] = window
  }
  return windows
}

/** How many numbers two sorted lists share once their last digits are cut off by `divisor`. */
const shared = (first: Float64Array, second: Float64Array, divisor: number): number => {
  let matches = 0
  let at = 0
  let other = 0
  while (at < first.length && other < second.length) {
    const window = Math.floor((first[at] ?? 0) / divisor)
    const facing = Math.floor((second[other] ?? 0) / divisor)
    if (window <= facing) at++
    if (facing <= window) other++
    if (window === facing) matches++
  }
  return matches
}
