import type { Interval } from '../../../core/metrics/bootstrap.ts'
import type { DocumentFigures } from './document-figures.ts'
import { type MqmReport, type MqmRules, mqmReport } from './mqm-report.ts'
import { inSteps, MOST_DRAWN_FOR_STEP } from './steps.ts'

/** A week or a month in which errors were marked. */
export interface MqmStep extends Pick<MqmReport, 'score' | 'errors' | 'rating'> {
  /** Its first day. */
  readonly from: string
  readonly documents: number
  /** Of the penalty per 1,000 words. */
  readonly interval: Interval
}

/** How the marked errors went, week by week or month by month. */
export const mqmTrend = (
  documents: readonly DocumentFigures[],
  by: 'week' | 'month',
  rules: MqmRules,
): readonly MqmStep[] =>
  inSteps(
    documents.flatMap(({ id, marks }) => marks.map((mark) => ({ id, day: mark.day, mark }))),
    by,
  ).flatMap(({ from, dated }): readonly MqmStep[] => {
    const report = mqmReport(
      dated.map(({ mark }) => mark),
      rules,
      { mostDrawn: MOST_DRAWN_FOR_STEP },
    )
    if (report?.interval === undefined) return []
    const { score, errors, rating, interval } = report
    return [
      {
        from,
        documents: new Set(dated.map(({ id }) => id)).size,
        ...{ score, errors, interval },
        ...(rating !== undefined && { rating }),
      },
    ]
  })
