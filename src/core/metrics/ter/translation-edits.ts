import { Vocabulary } from '../tokens/vocabulary.ts'
import { ShiftSearch } from './shift-search.ts'
import { wordPlaces } from './word-places.ts'

/**
 * The edits of Translation Edit Rate (Snover et al. 2006): insertions, deletions, substitutions and
 * moves of blocks of words, as tercom finds them and sacreBLEU after it. Greedy and bounded by
 * definition, so not the fewest possible.
 */
export const translationEdits = (
  hypothesis: readonly string[],
  reference: readonly string[],
): number => {
  if (hypothesis.length === 0 || reference.length === 0) {
    return Math.max(hypothesis.length, reference.length)
  }
  const vocabulary = new Vocabulary<string>()
  const places = vocabulary.numbers(['', ...reference])
  const known = vocabulary.size
  const words = { hypothesis: vocabulary.numbers(hypothesis), reference: places }
  const fewest = fewestEdits(words.hypothesis, places)
  const search = new ShiftSearch(words, wordPlaces(places, known))
  let shifts = 0
  while (search.distance > fewest && search.makeBest(fewest)) shifts++
  return shifts + search.distance
}

/** A bound no shift can pass: moving words about does not change which words there are. */
const fewestEdits = (hypothesis: Int32Array, reference: Int32Array): number => {
  const missing = new Map<number, number>()
  for (const word of reference.subarray(1)) missing.set(word, (missing.get(word) ?? 0) + 1)
  let common = 0
  for (const word of hypothesis) {
    const left = missing.get(word) ?? 0
    if (left === 0) continue
    missing.set(word, left - 1)
    common++
  }
  return Math.max(hypothesis.length, reference.length - 1) - common
}
