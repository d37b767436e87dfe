import type { Reader } from '../reader.ts'
import { mqmCells } from './mqm-cells.ts'
import type { MqmStep } from './mqm-trend.ts'
import { type TrendView, trendView } from './trend-view.ts'

/** How the penalty per 1,000 words went over time. */
export const mqmTrendView = (
  steps: readonly MqmStep[],
  by: 'week' | 'month',
  reader: Reader,
): TrendView | undefined => {
  const { mqmReport: words, reports } = reader.words
  const points = steps.map((step) => ({
    from: step.from,
    segments: step.score.segments,
    interval: step.interval,
    cells: [
      ...mqmCells(step, reader),
      step.rating === undefined ? '–' : reader.format.decimal(step.rating),
    ],
  }))
  const columns = [reports.trendColumns.from, ...Object.values(words.columns), words.rating]
  return trendView(points, { id: 'mqm-trend', heading: words.trend[by], columns, by }, reader)
}
