import { expect, it } from 'vitest'
import { ter } from '../../../src/core/metrics/ter.ts'
import { corpus } from '../../support/metric-texts.ts'

it('TER of the tokenised texts is the published HTER in every row of the corpus', () => {
  const { statistics, segmentScore } = ter('ter', 'metric.ter')
  const wrong = corpus.filter(({ mt_tok, pe_tok, hter }) => {
    const score = segmentScore(statistics(mt_tok, [pe_tok]))
    // Published with six places, and never above 1.
    return Math.abs(Math.min(1, score / 100) - hter) > 1e-6
  })
  expect(corpus).toHaveLength(1_000)
  expect(wrong.map(({ mt_tok }) => mt_tok)).toEqual([])
})
