import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  activeTime,
  IDLE_AFTER,
  noEffort,
  plusEffort,
  timePerThousandWords,
  totalEffort,
} from '../../../src/core/metrics/effort.ts'
import { allKeystrokes } from '../../../src/core/metrics/keystrokes.ts'

describe('active time', () => {
  it.each([
    ['no event', [], 0],
    ['a single one', [5_000], 0],
    ['steady typing', [0, 400, 900, 1_300], 1_300],
    ['a pause for thought counts', [0, 20_000, 21_000], 21_000],
    ['a coffee break counts to the cut-off', [0, 1_000, 901_000, 902_000], 32_000],
    ['events out of order', [1_300, 0, 900], 1_300],
    ['the same moment twice', [700, 700, 900], 200],
    ['what is no time', [0, Number.NaN, Number.POSITIVE_INFINITY, 500], 500],
  ])('%s', (_, times, milliseconds) => {
    expect(activeTime(times)).toBe(milliseconds)
  })

  it('takes another cut-off', () => {
    expect(activeTime([0, 10_000, 11_000], 2_000)).toBe(3_000)
  })

  it('is never longer than the time between first and last event', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1e7), { minLength: 1 }), (times) => {
        const active = activeTime(times)
        expect(active).toBeLessThanOrEqual(Math.max(...times) - Math.min(...times))
        expect(active).toBeLessThanOrEqual((times.length - 1) * IDLE_AFTER)
        expect(active).toBe(activeTime(times.toReversed()))
      }),
    )
  })

  it('is given per 1,000 words where there are words', () => {
    expect(timePerThousandWords(90_000, 250)).toBe(360_000)
    expect(timePerThousandWords(90_000, 0)).toBeUndefined()
  })
})

describe('the effort of several saves', () => {
  const first = { seconds: 12, keystrokes: { insertion: 5, deletion: 1 } }
  const second = { seconds: 3.5 }

  it('is the sum of what was recorded, by kind; saves without a record do not count', () => {
    const total = totalEffort([first, {}, second])
    expect(total).toMatchObject({ seconds: 15.5, saves: 2 })
    expect(total.keystrokes).toMatchObject({ insertion: 5, deletion: 1, undo: 0 })
    expect(allKeystrokes(total.keystrokes)).toBe(6)
  })

  it('is the same in one sum as in two', () => {
    expect(plusEffort(totalEffort([first]), totalEffort([second]))).toEqual(
      totalEffort([first, second]),
    )
    expect(totalEffort([])).toEqual(noEffort)
  })
})
