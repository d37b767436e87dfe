import type { Effort } from '../../../core/metrics/effort.ts'
import { noEffort, plusEffort } from '../../../core/metrics/effort.ts'
import { allKeystrokes } from '../../../core/metrics/keystrokes.ts'
import { type CorpusScores, plusSums } from '../../../core/metrics/scoring.ts'
import { editScoring } from '../edit-scores.ts'
import type { Reader } from '../reader.ts'
import type { DocumentFigures } from './document-figures.ts'
import { chosenDocuments, type LibraryReport } from './library-report.ts'
import { type MqmReport, type MqmRules, mqmReport } from './mqm-report.ts'
import { HTML, type ReportFile, standalone } from './report-files.ts'
import { type Cell, dialects, spreadsheet } from './spreadsheet.ts'

/** All figures unrounded, for programs. */
export const jsonLibrary = (report: LibraryReport): ReportFile => ({
  name: 'rotstift-report.json',
  type: 'application/json; charset=utf-8',
  content: `${JSON.stringify(report, undefined, 2)}\n`,
})

/** The page as one file that needs nothing besides itself. `body` is HTML, escaped already. */
export const htmlLibrary = (title: string, reader: Reader, body: string): ReportFile => ({
  name: 'rotstift-report.html',
  type: HTML,
  content: standalone(`${title} · Rotstift`, reader, body),
})

/** One row for each document with segments reviewed in the period, for spreadsheets. */
export const csvLibrary = (
  documents: readonly DocumentFigures[],
  { choice, mqm }: Pick<LibraryReport, 'choice' | 'mqm'>,
  { words }: Reader,
): ReportFile => {
  const rows = chosenDocuments(documents, choice)
    .filter(({ days, marks }) => days.length + marks.length > 0)
    .map((document) => rowOf(document, mqm))
    .map((row) => columns.map(([, cell]) => cell(row, words)))
  const heads = columns.map(([head]) => words.reports.csv[head])
  return {
    name: 'rotstift-report.csv',
    type: 'text/csv; charset=utf-8',
    content: spreadsheet([heads, ...rows], dialects[words.language]),
  }
}

interface Row {
  readonly document: DocumentFigures
  readonly reviewed: number
  readonly scores: CorpusScores
  readonly effort: Effort
  readonly timedWords: number
  readonly mqm: MqmReport | undefined
}

const rowOf = (document: DocumentFigures, rules: MqmRules | undefined): Row => {
  const { days, marks } = document
  return {
    document,
    reviewed: days.reduce((sum, { reviewed }) => sum + reviewed, 0),
    scores: editScoring.corpus(
      days.reduce((sum, day) => plusSums(sum, day.sums), editScoring.none),
    ),
    effort: days.reduce((sum, day) => plusEffort(sum, day.effort), noEffort),
    timedWords: days.reduce((sum, day) => sum + day.timedWords, 0),
    mqm: rules && mqmReport(marks, rules),
  }
}

type Words = Reader['words']
type Column = readonly [head: keyof Words['reports']['csv'], cell: (row: Row, words: Words) => Cell]

/** Without a scored segment there is no score, not one of 0. */
const score = (name: Exclude<keyof CorpusScores, 'segments'>) => (row: Row) =>
  row.scores.segments === 0 ? undefined : row.scores[name]

const columns: readonly Column[] = [
  ['document', ({ document }) => document.title],
  ['id', ({ document }) => document.id],
  ['system', ({ document }) => document.system],
  ['from', ({ document }) => document.days[0]?.day],
  ['to', ({ document }) => document.days.at(-1)?.day],
  ['reviewed', ({ reviewed }) => reviewed],
  ['hter', score('ter')],
  ['chrf', score('chrf')],
  ['chrfpp', score('chrfpp')],
  ['bleu', score('bleu')],
  ['unchanged', score('unchanged')],
  ['characters', score('characters')],
  ['words', score('words')],
  ['seconds', ({ effort, timedWords }) => (timedWords === 0 ? undefined : effort.seconds)],
  ['timedWords', ({ timedWords }) => timedWords],
  ['keystrokes', ({ effort }) => allKeystrokes(effort.keystrokes)],
  ['mqmScheme', ({ mqm }, words) => mqm && words.annotation.schemes[mqm.scheme]],
  ['mqmErrors', ({ mqm }) => mqm?.errors],
  ['mqmPenalty', ({ mqm }) => mqm?.score.penalty],
  ['mqmWords', ({ mqm }) => mqm?.score.words],
  ['mqmPerThousand', ({ mqm }) => mqm?.score.perThousandWords],
  [
    'mqmVerdict',
    ({ mqm }, words) => mqm?.score.verdict && words.mqmReport.verdicts[mqm.score.verdict],
  ],
  ['rating', ({ mqm }) => mqm?.rating],
  ['rated', ({ mqm }) => mqm?.rated],
]
