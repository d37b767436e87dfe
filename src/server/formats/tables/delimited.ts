import type { Span } from '../../../core/text/span.ts'
import { brokenAt, LONGEST_UNIT, refuseTooLong } from '../limits.ts'

export const delimiters = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

/** How cells are told apart in a file. */
export interface Dialect {
  readonly delimiter: Delimiter
  /** Whether quotation marks enclose cells (RFC 4180); else they are text like any other. */
  readonly quotes: boolean
}

/** A cell: the span is where it lies in the file, quotation marks included. */
export interface Cell extends Span {
  readonly text: string
  readonly quoted: boolean
}

export interface Row {
  readonly cells: readonly Cell[]
  /** The line it starts in, counted from 1. */
  readonly line: number
}

/** More than this is no table that somebody reads; Excel's own limit is 16,384. */
export const MOST_COLUMNS = 1_000

/** The rows of a file one by one; blank lines are none. Told with its line: what is no table. */
export function* delimitedRows(text: string, dialect: Dialect, from = 0): Generator<Row> {
  let line = 1 + lineEndsIn(text.slice(0, from))
  let at = from
  while (at < text.length) {
    const start = line
    const cells: Cell[] = []
    let more = true
    while (more) {
      const cell = dialect.quotes && text[at] === '"' ? quotedCell(text, at, start) : undefined
      const found = cell ?? plainCell(text, at, dialect.delimiter)
      cells.push(found)
      if (cells.length > MOST_COLUMNS) throw brokenAt(start, tooWide)
      if (found.quoted) line += lineEndsIn(found.text)
      more = text[found.end] === dialect.delimiter
      if (!more && found.quoted && !isLineEnd(text, found.end)) throw brokenAt(line, textBehind)
      at = more ? found.end + 1 : found.end
    }
    if (at < text.length) at += text.startsWith('\r\n', at) ? 2 : 1
    line += 1
    if (cells.length > 1 || cells[0]?.text.trim() !== '') yield { cells, line: start }
  }
}

const isLineEnd = (text: string, at: number): boolean =>
  at >= text.length || text[at] === '\n' || text[at] === '\r'

const plainCell = (text: string, start: number, delimiter: Delimiter): Cell => {
  const pattern = ends[delimiter]
  pattern.lastIndex = start
  const end = pattern.exec(text)?.index ?? text.length
  return { start, end, text: text.slice(start, end), quoted: false }
}

const ends: Readonly<Record<Delimiter, RegExp>> = {
  ',': /[,\r\n]/g,
  ';': /[;\r\n]/g,
  '\t': /[\t\r\n]/g,
  '|': /[|\r\n]/g,
}

const quotedCell = (text: string, start: number, line: number): Cell => {
  let end = text.indexOf('"', start + 1)
  let isDoubled = false
  while (end !== -1 && text[end + 1] === '"') {
    isDoubled = true
    if (end - start > 2 * LONGEST_UNIT) refuseTooLong(end - start, line)
    end = text.indexOf('"', end + 2)
  }
  if (end === -1) throw brokenAt(line, unclosed)
  const inner = text.slice(start + 1, end)
  return {
    start,
    end: end + 1,
    text: isDoubled ? inner.replaceAll('""', '"') : inner,
    quoted: true,
  }
}

const lineEndsIn = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0

/** How a cell with this text is written; in a file without quotes, breaks become blanks. */
export const delimitedCell = (
  text: string,
  { delimiter, quotes }: Dialect,
  wasQuoted = false,
): string => {
  if (!quotes) return text.replace(/\r\n|[\r\n]/g, ' ').replaceAll(delimiter, ' ')
  const needsQuotes = wasQuoted || /["\r\n]|^\s|\s$/.test(text) || text.includes(delimiter)
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text
}

const tooWide = {
  en: `a row with more than ${MOST_COLUMNS} columns is no table that can be reviewed.`,
  de: `Eine Zeile mit mehr als ${MOST_COLUMNS} Spalten ist keine Tabelle, die sich durchsehen lässt.`,
}
const unclosed = {
  en: 'a quotation mark opens a cell here and is never closed.',
  de: 'Ein Anführungszeichen öffnet hier eine Zelle und wird nie geschlossen.',
}
const textBehind = {
  en: 'text follows a cell in quotation marks.',
  de: 'Auf eine Zelle in Anführungszeichen folgt noch Text.',
}
