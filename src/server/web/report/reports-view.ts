import type { Document } from '../../../core/review/document.ts'
import { findSegment } from '../../../core/review/find.ts'
import { type PreferencesView, preferencesView } from '../alternatives/preferences-view.ts'
import type { Reader } from '../reader.ts'
import { segmentHref } from '../segment-href.ts'
import { barChart, type ChartView } from './chart-view.ts'
import { type ChoiceForm, choiceFields, choiceForm, choiceQuery } from './choice-form.ts'
import type { Example } from './document-figures.ts'
import { type ExamplesView, exampleView, type ShownExample } from './examples-view.ts'
import { type FigureView, scoreFigures, workFigures } from './figure-view.ts'
import { type CorrectionsView, correctionsView, findingsChart } from './frequent-view.ts'
import { hterTrendView } from './hter-trend-view.ts'
import type { LibraryMqm } from './library-mqm.ts'
import type { LibraryReport } from './library-report.ts'
import { type MethodView, methodView } from './method-view.ts'
import { type MqmReportView, mqmReportView } from './mqm-report-view.ts'
import { mqmSystemsView } from './mqm-systems-view.ts'
import { mqmTrendView } from './mqm-trend-view.ts'
import { type SystemsView, systemsView } from './systems-view.ts'
import type { TrendView } from './trend-view.ts'

/** Everything that the report on a library shows, on its page or in a file of its own. */
export interface ReportsView {
  readonly title: string
  readonly intro: string
  /** Not in a file that is sent to somebody. */
  readonly form: ChoiceForm | undefined
  readonly downloads:
    | { readonly label: string; readonly links: readonly { href: string; label: string }[] }
    | undefined
  readonly scope: string
  readonly notices: readonly string[]
  readonly nothing: string | undefined
  readonly figuresLabel: string
  readonly figures: readonly FigureView[]
  readonly trend: TrendView | undefined
  readonly systems: SystemsView | undefined
  readonly mqm: LibraryMqmView | undefined
  readonly preferences: PreferencesView | undefined
  readonly charts: readonly ChartView[]
  readonly corrections: CorrectionsView | undefined
  readonly examples: readonly ExamplesView[]
  readonly method: MethodView
}

/** The marked errors of all together, then by the systems that made them. */
interface LibraryMqmView extends MqmReportView {
  readonly trend: TrendView | undefined
  readonly systems: SystemsView | undefined
}

export interface AskedReport {
  readonly report: LibraryReport
  /** Documents that are still to be measured. */
  readonly missing: number
  /** Every system of the library, to choose from. */
  readonly systems: readonly string[]
  /** The documents that the examples are in. */
  readonly documents: readonly Document[]
  readonly reader: Reader
  /** `file`: to be read by somebody who does not have the app. */
  readonly place: 'page' | 'file'
}

export const reportsView = (asked: AskedReport): ReportsView => {
  const { report, reader, place } = asked
  const { reports: words } = reader.words
  const { number } = reader.format
  const isPage = place === 'page'
  return {
    title: report.choice.system === '' ? words.title : words.titleOf(report.choice.system),
    intro: words.intro,
    form: isPage ? choiceForm(report.choice, asked.systems, reader) : undefined,
    downloads: isPage ? downloads(asked) : undefined,
    scope: scope(asked),
    notices: notices(asked),
    nothing: report.figures === undefined ? words.nothing : undefined,
    figuresLabel: reader.words.report.figures,
    figures: figures(asked),
    trend: hterTrendView(report.trend, report.choice.by, reader),
    systems: systemsView(report, reader, (system) => systemHref(system, asked)),
    mqm: report.mqm && mqmView(report.mqm, asked),
    preferences: preferencesView(report, reader),
    charts: charts(asked),
    corrections: correctionsView(report.corrections, reader),
    examples: examples(asked),
    method: methodView(report.signatures, `${words.method(number(1_000))}`, reader),
  }
}

const systemHref = (system: string, { report, place }: AskedReport): string =>
  place === 'page' ? `/reports?${choiceQuery({ ...report.choice, system })}` : ''

const mqmView = (mqm: LibraryMqm, asked: AskedReport): LibraryMqmView => {
  const { report, reader, place } = asked
  const fields = choiceFields(report.choice)
  const shown = mqmReportView(mqm, { reader, place, action: '/reports#mqm-report', fields })
  const documents = reader.words.mqmReport.documents(reader.format.number(mqm.documents))
  return {
    ...shown,
    note: `${shown.note} ${documents}`,
    trend: mqmTrendView(mqm.trend, report.choice.by, reader),
    systems: mqmSystemsView(mqm, reader, (system) => systemHref(system, asked)),
  }
}

const downloads = ({ report, reader: { words } }: AskedReport): ReportsView['downloads'] => ({
  label: words.report.take,
  links: (['html', 'csv', 'json'] as const).map((kind) => ({
    href: `/reports.${kind}?${choiceQuery(report.choice)}`,
    label: words.report.downloads[kind],
  })),
})

const scope = ({ report, reader: { words, format } }: AskedReport): string => {
  const { from, to } = report.choice
  const day = (date: string) => (date === '' ? '' : format.day(`${date}T12:00:00`))
  return [
    words.reports.scope(format.number(report.documents), format.number(report.reviewed)),
    words.reports.within(day(from), day(to)),
  ].join(' ')
}

const notices = ({ report, missing, reader }: AskedReport): readonly string[] => {
  const { reports: words, systems } = reader.words
  const { number } = reader.format
  const { open, unnamed } = report.left
  return [
    ...(missing > 0 ? [words.missing(number(missing))] : []),
    ...(open > 0 ? [systems.leftOpen(number(open))] : []),
    ...(unnamed > 0 ? [systems.leftUnnamed(number(unnamed))] : []),
  ]
}

const figures = ({ report, reader }: AskedReport): readonly FigureView[] => {
  const { figures: found } = report
  if (found === undefined) return []
  const { decimal } = reader.format
  const { low, high } = found.hter
  const [hter, ...others] = scoreFigures(found.scores, reader)
  const note = reader.words.reports.hterNote(decimal(low), decimal(high))
  return [
    ...(hter === undefined ? [] : [{ ...hter, note }]),
    ...others,
    ...workFigures({ ...found.effort, words: found.timedWords }, reader),
  ]
}

const charts = ({ report, reader }: AskedReport): readonly ChartView[] => {
  const { report: words, edits } = reader.words
  const found = findingsChart(report.findings, reader)
  const kinds =
    report.kinds.length === 0
      ? []
      : [
          barChart({
            id: 'kinds',
            heading: words.kinds,
            note: words.kindsNote,
            columns: [words.tables.kind, words.tables.edits, words.tables.share],
            rows: report.kinds.map(({ kind, count }) => ({ label: edits[kind], count })),
            format: reader.format,
          }),
        ]
  return [...kinds, ...(found === undefined ? [] : [found])]
}

const examples = (asked: AskedReport): readonly ExamplesView[] => {
  const { report: words } = asked.reader.words
  return [
    { heading: words.worst, segments: shown(asked.report.worst, asked) },
    { heading: words.best, segments: shown(asked.report.best, asked) },
  ].filter(({ segments }) => segments.length > 0)
}

const shown = (found: readonly Example[], asked: AskedReport): ExamplesView['segments'] =>
  found.flatMap((example) => {
    const known = shownExample(example, asked)
    return known === undefined ? [] : [exampleView(known, asked.reader)]
  })

const shownExample = (
  { document: id, segment: segmentId, number, ...figures }: Example,
  { documents, reader: { words, format }, place }: AskedReport,
): ShownExample | undefined => {
  const document = documents.find((one) => one.id === id)
  if (document?.segments.some((one) => one.id === segmentId) !== true) return undefined
  const { machine, text } = findSegment(document, segmentId)
  return {
    ...figures,
    machine,
    text,
    label: `${document.title}, ${words.report.segment(format.number(number))}`,
    href: place === 'page' ? segmentHref(document, segmentId) : '',
    language: document.language,
  }
}
