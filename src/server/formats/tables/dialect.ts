import { Refusal } from '../../../core/refusal.ts'
import { type Delimiter, type Dialect, delimitedRows, delimiters } from './delimited.ts'

/** A first line such as `sep=;` tells Excel the delimiter; it is no row. */
const SEP = /^sep=([,;\t|])[ \t]*(?:\r\n|\r|\n)/i

/** The beginning of a text: what tells whether it is a table. */
export const sampleOf = (text: string): string => {
  if (text.length <= SAMPLE) return text
  const start = text.slice(0, SAMPLE)
  const end = Math.max(start.lastIndexOf('\n'), start.lastIndexOf('\r'))
  return end === -1 ? start : start.slice(0, end + 1)
}

/** Where the rows of a file start. */
export const startOfRows = (text: string): number => SEP.exec(text)?.[0].length ?? 0

/**
 * How cells are told apart: by what the file says, else by the delimiter that gives its first rows the
 * same number of columns, the most where several do. Quotation marks count as such in a file with tabs
 * only if every cell that begins with one is properly quoted: both kinds of TSV are about.
 */
export const dialectOf = (text: string): Dialect => {
  const told = SEP.exec(text)?.[1]
  const delimiter = delimiters.find((one) => one === told) ?? likeliest(text)
  return { delimiter, quotes: delimiter !== '\t' || isQuoted(text) }
}

const SAMPLE_ROWS = 30
const SAMPLE = 200_000

const likeliest = (text: string): Delimiter => {
  const sample = text.slice(0, SAMPLE)
  const scores = delimiters.map((delimiter) => ({ delimiter, score: evenness(sample, delimiter) }))
  const { delimiter, score } = scores.reduce((best, one) => (one.score > best.score ? one : best))
  return score > 0 ? delimiter : unused(sample)
}

/** For a file of one column. */
const unused = (sample: string): Delimiter =>
  rarest.find((delimiter) => !sample.includes(delimiter)) ?? '\t'

const rarest = ['\t', '|', ';', ','] as const satisfies readonly Delimiter[]

/** Prose has commas, too, but never the same number in most of its lines. */
const MOST = 0.7

/** How even the rows are with this delimiter: 0 for a single column. */
const evenness = (sample: string, delimiter: Delimiter): number => {
  const widths = widthsOf(sample, { delimiter, quotes: true })
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  const [width = 1, count = 0] = [...counts].reduce(
    (best, one) => (one[1] > best[1] ? one : best),
    [1, 0],
  )
  // A fault in the very first row: what is wrong with it will be told.
  if (widths.length === 0) return sample.includes(delimiter) ? 0.01 : 0
  if (width < 2 || count < MOST * widths.length) return 0
  // That all rows agree counts most; then more columns are better than fewer.
  return count / widths.length + Math.min(width, 20) / 100
}

/** The number of columns of the first rows; of those before the first fault. */
const widthsOf = (sample: string, dialect: Dialect): readonly number[] => {
  const widths: number[] = []
  try {
    for (const { cells } of delimitedRows(sample, dialect)) {
      widths.push(cells.length)
      if (widths.length === SAMPLE_ROWS) break
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
  return widths
}

const isQuoted = (text: string): boolean => {
  if (!/(?:^|[\t\r\n])"/.test(text)) return false
  try {
    for (const _ of delimitedRows(text, { delimiter: '\t', quotes: true }));
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
