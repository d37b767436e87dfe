import { schemeOf } from '../../../core/metrics/annotation-schemes.ts'
import { errorName } from '../annotation/palette-view.ts'
import type { Reader } from '../reader.ts'
import { barChart, type ChartView } from './chart-view.ts'
import type { FigureView } from './figure-view.ts'
import type { MqmReport } from './mqm-report.ts'
import { type RulesForm, rulesForm } from './rules-form.ts'

/** The marked errors in a report. */
export interface MqmReportView {
  readonly heading: string
  readonly note: string
  readonly figures: readonly FigureView[]
  readonly charts: readonly ChartView[]
  /** Other rules can be asked for on the page, not in a file. */
  readonly form: RulesForm | undefined
}

/** Where the report is shown, and where other rules are asked for. */
interface Shown {
  readonly reader: Reader
  readonly place: 'page' | 'file'
  readonly action: string
  /** What the address of the report says besides. */
  readonly fields: Readonly<Record<string, string>>
}

export const mqmReportView = (report: MqmReport, shown: Shown): MqmReportView => {
  const { reader, place } = shown
  return {
    heading: reader.words.mqmReport.heading,
    note: rulesNote(report, reader),
    figures: figures(report, reader),
    charts: charts(report, reader),
    form: place === 'file' ? undefined : rulesForm(report, reader, shown),
  }
}

const rulesNote = ({ scheme: id }: MqmReport, { words, format }: Reader): string => {
  const { weights, severities, mostErrors } = schemeOf(id)
  const { annotation, mqmReport } = words
  const list = severities
    .map((severity) => `${annotation.severities[severity]} ${format.number(weights[severity])}`)
    .join(', ')
  const limits = mostErrors === undefined ? '' : ` ${mqmReport.googleRules}`
  return `${mqmReport.note.replace('{rules}', annotation.schemes[id]).replace('{weights}', list)}${limits}`
}

const figures = (report: MqmReport, reader: Reader): readonly FigureView[] => {
  const { words, format } = reader
  const own = words.mqmReport
  const { score, threshold, errors, preferences, rating, rated } = report
  const { perThousandWords, perSegment, verdict } = score
  return [
    {
      name: own.perThousand,
      value: perThousandWords === undefined ? '–' : format.decimal(perThousandWords),
      note: perThousandNote(report, reader),
    },
    {
      name: own.verdict,
      value: verdict === undefined ? '–' : own.verdicts[verdict],
      note: own.verdictNote.replace('{threshold}', format.decimal(threshold)),
    },
    {
      name: own.perSegment,
      value: perSegment === undefined ? '–' : format.decimal(perSegment),
      note: own.perSegmentNote.replace('{segments}', format.number(score.segments)),
    },
    {
      name: own.errors,
      value: format.number(errors),
      note: own.errorsNote.replace('{preferences}', format.number(preferences)),
    },
    ...(rating === undefined
      ? []
      : [
          {
            name: own.rating,
            value: format.decimal(rating),
            note: own.ratingNote.replace('{rated}', format.number(rated)),
          },
        ]),
  ]
}

const perThousandNote = (
  { score, interval }: MqmReport,
  { words: { mqmReport, reports }, format }: Reader,
): string => {
  const { decimal } = format
  const note = mqmReport.perThousandNote
    .replace('{penalty}', decimal(score.penalty))
    .replace('{words}', format.number(score.words))
  if (interval === undefined) return note
  const range = reports.interval(decimal(interval.low), decimal(interval.high))
  return `${note}; ${mqmReport.interval.replace('{range}', range)}`
}

const charts = (report: MqmReport, { words, format }: Reader): readonly ChartView[] => {
  const own = words.mqmReport
  if (report.errors === 0) return []
  const columns = (first: string) => [first, own.count, own.share] as const
  const severities = barChart({
    id: 'mqm-severities',
    heading: own.severities,
    note: own.severitiesNote,
    columns: columns(words.annotation.severity),
    rows: report.severities.map(({ severity, count }) => ({
      label: words.annotation.severities[severity],
      count,
    })),
    format,
  })
  if (schemeOf(report.scheme).dimensions.length === 0) return [severities]
  const categories = barChart({
    id: 'mqm-categories',
    heading: own.categories,
    note: own.categoriesNote,
    columns: columns(words.annotation.category),
    rows: report.categories.map(({ category, count }) => ({
      label: errorName(category, words),
      count,
    })),
    format,
  })
  return [categories, severities]
}
