import { checkById } from '../../../core/checks/index.ts'
import type { CountedCorrection } from '../../../core/metrics/corrections.ts'
import type { Reader } from '../reader.ts'
import { barChart, type ChartView } from './chart-view.ts'
import type { FindingCount } from './machine-findings.ts'

/** Pairs of words that were corrected again and again. */
export interface CorrectionsView {
  readonly heading: string
  readonly note: string
  readonly columns: readonly [removed: string, added: string, segments: string]
  readonly rows: readonly {
    readonly removed: string
    readonly added: string
    readonly segments: string
  }[]
}

export const correctionsView = (
  corrections: readonly CountedCorrection[],
  { words: { report: words }, format }: Reader,
): CorrectionsView | undefined =>
  corrections.length === 0
    ? undefined
    : {
        heading: words.corrections,
        note: words.correctionsNote,
        columns: [words.tables.removed, words.tables.added, words.tables.segments],
        rows: corrections.map(({ removed, added, segments }) => ({
          removed: visible(removed),
          added: visible(added),
          segments: format.number(segments),
        })),
      }

/** White space alone would not be seen. */
const visible = (text: string): string =>
  text.trim() === '' ? [...text].map((letter) => marks.get(letter) ?? letter).join('') : text

const marks: ReadonlyMap<string, string> = new Map([
  [' ', '␣'],
  ['\u00A0', '⍽'],
  ['\u202F', '⍽'],
  ['\t', '→'],
  ['\n', '¶'],
])

/** What the machine's texts were found to have, by check; undefined when that is nothing. */
export const findingsChart = (
  findings: readonly FindingCount[],
  { words: { report: words, language }, format }: Reader,
): ChartView | undefined =>
  findings.length === 0
    ? undefined
    : barChart({
        id: 'findings',
        heading: words.findings,
        note: words.findingsNote,
        columns: [words.tables.finding, words.tables.found, words.tables.left],
        rows: findings.map(({ check, found, left }) => ({
          label: checkById(check)?.name[language] ?? check,
          count: found,
          beside: format.number(left),
        })),
        format,
      })
