import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileName } from '../../formats/file-name.ts'
import { htmlPage } from '../../formats/html-page.ts'
import { rootFolder } from '../assets.ts'
import type { Reader } from '../reader.ts'
import type { DocumentReport, ReviewedSegment } from './document-report.ts'
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

/** One row for each reviewed segment, for spreadsheets. */
export const csvReport = (report: DocumentReport, { words }: Reader): ReportFile => {
  const { csv: heads } = words.report
  const rows = report.reviewed.map((segment) =>
    columns.map(([, cell]) => cell(segment, words.review.states)),
  )
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

type States = Reader['words']['review']['states']
type Column = readonly [
  head: keyof Reader['words']['report']['csv'],
  cell: (segment: ReviewedSegment, states: States) => Cell,
]

const columns: readonly Column[] = [
  ['segment', ({ id }) => id],
  ['number', ({ number }) => number],
  ['state', ({ state }, states) => states[state]],
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
  ['machine', ({ machine }) => machine],
  ['text', ({ text }) => text],
]
