import type { Span } from '../text/span.ts'
import { type Shared, sharedLetters } from './shared-letters.ts'

/** The stretches two words share, as spans in units of either, and how many letters that is. */
export interface Likeness {
  readonly letters: number
  readonly before: readonly Span[]
  readonly after: readonly Span[]
}

/** d[-er-]{+ie+} helps nobody: words of up to three letters are shown whole. */
export const SHORT = 3

/** The share of both words that forms of one word keep, and the longest stretch there must be. */
const LEAST_KEPT = 0.5
const LEAST_STRETCH = 3

/** neigte, sorgte: an ending alone is no likeness. */
const LONGEST_ENDING = 3

/** Compounds that begin or end alike (Basis-lager, Basis-depots) may keep less. */
const LEAST_PART = 5
const LEAST_KEPT_OF_COMPOUND = 0.35

/** What two words (as graphemes) share, if they are alike enough for it to mean something. */
export const likeness = (
  before: readonly string[],
  after: readonly string[],
): Likeness | undefined => {
  const shorter = Math.min(before.length, after.length)
  const both = before.length + after.length
  if (shorter <= SHORT || 2 * shorter < LEAST_KEPT_OF_COMPOUND * both) return undefined
  const shared = sharedLetters(before, after)
  let letters = 0
  for (const { length } of shared) letters += length
  if (!isEnough(shared, letters, both)) return undefined
  return {
    letters,
    before: spansIn(before, shared, 'before'),
    after: spansIn(after, shared, 'after'),
  }
}

const isEnough = (shared: readonly Shared[], letters: number, both: number): boolean => {
  const [first] = shared
  if (first === undefined || 2 * letters < LEAST_KEPT_OF_COMPOUND * both) return false
  let longest = 0
  for (const { length } of shared) longest = Math.max(longest, length)
  if (longest >= LEAST_PART) return true
  const isEndingOnly = shared.length === 1 && first.before > 1 && first.length <= LONGEST_ENDING
  return longest >= LEAST_STRETCH && 2 * letters >= LEAST_KEPT * both && !isEndingOnly
}

const spansIn = (
  word: readonly string[],
  shared: readonly Shared[],
  side: 'before' | 'after',
): readonly Span[] => {
  const unitsBefore = (letter: number) => {
    let units = 0
    for (let index = 0; index < letter; index++) units += word[index]?.length ?? 0
    return units
  }
  return shared.map((stretch) => ({
    start: unitsBefore(stretch[side]),
    end: unitsBefore(stretch[side] + stretch.length),
  }))
}
