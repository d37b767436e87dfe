import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { translationEdits } from '../../../src/core/metrics/ter/translation-edits.ts'
import { ter, terScore } from '../../../src/core/metrics/ter.ts'
import { corpus, edited, wordList } from '../../support/metric-texts.ts'
import { plainTranslationEdits } from '../../support/plain-ter.ts'

const hter = ter('hter', 'metric.hter')

describe('TER', () => {
  it.each([
    ['nothing changed', 'das ist gut', 'das ist gut', 0],
    ['one word replaced', 'das ist schlecht', 'das ist gut', 1],
    ['one word added', 'das gut', 'das ist gut', 1],
    ['a moved block counts once', 'heute nacht ist es kalt', 'es ist kalt heute nacht', 2],
    ['the first word moved to the end', 'b c d e f a', 'a b c d e f', 1],
    ['an empty machine text', '', 'das ist gut', 3],
    ['an empty edited text', 'das ist gut', '', 3],
  ])('%s', (_, machine, approved, edits) => {
    expect(terScore(hter.statistics(machine, [approved])).edits).toBe(edits)
  })

  it('can pass 100', () => {
    expect(hter.segmentScore(hter.statistics('ein zwei drei vier', ['fünf']))).toBe(400)
  })

  it('is 100 if all was deleted and 0 if there was nothing to write', () => {
    expect(hter.segmentScore(hter.statistics('weg damit', ['']))).toBe(100)
    expect(hter.segmentScore(hter.statistics(' \t', ['']))).toBe(0)
  })

  it('cuts a reference twice as sacreBLEU does, yet finds no edit in equal texts', () => {
    const normalized = ter('ter', 'metric.ter', { normalized: true })
    expect(normalized.statistics('anders', ['usw.,8'])).toEqual([4, 4])
    expect(normalized.statistics('usw.,8', ['usw.,8'])).toEqual([0, 4])
    expect(normalized.statistics('usw.,8', ['Usw.,8'])).toEqual([0, 4])
    expect(normalized.statistics('usw.,8 ja', ['usw.,8 nein'])).toEqual([3, 5])
  })

  it('is the published HTER in each of the 1,000 rows of the corpus', () => {
    expect(corpus).toHaveLength(1000)
    for (const row of corpus) {
      const { edits, referenceLength, score } = terScore(hter.statistics(row.mt_tok, [row.pe_tok]))
      expect(edits, row.id).toBe(row.ter_edits)
      expect(referenceLength, row.id).toBe(row.ter_ref_len)
      expect(Math.abs(Math.min(1, score / 100) - row.hter), row.id).toBeLessThan(1e-6)
    }
  })
})

/** Making a failing pair of long texts smaller takes the plain definition for ever. */
const unshrunk = { endOnFailure: true } as const

describe('the fast search for shifts', () => {
  const agrees = ([hypothesis, reference]: readonly [string[], string[]]) => {
    const expected = plainTranslationEdits(hypothesis, reference)
    expect(translationEdits(hypothesis, reference)).toBe(expected)
  }

  it('finds what the plain definition finds in unrelated texts', () => {
    fc.assert(fc.property(fc.tuple(wordList(25), wordList(25)), agrees), { numRuns: 300 })
  })

  it('finds the same where blocks were moved', () => {
    fc.assert(fc.property(edited(30), agrees), { numRuns: 300, ...unshrunk })
  })

  it('finds the same where the beam is narrower than the texts', () => {
    fc.assert(fc.property(fc.tuple(wordList(8), wordList(120)), agrees), {
      numRuns: 40,
      ...unshrunk,
    })
    fc.assert(fc.property(fc.tuple(wordList(120), wordList(8)), agrees), {
      numRuns: 40,
      ...unshrunk,
    })
    fc.assert(fc.property(edited(90), agrees), { numRuns: 15, ...unshrunk })
  })

  it('gives up at the same candidate', () => {
    const words = Array.from({ length: 60 }, (_, place) => `w${(place * 7) % 5}`)
    const reference = Array.from({ length: 60 }, (_, place) => `w${(place * 3) % 5}`)
    agrees([words, reference])
    agrees([words, [...reference, ...words.slice(0, 10)]])
  })

  it('finds the same in 40 real pairs', () => {
    for (const { mt, pe } of corpus.slice(0, 40)) agrees([mt.split(' '), pe.split(' ')])
  })
})
