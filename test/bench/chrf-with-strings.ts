import { words } from '../../src/core/metrics/tokens/white-space.ts'

/** The yardstick: matches of character n-grams counted in maps of strings; returns those of n = 1. */
export const chrfWithStrings = (hypothesis: string, reference: string): number => {
  const characters = [...words(hypothesis).join('')]
  const expected = [...words(reference).join('')]
  const matches: number[] = []
  for (let order = 1; order <= 6; order++) {
    const given = counted(characters, order)
    let shared = 0
    for (const [ngram, count] of counted(expected, order)) {
      shared += Math.min(count, given.get(ngram) ?? 0)
    }
    matches.push(shared)
  }
  return matches[0] ?? 0
}

const counted = (characters: readonly string[], order: number): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (let first = 0; first + order <= characters.length; first++) {
    const ngram = characters.slice(first, first + order).join('')
    counts.set(ngram, (counts.get(ngram) ?? 0) + 1)
  }
  return counts
}
