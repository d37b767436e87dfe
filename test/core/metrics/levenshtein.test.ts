import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { characterDistance, wordDistance } from '../../../src/core/metrics/edit-distance.ts'
import { levenshtein } from '../../../src/core/metrics/levenshtein.ts'
import { plainLevenshtein } from '../../support/plain-levenshtein.ts'

/** Around the borders of the 32-bit blocks is where such an algorithm breaks. */
const symbols = fc
  .tuple(fc.integer({ min: 1, max: 30 }), fc.constantFrom(3, 31, 32, 33, 64, 65, 130))
  .chain(([different, most]) => fc.array(fc.nat(different), { maxLength: most, size: 'max' }))
  .map((numbers) => Int32Array.from(numbers))

describe('edit distance', () => {
  it('is that of the plain table', () => {
    fc.assert(
      fc.property(symbols, symbols, (before, after) => {
        expect(levenshtein(before, after)).toBe(plainLevenshtein(before, after))
      }),
      { numRuns: 1500 },
    )
  })

  it('is that of the plain table for texts with a little changed', () => {
    const change = fc.tuple(fc.nat(200), fc.nat(3), fc.array(fc.nat(5), { maxLength: 4 }))
    fc.assert(
      fc.property(symbols, fc.array(change, { maxLength: 6 }), (before, changes) => {
        const after = [...before]
        for (const [place, gone, added] of changes) after.splice(place, gone, ...added)
        const changed = Int32Array.from(after)
        expect(levenshtein(before, changed)).toBe(plainLevenshtein(before, changed))
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['Haus', 'Häuser', 3, 1],
    ['👍🏻', '👍🏿', 1, 1],
    ['über', 'u\u0308ber', 2, 1],
    ['sagte dass', 'sagte, dass', 1, 1],
    ['', 'neu', 3, 1],
  ])('%s → %s: characters are code points', (before, after, characters, words) => {
    expect(characterDistance(before, after)).toBe(characters)
    expect(wordDistance(before, after)).toBe(words)
  })
})
