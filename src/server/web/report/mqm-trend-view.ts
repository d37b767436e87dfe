import type { Reader } from '../reader.ts'
import type { MqmStep } from './mqm-trend.ts'
import { type TrendView, trendView } from './trend-view.ts'

/** How the penalty per 1,000 words went over time. */
export const mqmTrendView = (
  steps: readonly MqmStep[],
  by: 'week' | 'month',
  reader: Reader,
): TrendView | undefined => {
  const { mqmReport: words } = reader.words
  const points = steps.map((step) => ({
    from: step.from,
    segments: step.score.segments,
    interval: step.interval,
    cells: cells(step, reader),
  }))
  const columns = Object.values(words.trendColumns)
  return trendView(points, { id: 'mqm-trend', heading: words.trend[by], columns, by }, reader)
}

const cells = (
  { documents, score, interval, errors, rating }: MqmStep,
  { words: { reports, mqmReport }, format }: Reader,
): readonly string[] => [
  format.number(documents),
  format.number(score.segments),
  format.number(score.words),
  format.number(errors),
  format.decimal(interval.score),
  reports.interval(format.decimal(interval.low), format.decimal(interval.high)),
  score.verdict === undefined ? '–' : mqmReport.verdicts[score.verdict],
  rating === undefined ? '–' : format.decimal(rating),
]
