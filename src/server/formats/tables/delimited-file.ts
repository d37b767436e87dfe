import { Refusal } from '../../../core/refusal.ts'
import { decoded, encoded } from '../encoding.ts'
import type { ExportedDocument, ReadOptions, ReadUnits, TablePreview } from '../format.ts'
import { originalBytes } from '../original-bytes.ts'
import { type PlacedText, placedTexts } from '../placed-texts.ts'
import { type Splice, spliced } from '../splice.ts'
import { columnsOf, type SampleRows } from './column-guess.ts'
import { correctionOf } from './correction.ts'
import { isCorrectionTable } from './correction-names.ts'
import { type Dialect, delimitedCell, delimitedRows, type Row } from './delimited.ts'
import { dialectOf, startOfRows } from './dialect.ts'
import { withoutApostrophe, withoutFormula } from './formulas.ts'
import { howTaken, type TableRow, tableUnits } from './table-units.ts'

const SAMPLE_ROWS = 50

/** The segments of a CSV or TSV file. */
export const readDelimited = (bytes: Uint8Array, options: ReadOptions): ReadUnits => {
  const { text, encoding, notices } = decoded(bytes)
  const dialect = dialectOf(text)
  const sample = firstRows(text, dialect)
  const columns = columnsOf(sample, options)
  const units = tableUnits(tableRows(text, dialect, guardOf(sample)), columns)
  const told = options.columns === undefined ? [howTaken(columns, sample[0] ?? [])] : []
  return {
    kind: 'units',
    encoding,
    segments: units.segments,
    notices: [...notices, ...told, ...units.notices],
  }
}

/** The first rows of a CSV or TSV file, and what its columns seem to hold. */
export const previewedDelimited = (bytes: Uint8Array, options: ReadOptions): TablePreview => {
  const { text } = decoded(bytes)
  const rows = firstRows(text, dialectOf(text))
  return { rows, columns: columnsOf(rows, options) }
}

/** The first rows of a text that may be a table; none when it is too broken to be one. */
export const firstRowsOf = (text: string): SampleRows => {
  try {
    return firstRows(text, dialectOf(text))
  } catch (error) {
    if (error instanceof Refusal) return []
    throw error
  }
}

const rowsIn = (text: string, dialect: Dialect): Generator<Row> =>
  delimitedRows(text, dialect, startOfRows(text))

const firstRows = (text: string, dialect: Dialect): SampleRows => {
  const rows: string[][] = []
  for (const { cells } of rowsIn(text, dialect)) {
    rows.push(cells.map((cell) => cell.text))
    if (rows.length === SAMPLE_ROWS) break
  }
  return rows
}

function* tableRows(text: string, dialect: Dialect, { plain }: Guard): Generator<TableRow> {
  let number = 0
  for (const { cells, line } of rowsIn(text, dialect)) {
    yield { cells: cells.map((cell) => plain(cell.text)), place: `${number}`, line }
    number += 1
  }
}

/** Our own tables have apostrophes before what would be a formula; all others hold plain texts. */
interface Guard {
  readonly plain: (text: string) => string
  readonly guarded: (text: string) => string
}

const same = (text: string): string => text

const guardOf = ([heads]: SampleRows): Guard =>
  isCorrectionTable(heads)
    ? { plain: withoutApostrophe, guarded: withoutFormula }
    : { plain: same, guarded: same }

/** The file with the corrections in their cells; every other byte is as it was. */
export const rewrittenDelimited = (exported: ExportedDocument): Uint8Array => {
  const { document } = exported
  const { text } = decoded(originalBytes(exported))
  const dialect = dialectOf(text)
  const guard = guardOf(firstRows(text, dialect))
  const byRow = placedByRow(placedTexts(document))
  const splices: Splice[] = []
  let number = 0
  for (const row of rowsIn(text, dialect)) {
    for (const [column, placed] of byRow.get(number) ?? []) {
      splices.push(...cellSplices(row, column, { placed, dialect, guard }))
    }
    number += 1
  }
  return encoded(spliced(text, splices), document.origin.encoding)
}

/** Places are row and column, counted from 0. */
const placedByRow = (
  texts: ReadonlyMap<string, PlacedText>,
): ReadonlyMap<number, readonly (readonly [column: number, placed: PlacedText])[]> => {
  const found = new Map<number, [number, PlacedText][]>()
  for (const [place, placed] of texts) {
    const [row = 0, column = 0] = place.split(':').map(Number)
    found.set(row, [...(found.get(row) ?? []), [column, placed]])
  }
  return found
}

interface CellChange {
  readonly placed: PlacedText
  readonly dialect: Dialect
  readonly guard: Guard
}

const cellSplices = (
  { cells }: Row,
  column: number,
  { placed, dialect, guard }: CellChange,
): readonly Splice[] => {
  const cell = cells[column]
  const wanted = correctionOf(placed, guard.plain(cell?.text ?? ''))
  if (wanted === undefined) return []
  const text = delimitedCell(guard.guarded(wanted), dialect, cell?.quoted)
  if (cell !== undefined) return [{ start: cell.start, end: cell.end, text }]
  const end = cells.at(-1)?.end ?? 0
  const missing = dialect.delimiter.repeat(column + 1 - cells.length)
  return [{ start: end, end, text: missing + text }]
}
