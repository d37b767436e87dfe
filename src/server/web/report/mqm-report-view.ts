import { schemeIds, schemeOf } from '../../../core/metrics/annotation-schemes.ts'
import type { Document } from '../../../core/review/document.ts'
import { errorName } from '../annotation/palette-view.ts'
import type { Reader } from '../reader.ts'
import { barChart, type ChartView } from './chart-view.ts'
import type { FigureView } from './figure-view.ts'
import type { MqmReport } from './mqm-report.ts'

/** The marked errors in a report. */
export interface MqmReportView {
  readonly heading: string
  readonly note: string
  readonly figures: readonly FigureView[]
  readonly charts: readonly ChartView[]
  /** Other rules can be asked for on the page, not in a file. */
  readonly form: RulesForm | undefined
}

interface RulesForm {
  readonly action: string
  readonly scheme: string
  readonly options: readonly { value: string; label: string; chosen: boolean }[]
  readonly threshold: { readonly label: string; readonly value: string }
  readonly apply: string
}

/** Undefined as long as nothing was marked, judged or rated. */
export const mqmReportView = (
  report: MqmReport | undefined,
  {
    document,
    reader,
    place,
  }: {
    readonly document: Document
    readonly reader: Reader
    readonly place: 'page' | 'file'
  },
): MqmReportView | undefined => {
  if (report === undefined || report.errors + report.preferences + report.rated === 0) {
    return undefined
  }
  const words = reader.words.mqmReport
  return {
    heading: words.heading,
    note: rulesNote(report, reader),
    figures: figures(report, reader),
    charts: charts(report, reader),
    form:
      place === 'file'
        ? undefined
        : {
            action: `/documents/${document.id}/report`,
            scheme: words.rules,
            options: schemeIds.map((value) => ({
              value,
              label: reader.words.annotation.schemes[value],
              chosen: value === report.scheme,
            })),
            threshold: { label: words.threshold, value: String(report.threshold) },
            apply: words.apply,
          },
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

const figures = (report: MqmReport, { words, format }: Reader): readonly FigureView[] => {
  const own = words.mqmReport
  const { score, threshold, errors, preferences, rating, rated } = report
  const { perThousandWords, perSegment, verdict } = score
  return [
    {
      name: own.perThousand,
      value: perThousandWords === undefined ? '–' : format.decimal(perThousandWords),
      note: own.perThousandNote
        .replace('{penalty}', format.decimal(score.penalty))
        .replace('{words}', format.number(score.words)),
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
