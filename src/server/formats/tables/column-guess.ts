import type { Columns, ReadOptions } from '../format.ts'
import { isKnownName, languageOfHeader, likeness } from './column-names.ts'

/** The first rows of a table: enough to guess from and to show. */
export type SampleRows = readonly (readonly string[])[]

/** What a person chose, else the likeliest columns. */
export const columnsOf = (rows: SampleRows, options: ReadOptions): Columns =>
  options.columns === undefined
    ? guessedColumns(rows, options)
    : { header: isHeader(rows), ...options.columns }

/**
 * Which column holds what, as far as names and contents tell: names of roles first, then names of
 * languages, then the language and the length of the texts. There is always an answer; whether it is
 * right, the person sees in a preview.
 */
const guessedColumns = (
  rows: SampleRows,
  { language, sourceLanguage }: Pick<ReadOptions, 'language' | 'sourceLanguage'>,
): Columns => {
  const header = isHeader(rows)
  const heads = header ? (rows[0] ?? []) : []
  const body = header ? rows.slice(1) : rows
  const columns = Array.from(
    { length: rows.reduce((widest, row) => Math.max(widest, row.length), 0) },
    (_, index) => columnOf(index, heads[index] ?? '', body),
  )
  const main = language.slice(0, 2).toLowerCase()
  const machine =
    best(columns, ({ head }) => likeness(head, 'machine')) ??
    best(columns, ({ head }) => (languageOfHeader(head) === main ? 1 : 0)) ??
    best(columns, (column) => (isOther(column) ? 0 : column.letters * germanness(column, main))) ??
    best(columns, (column) => (isOther(column) ? 0 : column.letters)) ??
    0
  const rest = columns.filter(({ index }) => index !== machine)
  const source =
    best(rest, ({ head }) => likeness(head, 'source')) ??
    best(rest, ({ head }) => sourceLikeness(head, sourceLanguage)) ??
    best(rest, (column) => (isOther(column) ? 0 : column.isProse))
  const edited = best(
    rest.filter(({ index }) => index !== source),
    ({ head }) => likeness(head, 'edited'),
  )
  return {
    machine,
    ...(source !== undefined && { source }),
    ...(edited !== undefined && { edited }),
    header,
  }
}

interface Column {
  readonly index: number
  readonly head: string
  /** Letters in a cell, on average. */
  readonly letters: number
  /** 1 when its cells look like texts rather than ids, names or figures. */
  readonly isProse: number
  readonly words: readonly string[]
}

const columnOf = (index: number, head: string, body: SampleRows): Column => {
  const cells = body.map((row) => (row[index] ?? '').slice(0, 2_000))
  const filled = cells.filter((cell) => cell.trim() !== '')
  const letters = filled.reduce((sum, cell) => sum + (cell.match(/\p{L}/gu)?.length ?? 0), 0)
  const spaced = filled.filter((cell) => /\p{L}\s+\p{L}/u.test(cell)).length
  return {
    index,
    head,
    letters: filled.length === 0 ? 0 : letters / filled.length,
    isProse: spaced * 2 > filled.length ? 1 : 0,
    words: filled.flatMap((cell) => cell.toLowerCase().match(/\p{L}+/gu) ?? []),
  }
}

/** Whether a name says that it is something else: a source, a correction. */
const isOther = ({ head }: Column): boolean =>
  likeness(head, 'source') > 0 || likeness(head, 'edited') > 0

const sourceLikeness = (head: string, wanted: string | undefined): number => {
  const language = languageOfHeader(head)
  if (language === undefined) return 0
  return wanted === undefined || wanted.startsWith(language) ? 2 : 1
}

const germanWords = new Set(
  'der die das und nicht ist ein eine einer eines von zu mit für auf den dem des sich auch wird bei nach über sie wir es er ich aus als oder'.split(
    ' ',
  ),
)

/** Above 1 for German; for another language nothing is known. */
const germanness = ({ words }: Column, language: string): number =>
  language === 'de' ? 1 + 20 * share(words, (word) => germanWords.has(word)) : 1

const share = (words: readonly string[], is: (word: string) => boolean): number =>
  words.length === 0 ? 0 : words.filter(is).length / words.length

const best = (columns: readonly Column[], score: (column: Column) => number): number | undefined =>
  columns.reduce<{ readonly index?: number; readonly score: number }>(
    (found, column) => {
      const own = score(column)
      return own > found.score ? { index: column.index, score: own } : found
    },
    { score: 0 },
  ).index

/** Whether the first row names the columns: known names, or short words above long texts. */
const isHeader = ([first = [], ...body]: SampleRows): boolean => {
  const filled = first.filter((cell) => cell.trim() !== '')
  if (filled.length === 0 || filled.some((cell) => cell.length > 60 || /[.!?]\s*$/.test(cell))) {
    return false
  }
  if (filled.some(isKnownName)) return true
  const isDistinct = new Set(filled).size === filled.length
  const longest = filled.reduce((length, cell) => Math.max(length, cell.length), 0)
  const lengths = body.flat().map((cell) => cell.length)
  const long = lengths.filter((length) => length > 2 * longest && length > 30).length
  return isDistinct && body.length > 0 && long * 2 > body.length
}
