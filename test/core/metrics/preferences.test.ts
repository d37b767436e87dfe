import { describe, expect, it } from 'vitest'
import { duels, preferences, type RankedSystems } from '../../../src/core/metrics/preferences.ts'

const times = (count: number, ranks: RankedSystems): readonly RankedSystems[] =>
  Array.from({ length: count }, () => ranks)

const of = preferences

describe('preferences', () => {
  it('count how often a system is the best, the most preferred first', () => {
    const found = of([...times(30, [['Nord'], ['Süd']]), ...times(10, [['Süd'], ['Nord']])])
    expect(found.map(({ system, rankings, wins }) => [system, rankings, wins])).toEqual([
      ['Nord', 40, 30],
      ['Süd', 40, 10],
    ])
    // Wilson's interval of 30 in 40, worked out by hand.
    expect(found[0]?.share).toEqual({
      score: 75,
      low: expect.closeTo(59.8, 1),
      high: expect.closeTo(85.8, 1),
    })
  })

  it('are not certain because a system never won so far', () => {
    const [always, never] = of(times(5, [['Nord'], ['Süd']]))
    expect(always?.share).toMatchObject({ score: 100, high: 100 })
    expect(always?.share.low).toBeCloseTo(56.6, 1)
    expect(never?.share).toMatchObject({ score: 0, low: 0 })
    expect(never?.share.high).toBeCloseTo(43.4, 1)
  })

  it('part a best place that several share, and compare only what was ranked', () => {
    const found = of([
      [['Nord', 'Süd'], ['West']],
      [['West'], ['Nord']],
    ])
    expect(found.map(({ system, rankings, wins }) => [system, rankings, wins])).toEqual([
      ['Süd', 1, 0.5],
      ['West', 2, 1],
      ['Nord', 2, 0.5],
    ])
  })

  it('are none without a ranking', () => {
    expect(of([])).toEqual([])
  })
})

describe('one system against another', () => {
  it.each([
    // Binomial tails of a fair coin, worked out by hand.
    [5, 0, 0.0625],
    [1, 1, 1],
    [8, 2, 0.109375],
    [10, 0, 2 / 1_024],
  ])('%i to %i has the probability %f', (first, second, probability) => {
    const rankings = [
      ...times(first, [['Nord'], ['Süd']]),
      ...times(second, [['Süd'], ['Nord']]),
      ...times(3, [['Nord', 'Süd']]),
    ]
    expect(duels(rankings, ['Nord', 'Süd'])).toEqual([
      {
        first: 'Nord',
        second: 'Süd',
        firstBetter: first,
        secondBetter: second,
        equal: 3,
        probability: expect.closeTo(probability, 10),
      },
    ])
  })

  it('does not overflow, however many rankings there are', () => {
    const [duel] = duels(
      [...times(3_000, [['Nord'], ['Süd']]), ...times(2_900, [['Süd'], ['Nord']])],
      ['Nord', 'Süd'],
    )
    expect(duel?.probability).toBeGreaterThan(0.15)
    expect(duel?.probability).toBeLessThan(0.25)
  })
})
