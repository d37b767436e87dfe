import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bleu } from '../../../src/core/metrics/bleu.ts'
import { chrf } from '../../../src/core/metrics/chrf.ts'
import { characterDistance, wordDistance } from '../../../src/core/metrics/edit-distance.ts'
import {
  LONGEST_SEGMENT,
  type Pair,
  plusSums,
  type Sums,
  scoring,
} from '../../../src/core/metrics/scoring.ts'
import { total } from '../../../src/core/metrics/statistics.ts'
import { Refusal } from '../../../src/core/refusal.ts'
import { anyText, corpus } from '../../support/metric-texts.ts'

const pairs: readonly Pair[] = corpus.map(({ mt, pe }) => ({ machine: mt, edited: pe }))

const summed = (segments: readonly Pair[], options = {}): Sums => {
  const score = scoring(options)
  return segments.map((pair) => score.segment(pair).sums).reduce(plusSums, score.none)
}

describe('scoring', () => {
  it('gives a segment all its scores on the scales of sacreBLEU', () => {
    const machine = 'Pak Gin sagte dass der Preis steigt'
    const edited = 'Park Jin sagte, dass der Preis steigt'
    const { scores } = scoring().segment({ machine, edited })
    expect(scores.ter).toEqual({ score: 300 / 7, edits: 3, referenceLength: 7 })
    expect(scores.chrf).toBeCloseTo(72.8927, 3)
    expect(scores.chrfpp).toBeCloseTo(68.2052, 3)
    expect(scores.bleu).toBeCloseTo(37.685, 3)
    expect(scores).toMatchObject({ characters: 3, words: 3 })
  })

  it('takes the options of TER', () => {
    const pair = { machine: 'er sagte dass', edited: 'Er sagte, dass' }
    const edits = (options = {}) => scoring(options).segment(pair).scores.ter.edits
    expect(edits()).toBe(1)
    expect(edits({ normalized: true })).toBe(1)
    expect(edits({ caseSensitive: true })).toBe(2)
    expect(edits({ punctuation: false })).toBe(0)
  })

  it('names the settings behind each score', () => {
    expect(scoring({ normalized: true }).signatures).toEqual({
      ter: 'nrefs:1|case:lc|tok:tercom|norm:yes|punct:yes|asian:no|version:2.6.0',
      chrf: 'nrefs:1|case:mixed|eff:yes|nc:6|nw:0|space:no|version:2.6.0',
      chrfpp: 'nrefs:1|case:mixed|eff:yes|nc:6|nw:2|space:no|version:2.6.0',
      bleu: 'nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:2.6.0',
      segmentBleu: 'nrefs:1|case:mixed|eff:yes|tok:13a|smooth:exp|version:2.6.0',
      implementation: expect.stringContaining('re-implementation'),
    })
  })

  it('scores a text from sums, not by the mean of its segments', () => {
    const score = scoring()
    const scores = score.corpus(summed(pairs))
    const chrfSums = (wordOrder: number) => {
      const metric = chrf('chrf', 'metric.chrf', { wordOrder })
      const counted = pairs.map(({ machine, edited }) => metric.statistics(machine, [edited]))
      return metric.score(total(counted, metric.empty))
    }
    const edits = pairs.map((pair) => score.segment(pair).scores.ter)
    const sum = (values: readonly number[]) => values.reduce((before, value) => before + value, 0)
    expect(scores.ter).toBeCloseTo(
      (100 * sum(edits.map(({ edits }) => edits))) / sum(edits.map((ter) => ter.referenceLength)),
      9,
    )
    expect(scores.ter).not.toBeCloseTo(sum(edits.map((ter) => ter.score)) / pairs.length, 1)
    expect(scores.chrf).toBe(chrfSums(0))
    expect(scores.chrfpp).toBe(chrfSums(2))
    expect(scores.segments).toBe(1000)
    expect(scores.unchanged).toBe(
      pairs.filter(({ machine, edited }) => machine === edited).length / 10,
    )
  })

  it('gives the same scores whatever the pieces in which a text is read', () => {
    const whole = summed(pairs.slice(0, 60))
    const pieces = [0, 7, 8, 31].map((start, place, starts) =>
      summed(pairs.slice(start, starts[place + 1] ?? 60)),
    )
    expect(pieces.reduce(plusSums, scoring().none)).toEqual(whole)
  })

  it('agrees with the single metrics on any text', () => {
    const score = scoring()
    const sentenceBleu = bleu('bleu', 'metric.bleu')
    fc.assert(
      fc.property(anyText, anyText, (machine, edited) => {
        const { scores } = score.segment({ machine, edited })
        expect(scores.bleu).toBe(
          sentenceBleu.segmentScore(sentenceBleu.statistics(machine, [edited])),
        )
        expect(scores.characters).toBe(characterDistance(machine, edited))
        expect(scores.words).toBe(wordDistance(machine, edited))
      }),
    )
  })

  it('has zeros for a text without segments', () => {
    const score = scoring()
    expect(score.corpus(score.none)).toEqual({
      ter: 0,
      chrf: 0,
      chrfpp: 0,
      bleu: 0,
      characters: 0,
      words: 0,
      unchanged: 0,
      segments: 0,
    })
  })

  it('refuses a segment the size of a book and says what to do', () => {
    const book = 'Wort '.repeat(LONGEST_SEGMENT / 5 + 1)
    const refused = () => scoring().segment({ machine: 'kurz', edited: book })
    expect(refused).toThrow(Refusal)
    expect(refused).toThrow(/edited text has 50,005/)
  })
})

describe('the longest segments', () => {
  const fill = (word: (place: number) => string): string => {
    const words = Array.from({ length: LONGEST_SEGMENT / 2 }, (_, place) => word(place))
    return words.join(' ').slice(0, LONGEST_SEGMENT)
  }
  const numbered = fill((place) => `w${place}`)
  const few = (step: number) => fill((place) => (((place * step) >> 3) % 3 === 0 ? 'ja' : 'nein'))

  it.each([
    ['two words at random', few(5), few(7)],
    ['one word only', fill(() => 'x'), fill(() => 'x').slice(0, 30_000)],
    ['all words reversed', numbered, numbered.split(' ').toReversed().join(' ')],
    ['one endless word', 'a'.repeat(LONGEST_SEGMENT), 'ab'.repeat(LONGEST_SEGMENT / 2)],
    ['20,000 different characters', han(17), han(23)],
    ['punctuation marks', '.'.repeat(LONGEST_SEGMENT), ',;'.repeat(LONGEST_SEGMENT / 2)],
    ['one word against all', 'x', fill(() => 'x')],
  ])('are scored within the time of a test: %s', (_, machine, edited) => {
    const { scores } = scoring({ normalized: true }).segment({ machine, edited })
    expect(scores.ter.edits).toBeGreaterThan(0)
    expect(Number.isFinite(scores.ter.score + scores.chrfpp + scores.bleu)).toBe(true)
  })
})

function han(step: number): string {
  const points = Array.from({ length: LONGEST_SEGMENT }, (_, at) => 0x4e00 + ((at * step) % 20_000))
  return points.map((point) => String.fromCharCode(point)).join('')
}
