import { describe, expect, it } from 'vitest'
import { duels, preferences, type RankedSystems } from '../../../src/core/metrics/preferences.ts'
import { seededRandom } from '../../../src/core/metrics/seeded-random.ts'

const times = (count: number, ranks: RankedSystems): readonly RankedSystems[] =>
  Array.from({ length: count }, () => ranks)

const of = (rankings: readonly RankedSystems[]) => preferences(rankings, () => seededRandom(1))

describe('preferences', () => {
  it('count how often a system is the best, the most preferred first', () => {
    const found = of([...times(30, [['Nord'], ['Süd']]), ...times(10, [['Süd'], ['Nord']])])
    expect(found.map(({ system, rankings, wins }) => [system, rankings, wins])).toEqual([
      ['Nord', 40, 30],
      ['Süd', 40, 10],
    ])
    expect(found[0]?.share.score).toBe(75)
    // Standard error of a share of 0.75 among 40: 6.8 points; twice 1.96 of it are 27 wide.
    expect(found[0]?.share.margin).toBeGreaterThan(11)
    expect(found[0]?.share.margin).toBeLessThan(16)
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

  it('are the same whenever they are read, and nothing without a ranking', () => {
    const rankings = [...times(7, [['Nord'], ['Süd']]), ...times(5, [['Süd'], ['Nord']])]
    expect(of(rankings)).toEqual(of(rankings))
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
