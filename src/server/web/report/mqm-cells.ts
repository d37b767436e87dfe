import type { Interval } from '../../../core/metrics/bootstrap.ts'
import type { Reader } from '../reader.ts'
import type { MqmReport } from './mqm-report.ts'

/** Marked errors as one line of a table, in the order of `words.mqmReport.columns`. */
export const mqmCells = (
  {
    documents,
    score,
    errors,
    interval,
  }: Pick<MqmReport, 'score' | 'errors'> & {
    readonly documents: number
    readonly interval: Interval
  },
  { words: { reports, mqmReport }, format }: Reader,
): readonly string[] => [
  format.number(documents),
  format.number(score.segments),
  format.number(score.words),
  format.number(errors),
  format.decimal(interval.score),
  reports.interval(format.decimal(interval.low), format.decimal(interval.high)),
  score.verdict === undefined ? '–' : mqmReport.verdicts[score.verdict],
]
