import { Refusal, type Told } from '../../../core/refusal.ts'
import type { Columns, ReadSegment } from '../format.ts'
import { refuseTooLong, refuseTooMany } from '../limits.ts'
import { columnLetter } from './column-letter.ts'

/** A row as a reader of tables gives it, header and all. */
export interface TableRow {
  readonly cells: readonly string[]
  /** Names the row to its writer. */
  readonly place: string
  /** For people: the line or row of the file. */
  readonly line: number
  /** Columns that must not be written, since a formula makes their text. */
  readonly calculated?: ReadonlySet<number>
}

/**
 * A table as segments: one for each row with text in one of its columns. The place is that of the cell
 * where a correction goes: its own column if there is one, else the machine's.
 */
export const tableUnits = (
  rows: Iterable<TableRow>,
  columns: Columns,
): { readonly segments: readonly ReadSegment[]; readonly notices: readonly Told[] } => {
  refuseSameTwice(columns)
  const segments: ReadSegment[] = []
  const calculated: number[] = []
  let last = 0
  let isFirst = true
  for (const row of rows) {
    last = row.line
    const isHeader = isFirst && columns.header === true
    isFirst = false
    if (isHeader) continue
    if (row.calculated?.has(targetOf(columns))) calculated.push(row.line)
    else {
      const segment = segmentOf(row, columns)
      if (segment !== undefined) segments.push(segment)
    }
    refuseTooMany(segments.length, last)
  }
  return { segments, notices: calculated.length === 0 ? [] : [leftOut(calculated)] }
}

/** The column that corrections are written to. */
export const targetOf = ({ edited, machine }: Columns): number => edited ?? machine

const segmentOf = ({ cells, place, line }: TableRow, columns: Columns): ReadSegment | undefined => {
  const machine = cells[columns.machine] ?? ''
  const source = columns.source === undefined ? '' : (cells[columns.source] ?? '')
  const edited = columns.edited === undefined ? '' : (cells[columns.edited] ?? '')
  if (machine.trim() === '' && source.trim() === '' && edited.trim() === '') return undefined
  for (const text of [machine, source, edited]) refuseTooLong(text.length, line)
  return {
    kind: 'paragraph',
    machine,
    ...(source.trim() !== '' && { source }),
    ...(edited.trim() !== '' && { edited }),
    after: '\n',
    place: `${place}:${targetOf(columns)}`,
    context: `${columnLetter(targetOf(columns))}${line}`,
  }
}

const refuseSameTwice = ({ machine, source, edited }: Columns): void => {
  const used = [machine, source, edited].filter((column) => column !== undefined)
  if (new Set(used).size === used.length) return
  throw new Refusal('invalid', {
    en: 'One column cannot hold two things: choose different ones for the machine’s text, the source and the correction.',
    de: 'Eine Spalte kann nicht zweierlei enthalten: Wählen Sie verschiedene für Maschinentext, Ausgangstext und Korrektur.',
  })
}

const leftOut = (rows: readonly number[]): Told => {
  const some = rows.slice(0, 12).join(', ') + (rows.length > 12 ? ' …' : '')
  return {
    en: `Rows whose text is the result of a formula were left out: ${some}.`,
    de: `Zeilen, deren Text das Ergebnis einer Formel ist, wurden ausgelassen: ${some}.`,
  }
}

/** How the columns of a table were taken, where nobody chose them. */
export const howTaken = (columns: Columns, heads: readonly string[]): Told => {
  const name = (column: number): string => {
    const head = columns.header ? (heads[column] ?? '').trim().slice(0, 60) : ''
    return head === '' ? columnLetter(column) : `${columnLetter(column)} (${head})`
  }
  const { machine, source, edited } = columns
  return {
    en: [
      `Read as a table: the machine’s text from column ${name(machine)}`,
      source === undefined ? '' : `, the source from ${name(source)}`,
      edited === undefined ? '' : `, corrections from ${name(edited)}`,
      '.',
    ].join(''),
    de: [
      `Als Tabelle gelesen: Maschinentext aus Spalte ${name(machine)}`,
      source === undefined ? '' : `, Ausgangstext aus ${name(source)}`,
      edited === undefined ? '' : `, Korrekturen aus ${name(edited)}`,
      '.',
    ].join(''),
  }
}
