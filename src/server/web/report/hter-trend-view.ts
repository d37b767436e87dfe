import type { Reader } from '../reader.ts'
import type { Step } from './trend.ts'
import { type TrendView, trendView } from './trend-view.ts'

/** How HTER went over time. */
export const hterTrendView = (
  steps: readonly Step[],
  by: 'week' | 'month',
  reader: Reader,
): TrendView | undefined => {
  const { reports: words } = reader.words
  const points = steps.map((step) => ({
    from: step.from,
    segments: step.segments,
    interval: step.figures.hter,
    cells: cells(step, reader),
  }))
  const columns = Object.values(words.trendColumns)
  return trendView(points, { id: 'trend', heading: words.trend[by], columns, by }, reader)
}

const cells = (
  { documents, segments, figures }: Step,
  { words: { reports: words }, format }: Reader,
): readonly string[] => [
  format.number(documents),
  format.number(segments),
  format.decimal(figures.hter.score),
  words.interval(format.decimal(figures.hter.low), format.decimal(figures.hter.high)),
  format.decimal(figures.scores.chrfpp),
  format.percent(figures.scores.unchanged / 100),
  figures.secondsPerThousandWords === undefined
    ? '–'
    : format.duration(figures.secondsPerThousandWords),
]
