/** How a spreadsheet in a language of the interface expects its files. */
export interface Dialect {
  readonly separator: ',' | ';'
  readonly decimalMark: '.' | ','
}

/** Excel reads a German file by semicolons, and would take 26.9 for a day in September. */
export const dialects = {
  en: { separator: ',', decimalMark: '.' },
  de: { separator: ';', decimalMark: ',' },
} as const satisfies Readonly<Record<string, Dialect>>

export type Cell = string | number | undefined

/**
 * A table as a file for spreadsheets (CSV as RFC 4180 has it, with a byte order mark by which Excel
 * knows UTF-8). Every cell is quoted, and text that a spreadsheet would run as a formula gets an
 * apostrophe before it: the file is for reading; for data there is JSON, which changes nothing.
 */
export const spreadsheet = (rows: readonly (readonly Cell[])[], dialect: Dialect): string =>
  `\uFEFF${rows
    .map((row) => `${row.map((cell) => quoted(cell, dialect)).join(dialect.separator)}\r\n`)
    .join('')}`

/** What begins a formula in some spreadsheet (OWASP, CSV injection); white space may stand before. */
const FORMULA = /^[=+\-@\t\r]/

const quoted = (cell: Cell, { decimalMark }: Dialect): string => {
  if (cell === undefined) return '""'
  if (typeof cell === 'number') return `"${rounded(cell).replace('.', decimalMark)}"`
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell
  return `"${harmless.replaceAll('"', '""')}"`
}

/** Four places are more than any score means; never in exponential notation. */
const rounded = (value: number): string => String(Math.round(value * 1e4) / 1e4)
