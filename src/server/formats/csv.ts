import type { Format } from './format.ts'
import { columnRoles, likeness } from './tables/column-names.ts'
import { correctionTable, delimitedTable } from './tables/correction-table.ts'
import {
  firstRowsOf,
  previewedDelimited,
  readDelimited,
  rewrittenDelimited,
} from './tables/delimited-file.ts'
import { dialectOf, sampleOf } from './tables/dialect.ts'

/** Tables with commas or semicolons. */
export const csv = {
  id: 'csv',
  label: { en: 'Corrections as a table (CSV)', de: 'Korrekturen als Tabelle (CSV)' },
  purpose: {
    en: 'One row for each segment: number, source, machine, edited, kinds of edits. For spreadsheets.',
    de: 'Eine Zeile je Segment: Nummer, Ausgangstext, Maschine, Korrektur, Arten der Änderungen. Für Tabellenprogramme, mit Strichpunkten wie in deutschem Excel.',
  },
  extensions: ['csv'],
  mediaType: 'text/csv',
  recognises: ({ text }) => {
    const sample = sampleOf(text)
    const [names = []] = dialectOf(sample).delimiter === '\t' ? [] : firstRowsOf(sample)
    const roles = columnRoles.filter((role) => names.some((name) => likeness(name, role) > 0))
    return names.length > 1 && roles.length > 1
  },
  read: readDelimited,
  preview: previewedDelimited,
  write: (exported) =>
    `\uFEFF${delimitedTable(correctionTable(exported), {
      dialect: { delimiter: exported.language === 'de' ? ';' : ',', quotes: true },
      lineEnd: '\r\n',
    })}`,
  rewrite: rewrittenDelimited,
} as const satisfies Format
