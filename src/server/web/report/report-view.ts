import { difference } from '../../../core/diff/difference.ts'
import type { Document } from '../../../core/review/document.ts'
import { type DiffView, diffView } from '../diff-view.ts'
import type { Reader } from '../reader.ts'
import { segmentHref } from '../segment-href.ts'
import type { ChartView } from './chart-view.ts'
import type { DocumentReport, ReviewedSegment } from './document-report.ts'
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
  readonly examples: readonly ExamplesView[]
  readonly method: {
    readonly heading: string
    readonly note: string
    readonly signatures: readonly { readonly name: string; readonly value: string }[]
    readonly implementation: string
  }
}

interface FigureView {
  readonly name: string
  readonly value: string
  readonly note: string
}

interface ExamplesView {
  readonly heading: string
  readonly segments: readonly {
    readonly label: string
    /** Empty in a file that is sent to somebody. */
    readonly href: string
    readonly score: string
    readonly change: DiffView
  }[]
}

interface Asked {
  readonly document: Document
  readonly report: DocumentReport
  readonly reader: Reader
  /** `file`: to be read by somebody who does not have the app. */
  readonly place: 'page' | 'file'
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
    charts: reportCharts(report, reader),
    examples: examples(asked),
    method: method(asked),
  }
}

const downloads = ({ document, reader: { words } }: Asked): ReportView['downloads'] => ({
  label: words.report.take,
  links: (['html', 'csv', 'json'] as const).map((kind) => ({
    href: `/documents/${document.id}/report.${kind}`,
    label: words.report.downloads[kind],
  })),
})

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

const HIGHEST_SHOWN = 100

const figures = (asked: Asked): readonly FigureView[] => {
  const { scores } = asked.report
  if (scores === undefined) return []
  const { words, format } = asked.reader
  const { names, notes } = words.report
  const { decimal, number } = format
  const unchanged = Math.round((scores.unchanged * scores.segments) / 100)
  return [
    {
      name: names.hter,
      value: decimal(Math.min(scores.ter, HIGHEST_SHOWN)),
      note: scores.ter > HIGHEST_SHOWN ? notes.capped(decimal(scores.ter)) : notes.hter,
    },
    { name: names.chrfpp, value: decimal(scores.chrfpp), note: notes.chrfpp },
    { name: names.bleu, value: decimal(scores.bleu), note: notes.bleu },
    {
      name: names.unchanged,
      value: format.percent(scores.unchanged / 100),
      note: notes.unchanged(number(unchanged), number(scores.segments)),
    },
    {
      name: names.distance,
      value: number(scores.characters),
      note: notes.distance(number(scores.words)),
    },
    timeFigure(asked),
  ]
}

const timeFigure = ({ report, reader: { words, format } }: Asked): FigureView => {
  const { secondsPerThousandWords, seconds, words: count, segments } = report.time
  const { names, notes } = words.report
  return {
    name: names.time,
    value: secondsPerThousandWords === undefined ? '–' : format.duration(secondsPerThousandWords),
    note:
      secondsPerThousandWords === undefined
        ? notes.noTime
        : notes.time(format.duration(seconds), format.number(count), format.number(segments)),
  }
}

const EXAMPLES = 5

type Scored = ReviewedSegment & { readonly scores: NonNullable<ReviewedSegment['scores']> }

const isScored = (segment: ReviewedSegment): segment is Scored => segment.scores !== undefined

/** Of equal scores the longer segment comes first: it tells more. No segment is in both lists. */
const examples = (asked: Asked): readonly ExamplesView[] => {
  const { report: words } = asked.reader.words
  const scored = asked.report.reviewed.filter(isScored)
  const length = ({ scores }: Scored) => scores.ter.referenceLength
  const rate = ({ scores }: Scored) => scores.ter.score
  const worst = scored
    .filter((segment) => rate(segment) > 0)
    .toSorted((one, other) => rate(other) - rate(one) || length(other) - length(one))
    .slice(0, EXAMPLES)
  const best = scored
    .filter((segment) => !worst.includes(segment))
    .toSorted((one, other) => rate(one) - rate(other) || length(other) - length(one))
    .slice(0, EXAMPLES)
  return [
    { heading: words.worst, segments: worst.map((segment) => example(segment, asked)) },
    { heading: words.best, segments: best.map((segment) => example(segment, asked)) },
  ].filter(({ segments }) => segments.length > 0)
}

const example = (
  { id, number, machine, text, scores: { ter } }: Scored,
  { document, reader, place }: Asked,
): ExamplesView['segments'][number] => {
  const { report: words } = reader.words
  const { format } = reader
  return {
    label: words.segment(format.number(number)),
    href: place === 'page' ? segmentHref(document, id) : '',
    score: words.segmentScore(
      format.decimal(ter.score),
      format.number(ter.edits),
      format.number(ter.referenceLength),
    ),
    change: diffView(difference(machine, text), 'inline', reader.words),
  }
}

const method = ({ report: { signatures }, reader }: Asked): ReportView['method'] => {
  const { report: words } = reader.words
  return {
    heading: words.method,
    note: words.methodNote,
    signatures: [
      { name: words.names.hter, value: signatures.ter },
      { name: words.names.chrfpp, value: signatures.chrfpp },
      { name: words.names.bleu, value: signatures.bleu },
    ],
    implementation: signatures.implementation,
  }
}
