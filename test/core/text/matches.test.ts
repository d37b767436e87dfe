import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matches } from '../../../src/core/text/matches.ts'

const patterns = [/\p{L}+/gu, /"/g, /(?<=a)b?/gu, /x*/g, /x*/gu, /(?:)/gu, /\d+(?:[.,]\d+)*/g]

describe('matches', () => {
  it('are those of matchAll, however often the pattern was used before', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'x', '1', ',', '"', '🙂', 'ß') })
    fc.assert(
      fc.property(fc.constantFrom(...patterns), fc.array(text), (pattern, texts) => {
        for (const each of texts) {
          const plain = (found: Iterable<RegExpExecArray>) =>
            [...found].map((match) => [match.index, ...match])
          expect(plain(matches(each, pattern))).toEqual(
            plain(each.matchAll(new RegExp(pattern.source, pattern.flags))),
          )
        }
      }),
    )
  })
})
