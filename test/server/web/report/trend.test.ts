import { describe, expect, it } from 'vitest'
import { shippedRules } from '../../../../src/core/checks/rules.ts'
import { documentFigures } from '../../../../src/server/web/report/document-figures.ts'
import { trend } from '../../../../src/server/web/report/trend.ts'
import { anImport, Journal } from '../../../support/documents.ts'
import { approve, saveTimed } from '../../../support/measured-text.ts'

/** A document of `a b c d`, one segment reviewed at each of these times; every second one edited. */
const reviewedAt = (...times: readonly string[]) => {
  const journal = new Journal(anImport(times.map(() => 'a b c d')))
  for (const [index, at] of times.entries()) {
    if (index % 2 === 0) approve(journal, index + 1, at)
    else saveTimed(journal, index + 1, { text: 'a b c x', seconds: 4 }, at)
  }
  return documentFigures(journal.document, shippedRules)
}

const noon = (day: string) => `${day}T12:00:00.000Z`

describe('the trend', () => {
  it('goes by weeks that begin on Monday, and leaves out those without a review', () => {
    const document = reviewedAt(
      noon('2026-11-02'), // a Monday
      noon('2026-11-08'), // its Sunday
      noon('2026-11-23'),
    )
    expect(trend([document], 'week').map(({ from, segments }) => [from, segments])).toEqual([
      ['2026-11-02', 2],
      ['2026-11-23', 1],
    ])
  })

  it('goes by months, over the turn of a year, too', () => {
    const document = reviewedAt(noon('2026-12-31'), noon('2027-01-01'), noon('2027-01-31'))
    const months = trend([document], 'month')
    expect(months.map(({ from, segments }) => [from, segments])).toEqual([
      ['2026-12-01', 1],
      ['2027-01-01', 2],
    ])
  })

  it('gives each step its own sums, interval and documents', () => {
    const day = noon('2026-11-02')
    const [step] = trend([reviewedAt(day, day), reviewedAt(day, day)], 'week')
    expect(step).toMatchObject({ documents: 1, segments: 4 })
    // Two edits over sixteen words, four seconds for each four words edited.
    expect(step?.figures.scores.ter).toBe(12.5)
    expect(step?.figures.hter.low).toBeLessThan(12.5)
    expect(step?.figures.hter.high).toBeGreaterThan(12.5)
    expect(step?.figures.secondsPerThousandWords).toBe(1_000)
  })

  it('is no longer than a year of weeks: of more, the last', () => {
    const start = Date.UTC(2024, 0, 1, 12)
    const weeks = Array.from({ length: 70 }, (_, week) =>
      new Date(start + week * 7 * 24 * 3600 * 1000).toISOString(),
    )
    const steps = trend([reviewedAt(...weeks)], 'week')
    expect(steps).toHaveLength(53)
    expect(steps.at(-1)?.from).toBe(weeks.at(-1)?.slice(0, 10))
  })
})
