import type { Alignment } from './alignment.ts'
import type { Words } from './distance-table.ts'
import { NOWHERE, type WordPlaces } from './word-places.ts'

/** Tercom's limits on the words of a moved block and on how far apart its two places may lie. */
const LONGEST_BLOCK = 10
const FARTHEST = 50

/** Hypothesis words which the reference has elsewhere, and the places where they might belong. */
export interface Block {
  readonly start: number
  readonly length: number
  readonly targets: readonly number[]
}

/**
 * The blocks worth moving, in tercom's order: by their place in the hypothesis, then by that in the
 * reference, then by length. Both places must hold an error, and the reference words must not be
 * aligned with the block already.
 */
export function* blocks(
  { hypothesis, reference }: Words,
  places: WordPlaces,
  { partner, nextHypothesisError, nextReferenceError }: Alignment,
): Generator<Block> {
  const near = places.first.slice()
  for (let start = 0; start < hypothesis.length; start++) {
    const firstError = nextHypothesisError[start] ?? hypothesis.length
    if (firstError >= start + LONGEST_BLOCK) continue
    const word = hypothesis[start] ?? 0
    let place = near[word] ?? NOWHERE
    while (place !== NOWHERE && place - 1 < start - FARTHEST) place = places.next[place] ?? NOWHERE
    near[word] = place
    for (
      ;
      place !== NOWHERE && place - 1 <= start + FARTHEST;
      place = places.next[place] ?? NOWHERE
    ) {
      const referenceError = nextReferenceError[place - 1] ?? 0
      const shortest = Math.max(firstError - start, referenceError - (place - 1)) + 1
      const longest = agreement({ hypothesis, reference }, start, place)
      const aligned = partner[place - 1] ?? 0
      for (let length = shortest; length <= longest; length++) {
        if (aligned >= start && aligned < start + length) break
        yield { start, length, targets: targets(partner, place - 1, length) }
      }
    }
  }
}

/** How many words from these two places on are the same. */
const agreement = ({ hypothesis, reference }: Words, start: number, place: number): number => {
  const most = Math.min(LONGEST_BLOCK, hypothesis.length - start, reference.length - place)
  let length = 0
  while (length < most && hypothesis[start + length] === reference[place + length]) length++
  return length
}

/** Before the word aligned with the first reference word, then after each of the aligned words. */
const targets = (partner: Int32Array, from: number, length: number): readonly number[] => {
  const found = [from === 0 ? 0 : (partner[from - 1] ?? 0) + 1]
  for (let place = from; place < from + length; place++) {
    const target = (partner[place] ?? 0) + 1
    if (target !== found.at(-1)) found.push(target)
  }
  return found
}
