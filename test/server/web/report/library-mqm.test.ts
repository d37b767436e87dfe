import { describe, expect, it } from 'vitest'
import { shippedRules } from '../../../../src/core/checks/rules.ts'
import {
  type AnnotationSchemeId,
  schemeOf,
} from '../../../../src/core/metrics/annotation-schemes.ts'
import type { Severity } from '../../../../src/core/metrics/mqm-typology.ts'
import { annotated, rated } from '../../../../src/core/review/annotating.ts'
import { segmentId } from '../../../../src/core/review/ids.ts'
import {
  type DocumentFigures,
  documentFigures,
} from '../../../../src/server/web/report/document-figures.ts'
import { libraryReport } from '../../../../src/server/web/report/library-report.ts'
import { anImport, documentId, Journal } from '../../../support/documents.ts'
import { approve } from '../../../support/measured-text.ts'

const choice = { from: '', to: '', system: '', by: 'week' } as const

interface Wanted {
  readonly system: string
  /** Segments of ten words each. */
  readonly segments: number
  /** The segments with an error. */
  readonly wrong?: readonly number[]
  readonly severity?: Severity
  readonly scheme?: AnnotationSchemeId
  readonly category?: string
  readonly sources?: boolean
  readonly at?: string
  readonly isReviewed?: boolean
}

const TEN_WORDS = 'Eins zwei drei vier fünf sechs sieben acht neun zehn.'

let count = 0

const judged = (wanted: Wanted): DocumentFigures => {
  const { segments, wrong = [], at = '2026-11-20T12:00:00.000Z', isReviewed = true } = wanted
  count += 1
  const numbers = Array.from({ length: segments }, (_, index) => index + 1)
  const imported = anImport(
    numbers.map(() => TEN_WORDS),
    {
      id: String(count).padStart(16, '0'),
      sources: wanted.sources === true ? numbers.map((number) => `Source ${number}.`) : [],
    },
  )
  const journal = new Journal({ ...imported, system: wanted.system })
  if (isReviewed) for (const number of numbers) approve(journal, number, at)
  const scheme = schemeOf(wanted.scheme ?? 'mqm-core')
  const { severity = 'minor', category = 'accuracy' } = wanted
  for (const number of wrong) {
    const spans = [{ start: 0, end: 4 }]
    const error = { segment: segmentId(number), revision: 0, spans, severity, category }
    journal.act((document) => annotated(document, { ...error, origin: { kind: 'hand' } }, scheme), {
      at,
    })
  }
  return documentFigures(journal.document, shippedRules)
}

describe('the marked errors of a library', () => {
  it('are absent where nobody marked any', () => {
    expect(libraryReport([judged({ system: 'A', segments: 3 })], choice).mqm).toBeUndefined()
  })

  it('are weighed on the texts in which somebody marked errors, and on no others', () => {
    const { mqm } = libraryReport(
      [
        judged({ system: 'A', segments: 10, wrong: [1, 2], severity: 'major' }),
        judged({ system: 'A', segments: 90 }),
      ],
      choice,
    )
    expect(mqm).toMatchObject({ documents: 1, errors: 2, threshold: 10, scheme: 'mqm-core' })
    expect(mqm?.score).toMatchObject({ penalty: 10, words: 100, segments: 10, verdict: 'fail' })
  })

  it('count where nothing was reviewed or scored', () => {
    const { mqm, figures, documents } = libraryReport(
      [judged({ system: 'A', segments: 2, wrong: [1], isReviewed: false })],
      choice,
    )
    expect([figures, documents]).toEqual([undefined, 0])
    expect(mqm?.score).toMatchObject({ penalty: 1, words: 10, segments: 1 })
  })

  it('count within the period only, and a period without marks has no verdict', () => {
    const documents = [
      judged({ system: 'A', segments: 4, wrong: [1], at: '2026-10-05T12:00:00.000Z' }),
      judged({ system: 'A', segments: 4, wrong: [1, 2], at: '2026-11-05T12:00:00.000Z' }),
    ]
    const of = (from: string, to: string) => libraryReport(documents, { ...choice, from, to }).mqm
    expect(of('2026-11-01', '')?.errors).toBe(2)
    expect(of('', '2026-10-31')?.errors).toBe(1)
    expect(of('', '')?.errors).toBe(3)
    expect(of('2026-12-01', '')).toBeUndefined()
  })

  it('go over time, each week with its own marks, interval and verdict', () => {
    const monday = '2026-11-02T12:00:00.000Z'
    const sunday = '2026-11-08T12:00:00.000Z'
    const later = '2026-11-23T12:00:00.000Z'
    const { mqm } = libraryReport(
      [
        judged({ system: 'A', segments: 10, wrong: [1, 2, 3], at: monday }),
        judged({ system: 'B', segments: 10, wrong: [1], at: sunday }),
        judged({ system: 'A', segments: 20, wrong: [1], at: later }),
      ],
      choice,
    )
    expect(mqm?.trend).toMatchObject([
      { from: '2026-11-02', documents: 2, errors: 4, score: { words: 200, verdict: 'fail' } },
      { from: '2026-11-23', documents: 1, errors: 1, score: { words: 200, verdict: 'pass' } },
    ])
    expect(mqm?.trend.map(({ interval }) => interval.score)).toEqual([20, 5])
  })

  it('are counted by the scheme that most were marked by, or the one that was asked for', () => {
    const google = { scheme: 'google', category: 'fluency/punctuation' } as const
    const documents = [
      judged({ system: 'A', segments: 4, wrong: [1, 2, 3], ...google }),
      judged({ system: 'A', segments: 4, wrong: [1] }),
    ]
    expect(libraryReport(documents, choice).mqm).toMatchObject({
      scheme: 'google',
      score: { penalty: expect.closeTo(1.3) },
      categories: [
        { category: 'fluency/punctuation', count: 3 },
        { category: 'accuracy', count: 1 },
      ],
    })
    expect(libraryReport(documents, { ...choice, scheme: 'mqm-core' }).mqm).toMatchObject({
      score: { penalty: 4 },
      categories: [
        { category: 'linguistic-conventions/punctuation', count: 3 },
        { category: 'accuracy', count: 1 },
      ],
    })
  })

  it('pass up to the threshold of the house, or the one that was asked for', () => {
    const documents = [judged({ system: 'A', segments: 10, wrong: [1, 2] })]
    const verdict = (
      ...given: Parameters<typeof libraryReport> extends [unknown, ...infer Rest] ? Rest : never
    ) => libraryReport(documents, ...given).mqm?.score.verdict
    expect(verdict(choice, {})).toBe('fail')
    expect(verdict(choice, { mqm: { threshold: 20 } })).toBe('pass')
    expect(verdict({ ...choice, threshold: 19.9 }, { mqm: { threshold: 20 } })).toBe('fail')
  })

  it('have the mean rating of the rated segments', () => {
    const journal = new Journal({ ...anImport(['Eins.', 'Zwei.']), system: 'A' })
    for (const [index, rating] of [90, 40].entries())
      journal.act((document) => rated(document, { segment: segmentId(index + 1), rating }))
    expect(
      libraryReport([documentFigures(journal.document, shippedRules)], choice).mqm,
    ).toMatchObject({
      rating: 65,
      rated: 2,
      systems: [{ system: 'A', rating: 65 }],
    })
  })
})

describe('systems by their marked errors', () => {
  const every = (step: number) =>
    Array.from({ length: 40 }, (_, index) => index + 1).filter((number) => number % step === 0)

  it('come with an interval each, the fewest penalties first', () => {
    const { mqm } = libraryReport(
      [
        judged({ system: 'Viele', segments: 40, wrong: every(2) }),
        judged({ system: 'Wenige', segments: 40, wrong: every(10) }),
      ],
      choice,
    )
    expect(mqm?.systems.map(({ system, interval }) => [system, interval.score])).toEqual([
      ['Wenige', 10],
      ['Viele', 50],
    ])
    const [few] = mqm?.systems ?? []
    expect(few?.score.verdict).toBe('pass')
    // Of 40 draws at one in ten, 95 % bring 1 to 8 errors (binomial): 2.5 to 20 per 1,000 words.
    expect(few?.interval.low).toBeGreaterThanOrEqual(0)
    expect(few?.interval.low).toBeLessThanOrEqual(5)
    expect(few?.interval.high).toBeGreaterThanOrEqual(17.5)
    expect(few?.interval.high).toBeLessThanOrEqual(22.5)
  })

  it('are compared pair by pair on the sources that both translated', () => {
    const { mqm } = libraryReport(
      [
        judged({ system: 'Viele', segments: 40, wrong: every(1), sources: true }),
        judged({ system: 'Wenige', segments: 40, wrong: every(20), sources: true }),
        judged({ system: 'Andere', segments: 40, wrong: every(20) }),
      ],
      choice,
    )
    expect(mqm?.comparisons).toContainEqual(
      expect.objectContaining({
        ...{ kind: 'paired', best: 'Wenige', other: 'Viele', segments: 40 },
        probability: 1 / 1_001,
      }),
    )
    expect(mqm?.comparisons).toContainEqual({
      ...{ kind: 'unpaired', best: 'Wenige', other: 'Andere', overlapping: true },
    })
  })

  it('are without texts that name no system, which count in the sum', () => {
    const { system: _, ...imported } = anImport([TEN_WORDS], { id: 'f'.repeat(16) })
    const journal = new Journal(imported)
    journal.act((document) => rated(document, { segment: segmentId(1), rating: 90 }))
    const { mqm } = libraryReport([documentFigures(journal.document, shippedRules)], choice)
    expect([mqm?.rated, mqm?.systems]).toEqual([1, []])
  })
})

it('keeps no text of a document', () => {
  const figures = judged({ system: 'A', segments: 2, wrong: [1] })
  expect(JSON.stringify(figures.marks)).not.toContain('Eins')
  expect(figures.id).toBe(documentId(figures.id))
})
