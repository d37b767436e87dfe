import { describe, expect, it } from 'vitest'
import { bootstrapInterval, pairedBootstrap } from '../../../src/core/metrics/bootstrap.ts'
import { chrf } from '../../../src/core/metrics/chrf.ts'
import { seededRandom } from '../../../src/core/metrics/seeded-random.ts'
import { total } from '../../../src/core/metrics/statistics.ts'
import { ter } from '../../../src/core/metrics/ter.ts'
import { corpus } from '../../support/metric-texts.ts'

const hter = ter('hter', 'metric.hter', { normalized: true })
const chrf2 = chrf('chrf', 'metric.chrf')
const rows = corpus.slice(0, 200)
const edited = rows.map(({ mt, pe }) => hter.statistics(mt, [pe]))
/** A second system that drops the last word of every other segment. */
const worse = rows.map(({ mt, pe }, place) =>
  hter.statistics(place % 2 === 0 ? mt : mt.slice(0, mt.lastIndexOf(' ')), [pe]),
)
const settings = (seed = 1) => ({ random: seededRandom(seed), samples: 500 })

describe('a bootstrap interval', () => {
  it('lies round the corpus score', () => {
    const interval = bootstrapInterval(edited, hter.score, settings())
    const score = hter.score(total(edited, hter.empty))
    expect(interval?.score).toBe(score)
    expect(interval?.low).toBeLessThan(score)
    expect(interval?.high).toBeGreaterThan(score)
    expect(interval?.mean).toBeCloseTo(score, 0)
    expect(interval?.margin).toBeCloseTo(((interval?.high ?? 0) - (interval?.low ?? 0)) / 2, 12)
  })

  it('is the same for the same seed and another for another', () => {
    const first = bootstrapInterval(edited, hter.score, settings(3))
    expect(bootstrapInterval(edited, hter.score, settings(3))).toEqual(first)
    expect(bootstrapInterval(edited, hter.score, settings(4))).not.toEqual(first)
  })

  it('narrows with more segments and widens with more confidence', () => {
    const width = (count: number, confidence: number) =>
      bootstrapInterval(edited.slice(0, count), hter.score, { ...settings(), confidence })
        ?.margin ?? 0
    expect(width(200, 0.95)).toBeLessThan(width(20, 0.95))
    expect(width(200, 0.99)).toBeGreaterThan(width(200, 0.5))
  })

  it('holds the true value about as often as it says', () => {
    const random = seededRandom(11)
    const trials = 200
    let held = 0
    for (let trial = 0; trial < trials; trial++) {
      const segments = Array.from({ length: 60 }, () => [random() < 0.3 ? 1 : 0, 1])
      const share = ([kept = 0, all = 1]: readonly number[]) => kept / all
      const interval = bootstrapInterval(segments, share, { random, samples: 200, confidence: 0.9 })
      if (interval !== undefined && interval.low <= 0.3 && interval.high >= 0.3) held++
    }
    expect(held / trials).toBeGreaterThan(0.8)
    expect(held / trials).toBeLessThan(0.98)
  })

  it('is nearly as wide with groups drawn in place of single segments', () => {
    const random = seededRandom(5)
    const segments = Array.from({ length: 3_000 }, () => [random() < 0.3 ? 1 : 0, 1])
    const share = ([kept = 0, all = 1]: readonly number[]) => kept / all
    const of = (mostDrawn: number) =>
      bootstrapInterval(segments, share, { random: seededRandom(1), mostDrawn })
    const [single, groups] = [of(3_000), of(250)]
    expect(groups?.score).toBe(single?.score)
    expect((groups?.margin ?? 0) / (single?.margin ?? 1)).toBeGreaterThan(0.85)
    expect((groups?.margin ?? 0) / (single?.margin ?? 1)).toBeLessThan(1.15)
  })

  it('is the score itself for one segment, and absent without any', () => {
    const [only = []] = edited
    const interval = bootstrapInterval([only], hter.score, settings())
    expect(interval).toMatchObject({ low: interval?.score, high: interval?.score, margin: 0 })
    expect(bootstrapInterval([], hter.score, settings())).toBeUndefined()
  })
})

describe('a paired comparison', () => {
  it('finds a system that drops words worse', () => {
    const comparison = pairedBootstrap([edited, worse], hter.score, settings())
    expect(comparison?.difference.score).toBeGreaterThan(0)
    expect(comparison?.difference.low).toBeGreaterThan(0)
    expect(comparison?.probability).toBeLessThan(0.01)
  })

  it('is the opposite with the systems exchanged', () => {
    const there = pairedBootstrap([edited, worse], hter.score, settings())
    const back = pairedBootstrap([worse, edited], hter.score, settings())
    expect(back?.difference.score).toBeCloseTo(-(there?.difference.score ?? 0), 12)
    expect(back?.difference.low).toBeCloseTo(-(there?.difference.high ?? 0), 12)
  })

  it('finds nothing between a system and itself, or one that changed a single segment', () => {
    expect(pairedBootstrap([edited, edited], hter.score, settings())).toMatchObject({
      difference: { score: 0, low: 0, high: 0 },
      probability: 1,
    })
    const chrfs = rows.map(({ mt, pe }) => chrf2.statistics(mt, [pe]))
    const almost = chrfs.with(5, chrf2.statistics(`${rows[5]?.mt} extra`, [rows[5]?.pe ?? '']))
    expect(pairedBootstrap([chrfs, almost], chrf2.score, settings())?.probability).toBeGreaterThan(
      0.05,
    )
  })

  it('is absent where there is nothing to pair', () => {
    expect(pairedBootstrap([edited, edited.slice(1)], hter.score, settings())).toBeUndefined()
    expect(pairedBootstrap([[], []], hter.score, settings())).toBeUndefined()
  })
})

describe('seeded random numbers', () => {
  it('lie from 0 to below 1, evenly', () => {
    const random = seededRandom(42)
    const counts = new Array<number>(10).fill(0)
    for (let draw = 0; draw < 100_000; draw++) {
      const place = Math.floor(random() * 10)
      counts[place] = (counts[place] ?? 0) + 1
    }
    expect(counts).toHaveLength(10)
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400)
  })

  it('follow from the seed alone', () => {
    const drawn = (seed: number) => Array.from({ length: 5 }, seededRandom(seed))
    expect(drawn(1)).toEqual(drawn(1))
    expect(drawn(1)).not.toEqual(drawn(2))
    expect(new Set([...drawn(0), ...drawn(1), ...drawn(2 ** 31)]).size).toBe(15)
  })
})
