import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { characterMatches } from '../../../src/core/metrics/ngrams/character-matches.ts'
import { characterNumbers } from '../../../src/core/metrics/ngrams/character-numbers.ts'
import { ngramMatches } from '../../../src/core/metrics/ngrams/ngram-matches.ts'
import { codePoints } from '../../../src/core/metrics/tokens/code-points.ts'
import { anyText } from '../../support/metric-texts.ts'

/** Shared n-grams by counting strings: nothing to go wrong. */
const plainMatches = (hypothesis: string, references: readonly string[], order: number): number => {
  const counted = (text: string) => {
    const counts = new Map<string, number>()
    const characters = [...text]
    for (let first = 0; first + order <= characters.length; first++) {
      const ngram = JSON.stringify(characters.slice(first, first + order))
      counts.set(ngram, (counts.get(ngram) ?? 0) + 1)
    }
    return counts
  }
  const allowed = references.map(counted)
  return [...counted(hypothesis)].reduce(
    (sum, [ngram, count]) =>
      sum + Math.min(count, Math.max(...allowed.map((counts) => counts.get(ngram) ?? 0))),
    0,
  )
}

const orders = [1, 2, 3, 4, 5, 6]

describe('shared n-grams', () => {
  it('are the same packed into numbers as counted as strings', () => {
    fc.assert(
      fc.property(anyText, anyText, (first, second) => {
        for (const [hypothesis, reference] of [
          [first, second],
          [first, first + second],
          [`${first}.`, first],
        ] as const) {
          const numbers = characterNumbers(codePoints(hypothesis), codePoints(reference))
          const expected = orders.map((order) => plainMatches(hypothesis, [reference], order))
          expect(characterMatches(numbers)).toEqual(expected)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('are the same where there are too many characters to pack', () => {
    const characters = Array.from({ length: 400 }, (_, place) =>
      String.fromCodePoint(0x3041 + place),
    )
    const text = characters.join('')
    const moved = text.slice(30, 90) + text.slice(0, 30) + text.slice(80) + text.slice(80, 95)
    const numbers = characterNumbers(codePoints(text), codePoints(moved))
    expect(characterMatches(numbers)).toEqual(
      orders.map((order) => plainMatches(text, [moved], order)),
    )
  })

  it('count against the reference that has an n-gram most often', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 20 })
    fc.assert(
      fc.property(
        letters,
        fc.array(letters, { minLength: 1, maxLength: 3 }),
        (text, references) => {
          const matches = ngramMatches(codePoints(text), references.map(codePoints), {
            orders: 4,
            vocabulary: 128,
          })
          expect(matches).toEqual(
            [1, 2, 3, 4].map((order) => plainMatches(text, references, order)),
          )
        },
      ),
    )
  })
})
