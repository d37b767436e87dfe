import type { Document } from '../../../core/review/document.ts'
import { type PreferencesView, preferencesView } from '../alternatives/preferences-view.ts'
import type { Reader } from '../reader.ts'
import { segmentHref } from '../segment-href.ts'
import { askedFields } from './asked-rules.ts'
import type { ChartView } from './chart-view.ts'
import { chosenExamples } from './document-figures.ts'
import type { DocumentReport, ReviewedSegment } from './document-report.ts'
import { type ExamplesView, exampleView, type ShownExample } from './examples-view.ts'
import { type FigureView, scoreFigures, workFigures } from './figure-view.ts'
import { type CorrectionsView, correctionsView, findingsChart } from './frequent-view.ts'
import { type MethodView, methodView } from './method-view.ts'
import type { AskedRules, MqmReport } from './mqm-report.ts'
import { type MqmReportView, mqmReportView } from './mqm-report-view.ts'
import { reportCharts } from './report-charts.ts'

/** Everything that the report of a document shows, on its page or in a file of its own. */
export interface ReportView {
  readonly title: string
  readonly document: string
  readonly language: string
  /** Links into the app: not in a file that is sent to somebody. */
  readonly back: { readonly href: string; readonly label: string } | undefined
  readonly downloads:
    | { readonly label: string; readonly links: readonly { href: string; label: string }[] }
    | undefined
  readonly facts: readonly { readonly name: string; readonly value: string }[]
  readonly scope: string
  readonly notices: readonly string[]
  readonly figuresLabel: string
  readonly figures: readonly FigureView[]
  readonly charts: readonly ChartView[]
  readonly corrections: CorrectionsView | undefined
  readonly preferences: PreferencesView | undefined
  /** Where several translations stand side by side. */
  readonly alternatives: { readonly href: string; readonly label: string } | undefined
  readonly mqm: MqmReportView | undefined
  readonly examples: readonly ExamplesView[]
  readonly method: MethodView
}

interface Asked {
  readonly document: Document
  readonly report: DocumentReport
  readonly reader: Reader
  /** `file`: to be read by somebody who does not have the app. */
  readonly place: 'page' | 'file'
  readonly mqm?: MqmReport | undefined
  /** What was asked for in place of the usual rules. */
  readonly asked?: AskedRules
}

export const reportView = (asked: Asked): ReportView => {
  const { document, report, reader, place } = asked
  const { report: words } = reader.words
  const { number } = reader.format
  const { all, open, unscored } = report.segments
  return {
    title: words.title,
    document: document.title,
    language: document.language,
    back: place === 'page' ? { href: `/documents/${document.id}`, label: words.back } : undefined,
    downloads: place === 'page' ? downloads(asked) : undefined,
    facts: facts(asked),
    scope: open === all ? words.nothing : words.scope(number(all - open), number(all)),
    notices: unscored === 0 ? [] : [words.unscored(number(unscored))],
    figuresLabel: words.figures,
    figures: figures(asked),
    charts: charts(asked),
    corrections: correctionsView(report.corrections, reader),
    preferences: preferencesView(report, reader),
    alternatives:
      place === 'page'
        ? { href: `/documents/${document.id}/alternatives`, label: reader.words.alternatives.title }
        : undefined,
    mqm:
      asked.mqm &&
      mqmReportView(asked.mqm, {
        ...{ reader, place },
        action: `/documents/${document.id}/report#mqm-report`,
        fields: {},
      }),
    examples: examples(asked),
    method: methodView(report.signatures, words.methodNote, reader),
  }
}

const downloads = ({ document, reader: { words }, asked = {} }: Asked): ReportView['downloads'] => {
  const query = String(new URLSearchParams(askedFields(asked)))
  return {
    label: words.report.take,
    links: (['html', 'csv', 'json'] as const).map((kind) => ({
      href: `/documents/${document.id}/report.${kind}${query === '' ? '' : `?${query}`}`,
      label: words.report.downloads[kind],
    })),
  }
}

const facts = ({ report, reader: { words, format } }: Asked): ReportView['facts'] => {
  const { system, sourceLanguage, language, changed } = report.document
  const { facts: names } = words.report
  return [
    ...(system === undefined ? [] : [{ name: names.system, value: system }]),
    {
      name: names.languages,
      value: sourceLanguage === undefined ? language : `${sourceLanguage} → ${language}`,
    },
    { name: names.changed, value: format.dateTime(changed) },
  ]
}

const figures = ({ report, reader }: Asked): readonly FigureView[] =>
  report.scores === undefined
    ? []
    : [
        ...scoreFigures(report.scores, reader),
        ...workFigures({ ...report.time, keystrokes: report.keystrokes }, reader),
      ]

const charts = ({ report, reader }: Asked): readonly ChartView[] => {
  const found = findingsChart(report.findings, reader)
  return [...reportCharts(report, reader), ...(found === undefined ? [] : [found])]
}

type Scored = ReviewedSegment & { readonly scores: NonNullable<ReviewedSegment['scores']> }

const isScored = (segment: ReviewedSegment): segment is Scored => segment.scores !== undefined

const examples = (asked: Asked): readonly ExamplesView[] => {
  const { report: words } = asked.reader.words
  const found = asked.report.reviewed
    .filter(isScored)
    .map((segment) => shownExample(segment, asked))
  const { worst, best } = chosenExamples(found)
  return [
    { heading: words.worst, segments: worst.map((one) => exampleView(one, asked.reader)) },
    { heading: words.best, segments: best.map((one) => exampleView(one, asked.reader)) },
  ].filter(({ segments }) => segments.length > 0)
}

const shownExample = (
  { id, number, machine, text, scores: { ter } }: Scored,
  { document, reader: { words, format }, place }: Asked,
): ShownExample => ({
  label: words.report.segment(format.number(number)),
  href: place === 'page' ? segmentHref(document, id) : '',
  language: document.language,
  machine,
  text,
  score: ter.score,
  edits: ter.edits,
  words: ter.referenceLength,
})
