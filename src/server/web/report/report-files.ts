import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AnnotatedError } from '../../../core/metrics/mqm.ts'
import { fileName } from '../../formats/file-name.ts'
import { htmlPage } from '../../formats/html-page.ts'
import { errorLabel } from '../annotation/palette-view.ts'
import { rootFolder } from '../assets.ts'
import type { Reader } from '../reader.ts'
import type { DocumentReport, ReviewedSegment } from './document-report.ts'
import type { JudgedSegment } from './judged-segments.ts'
import { type Cell, dialects, spreadsheet } from './spreadsheet.ts'

/** A report to be taken along. */
export interface ReportFile {
  readonly name: string
  readonly type: string
  readonly content: string
}

/** All figures unrounded, for programs. */
export const jsonReport = (report: DocumentReport, more: object = {}): ReportFile => ({
  name: nameOf(report, 'json'),
  type: 'application/json; charset=utf-8',
  content: `${JSON.stringify({ ...report, ...more }, undefined, 2)}\n`,
})

/** One row for each segment that was reviewed or judged, for spreadsheets. */
export const csvReport = (
  report: DocumentReport,
  judged: readonly JudgedSegment[],
  { words }: Reader,
): ReportFile => {
  const { csv: heads } = words.report
  const rows = csvRows(report, judged).map((row) => columns.map(([, cell]) => cell(row, words)))
  return {
    name: nameOf(report, 'csv'),
    type: 'text/csv; charset=utf-8',
    content: spreadsheet([columns.map(([head]) => heads[head]), ...rows], dialects[words.language]),
  }
}

/** The page as one file that needs nothing besides itself. `body` is HTML, escaped already. */
export const htmlReport = (report: DocumentReport, reader: Reader, body: string): ReportFile => ({
  name: nameOf(report, 'html'),
  type: HTML,
  content: standalone(`${report.document.title} – ${reader.words.report.title}`, reader, body),
})

export const HTML = 'text/html; charset=utf-8'

/** A whole page in one file. */
export const standalone = (title: string, { words }: Reader, body: string): string =>
  htmlPage({
    language: words.language,
    title,
    style: style(),
    body: `<main>\n${body}\n</main>`,
  })

const nameOf = ({ document }: DocumentReport, extension: string): string =>
  fileName(document.title, `report.${extension}`)

const style = (): string =>
  ['style.css', 'report.css']
    .map((name) => readFileSync(join(rootFolder, 'views/assets', name), 'utf8'))
    .join('\n')

type Row = ReviewedSegment & { readonly judged?: JudgedSegment['judged'] }

/** In the order of the text. Where nobody marked errors, no segment has a penalty, not one of 0. */
const csvRows = (
  { reviewed }: DocumentReport,
  judged: readonly JudgedSegment[],
): readonly Row[] => {
  const rows = new Map<string, Row>(reviewed.map((segment) => [segment.id, segment]))
  for (const segment of judged) rows.set(segment.id, { ...segment, ...rows.get(segment.id) })
  return [...rows.values()].toSorted((one, other) => one.number - other.number)
}

type Words = Reader['words']
type Column = readonly [head: keyof Words['report']['csv'], cell: (row: Row, words: Words) => Cell]

const errorList = (errors: readonly AnnotatedError[], words: Words): string =>
  errors.map((error) => errorLabel(error, words)).join('; ')

const columns: readonly Column[] = [
  ['segment', ({ id }) => id],
  ['number', ({ number }) => number],
  ['state', ({ state }, words) => words.review.states[state]],
  ['hter', ({ scores }) => scores?.ter.score],
  ['edits', ({ scores }) => scores?.ter.edits],
  ['referenceLength', ({ scores }) => scores?.ter.referenceLength],
  ['chrf', ({ scores }) => scores?.chrf],
  ['chrfpp', ({ scores }) => scores?.chrfpp],
  ['bleu', ({ scores }) => scores?.bleu],
  ['characters', ({ scores }) => scores?.characters],
  ['words', ({ scores }) => scores?.words],
  ['revisions', ({ revisions }) => revisions],
  ['seconds', ({ seconds }) => seconds],
  ['keystrokes', ({ keystrokes }) => keystrokes],
  ['errors', ({ judged }) => judged?.errors.length],
  ['errorList', ({ judged }, words) => judged && errorList(judged.errors, words)],
  ['penalty', ({ judged }) => judged?.penalty],
  ['rating', ({ judged }) => judged?.rating],
  ['machine', ({ machine }) => machine],
  ['text', ({ text }) => text],
]
