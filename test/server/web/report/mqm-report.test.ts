import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { schemeOf } from '../../../../src/core/metrics/annotation-schemes.ts'
import { severities } from '../../../../src/core/metrics/mqm-typology.ts'
import { annotated, rated } from '../../../../src/core/review/annotating.ts'
import { segmentId } from '../../../../src/core/review/ids.ts'
import { markedSegments } from '../../../../src/server/web/report/marked-segments.ts'
import {
  type MqmReport,
  type MqmRules,
  mqmReport,
  mqmRules,
} from '../../../../src/server/web/report/mqm-report.ts'
import { aJournal, type Journal } from '../../../support/documents.ts'
import { approve } from '../../../support/measured-text.ts'

const s1 = segmentId(1)

const mark = (
  journal: Journal,
  error: { category: string; severity: 'neutral' | 'minor' | 'major' },
  spans = [{ start: 0, end: 3 }],
) =>
  journal.act((document) =>
    annotated(
      document,
      { ...error, segment: s1, revision: 0, spans, origin: { kind: 'hand' } },
      schemeOf('mqm-core'),
    ),
  )

const reportOf = ({ document }: Journal, rules: MqmRules): MqmReport => {
  const report = mqmReport(markedSegments(document), rules)
  if (report === undefined) throw new Error('nothing is marked in the text')
  return report
}

describe('the marked errors in a report', () => {
  it('are weighed per 1,000 words of the judged segments, and pass or fail', () => {
    const journal = aJournal('Die Bank am Ufer war leer.', 'Ungelesen.')
    mark(journal, { category: 'accuracy/mistranslation', severity: 'major' })
    mark(journal, { category: 'linguistic-conventions/punctuation', severity: 'minor' })
    mark(journal, { category: 'no-error', severity: 'neutral' })
    const report = reportOf(journal, { scheme: 'mqm-core', threshold: 999 })
    expect(report).toMatchObject({ errors: 2, preferences: 1 })
    expect(report.score).toMatchObject({ penalty: 6, words: 6, segments: 1, verdict: 'fail' })
    expect(report.score.perThousandWords).toBeCloseTo(1_000)
    const kinder = reportOf(journal, { scheme: 'mqm-core', threshold: 1_000 })
    expect(kinder.score.verdict).toBe('pass')
  })

  it('can be counted by Google’s rules: minor punctuation weighs a tenth', () => {
    const journal = aJournal('Die Bank am Ufer war leer.')
    mark(journal, { category: 'linguistic-conventions/punctuation', severity: 'minor' })
    const report = reportOf(journal, { scheme: 'google', threshold: 10 })
    expect(report.score.penalty).toBeCloseTo(0.1)
    expect(report.categories).toEqual([{ category: 'fluency/punctuation', count: 1 }])
  })

  it('have the mean rating beside them', () => {
    const journal = aJournal('Eins.', 'Zwei.', 'Drei.')
    journal.act((document) => rated(document, { segment: s1, rating: 100 }))
    journal.act((document) => rated(document, { segment: segmentId(2), rating: 33 }))
    const report = reportOf(journal, { scheme: 'esa', threshold: 10 })
    expect(report).toMatchObject({ rating: 66.5, rated: 2, errors: 0 })
  })

  it('say nothing of a text in which nobody marked any, however well it was reviewed', () => {
    const journal = aJournal('Eins.', 'Zwei.')
    approve(journal, 1)
    expect(mqmReport(markedSegments(journal.document), { scheme: 'esa', threshold: 10 })).toBe(
      undefined,
    )
    mark(journal, { category: 'no-error', severity: 'neutral' })
    expect(reportOf(journal, { scheme: 'mqm-core', threshold: 10 })).toMatchObject({
      score: { penalty: 0, verdict: 'pass' },
      preferences: 1,
    })
  })

  it('have an interval that tells how much hangs on which segments were judged', () => {
    const journal = aJournal(...Array.from({ length: 60 }, () => 'Die Bank ist leer.'))
    for (let place = 1; place <= 60; place += 1) approve(journal, place)
    mark(journal, { category: 'accuracy', severity: 'major' })
    const { score, interval } = reportOf(journal, { scheme: 'mqm-core', threshold: 10 })
    expect(score.perThousandWords).toBeCloseTo(5_000 / 240)
    expect(interval?.score).toBeCloseTo(5_000 / 240)
    expect(interval?.low).toBe(0)
    expect(interval?.high).toBeGreaterThan(40)
    expect(reportOf(journal, { scheme: 'mqm-core', threshold: 10 }).interval).toEqual(interval)
  })
})

describe('the rules of such a report', () => {
  it('are those that were asked for, else those of the document and of the house', () => {
    const house = { mqm: { threshold: 25 } }
    expect(mqmRules({}, {}, {})).toEqual({ scheme: 'mqm-core', threshold: 10 })
    expect(mqmRules({ scheme: 'esa' }, {}, house)).toEqual({ scheme: 'esa', threshold: 25 })
    expect(mqmRules({ scheme: 'esa' }, { scheme: 'google', threshold: 0 }, house)).toEqual({
      scheme: 'google',
      threshold: 0,
    })
  })
})

const sample = join(import.meta.dirname, '../../../fixtures/sample')

const annotationsSchema = z.object({
  annotations: z.array(
    z.object({
      start: z.number(),
      end: z.number(),
      severity: z.string().toLowerCase().pipe(z.enum(severities)),
    }),
  ),
})

it('count every one of the 59 annotations of the sample with its weight', () => {
  const read = (name: string) => readFileSync(join(sample, name), 'utf8')
  const { annotations } = annotationsSchema.parse(JSON.parse(read('sample-annotations.de.json')))
  const journal = aJournal(read('sample-mt.de.txt'))
  for (const { start, end, severity } of annotations) {
    if (severity === 'critical') throw new Error('the sample has no critical errors')
    mark(journal, { category: 'custom', severity }, [{ start, end }])
  }
  const { score, errors } = reportOf(journal, { scheme: 'mqm-core', threshold: 10 })
  const weight = { neutral: 0, minor: 1, major: 5, critical: 25 }
  const penalty = annotations.reduce((sum, each) => sum + weight[each.severity], 0)
  expect(errors).toBe(59)
  expect(score.penalty).toBe(penalty)
})
