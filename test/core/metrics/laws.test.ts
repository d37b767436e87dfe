import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { metrics } from '../../../src/core/metrics/index.ts'
import type { Metric } from '../../../src/core/metrics/metric.ts'
import { plus, total } from '../../../src/core/metrics/statistics.ts'
import { anyText, corpus } from '../../support/metric-texts.ts'

const all: readonly Metric[] = metrics
const named = all.map((metric): [string, Metric] => [metric.id, metric])
const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text)

describe('the list of metrics', () => {
  it('names each once', () => {
    const ids = all.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(all.map(({ label }) => label)).size).toBe(ids.length)
  })

  it('gives each different settings', () => {
    const use = { level: 'corpus', references: 1 } as const
    expect(new Set(all.map((metric) => metric.signature(use))).size).toBe(all.length)
  })
})

describe.each(named)('%s', (_, metric) => {
  it('is perfect for equal texts', () => {
    fc.assert(
      fc.property(anyText.filter(hasWords), (text) => {
        const score = metric.segmentScore(metric.statistics(text, [text]))
        expect(score).toBeCloseTo(metric.scale.perfect, 9)
      }),
    )
  })

  it('stays on its scale for any two texts', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const statistics = metric.statistics(before, [after])
        for (const score of [metric.segmentScore(statistics), metric.score(statistics)]) {
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score).toBeLessThanOrEqual((metric.scale.highest ?? Infinity) + 1e-9)
        }
      }),
    )
  })

  it('counts any text in as many numbers as no text', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const statistics = metric.statistics(before, [after])
        expect(statistics).toHaveLength(metric.empty.length)
        expect(plus(metric.empty, statistics)).toEqual(statistics)
      }),
    )
  })

  it('gives a text the same sums however it is cut', () => {
    const segments = corpus.slice(0, 90).map(({ mt, pe }) => metric.statistics(mt, [pe]))
    const whole = total(segments, metric.empty)
    const halves = plus(
      total(segments.slice(0, 31), metric.empty),
      total(segments.slice(31), metric.empty),
    )
    expect(halves).toEqual(whole)
    expect(total(segments.toReversed(), metric.empty)).toEqual(whole)
  })

  it('is no worse with one more reference that is perfect', () => {
    for (const { mt, pe } of corpus.slice(0, 60)) {
      const score = metric.segmentScore(metric.statistics(mt, [pe, mt]))
      expect(score, mt).toBeCloseTo(metric.scale.perfect, 9)
    }
  })
})
