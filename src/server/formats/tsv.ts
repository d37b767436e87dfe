import type { Format } from './format.ts'
import { correctionTable, delimitedTable } from './tables/correction-table.ts'
import {
  firstRowsOf,
  previewedDelimited,
  readDelimited,
  rewrittenDelimited,
} from './tables/delimited-file.ts'
import { dialectOf, sampleOf } from './tables/dialect.ts'

/** Tables with tabs. */
export const tsv = {
  id: 'tsv',
  label: { en: 'Corrections as a table (TSV)', de: 'Korrekturen als Tabelle (TSV)' },
  purpose: {
    en: 'The same with tabs and without a byte order mark.',
    de: 'Dasselbe mit Tabulatoren und ohne Byte Order Mark.',
  },
  extensions: ['tsv', 'tab'],
  mediaType: 'text/tab-separated-values',
  recognises: ({ text }) => {
    const sample = sampleOf(text)
    if (dialectOf(sample).delimiter !== '\t') return false
    const rows = firstRowsOf(sample)
    const width = rows[0]?.length ?? 0
    return (
      rows.length > 1 &&
      width > 1 &&
      rows.every((row) => row.length === width && row.filter((cell) => cell.trim()).length > 1)
    )
  },
  read: readDelimited,
  preview: previewedDelimited,
  write: (exported) =>
    delimitedTable(correctionTable(exported), {
      dialect: { delimiter: '\t', quotes: true },
      lineEnd: '\n',
    }),
  rewrite: rewrittenDelimited,
} as const satisfies Format
