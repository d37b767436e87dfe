import { Refusal } from '../../../core/refusal.ts'
import type { ReadOptions, ReadUnits, TablePreview } from '../format.ts'
import { MOST_UNITS, refuseTooMany } from '../limits.ts'
import { columnsOf, type SampleRows } from '../tables/column-guess.ts'
import { columnLetter } from '../tables/column-letter.ts'
import { MOST_COLUMNS } from '../tables/delimited.ts'
import { howTaken, type TableRow, tableUnits } from '../tables/table-units.ts'
import { sheetCells } from './sheet-cells.ts'
import { openedWorkbook, partText, type Workbook } from './workbook.ts'

const SAMPLE_ROWS = 50

/** The segments of one sheet of a workbook. */
export const readWorkbook = (bytes: Uint8Array, options: ReadOptions): ReadUnits => {
  const workbook = openedWorkbook(bytes)
  const { sheet, rows } = chosenSheet(workbook, options.columns?.sheet)
  const sample = sampleOf(rows)
  const columns = columnsOf(sample, options)
  const { segments, notices } = tableUnits(rows, columns)
  const told = options.columns === undefined ? [howTaken(columns, sample[0] ?? [])] : []
  const name = workbook.sheets[sheet]?.name ?? ''
  return {
    kind: 'units',
    encoding: 'utf-8',
    segments: segments.map((segment) => ({
      ...segment,
      context: workbook.sheets.length > 1 ? `${name}!${segment.context}` : (segment.context ?? ''),
    })),
    notices: [...told, ...notices],
  }
}

/** The first rows of a sheet, and what its columns seem to hold. */
export const previewedWorkbook = (bytes: Uint8Array, options: ReadOptions): TablePreview => {
  const workbook = openedWorkbook(bytes)
  const { sheet, rows } = chosenSheet(workbook, options.columns?.sheet ?? options.sheet)
  const sample = sampleOf(rows)
  return {
    rows: sample,
    columns: { ...columnsOf(sample, options), sheet },
    sheets: workbook.sheets.map(({ name }) => name),
  }
}

/** The sheet that a person named; else the first with text in it. */
const chosenSheet = (
  workbook: Workbook,
  wanted: number | undefined,
): { readonly sheet: number; readonly rows: readonly TableRow[] } => {
  if (wanted !== undefined) return { sheet: wanted, rows: rowsOf(workbook, wanted) }
  for (const sheet of workbook.sheets.keys()) {
    const rows = rowsOf(workbook, sheet)
    if (rows.some(({ cells }) => cells.some((cell) => /\p{L}/u.test(cell)))) return { sheet, rows }
  }
  return { sheet: 0, rows: [] }
}

const sampleOf = (rows: readonly TableRow[]): SampleRows =>
  rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells)

interface OpenRow extends TableRow {
  readonly cells: string[]
  readonly calculated: Set<number>
}

/** The rows of a sheet that hold anything. */
const rowsOf = (workbook: Workbook, sheet: number): readonly TableRow[] => {
  const part = workbook.sheets[sheet]?.part
  if (part === undefined) throw noSheet(sheet, workbook)
  const xml = partText(workbook.archive, part)
  refuseEndless(xml)
  const rows: OpenRow[] = []
  sheetCells(xml, workbook.strings, {
    cell: ({ row: line, column, text, isCalculated }) => {
      if (text === '') return
      if (column >= MOST_COLUMNS) throw tooWide(column, line)
      let row = rows.at(-1)
      if (row?.line !== line) {
        row = { cells: [], place: `${sheet}:${line}`, line, calculated: new Set() }
        rows.push(row)
      }
      while (row.cells.length < column) row.cells.push('')
      row.cells[column] = text
      if (isCalculated) row.calculated.add(column)
    },
  })
  return rows
}

/** Counted before anything is made of them; the first row may name the columns. */
const refuseEndless = (xml: string): void => {
  let count = -1
  for (const _ of xml.matchAll(/<(?:\w{1,20}:)?row[\s>]/g)) {
    count += 1
    if (count > MOST_UNITS) refuseTooMany(count, count)
  }
}

const noSheet = (sheet: number, { sheets }: Workbook): Refusal =>
  new Refusal('invalid', {
    en: `The workbook has no sheet ${sheet + 1}; it has ${sheets.length}.`,
    de: `Die Arbeitsmappe hat kein Blatt ${sheet + 1}; sie hat ${sheets.length}.`,
  })

const tooWide = (column: number, row: number): Refusal =>
  new Refusal('invalid', {
    en: `Cell ${columnLetter(column)}${row}: a row with more than ${MOST_COLUMNS} columns is no table that can be reviewed.`,
    de: `Zelle ${columnLetter(column)}${row}: Eine Zeile mit mehr als ${MOST_COLUMNS} Spalten ist keine Tabelle, die sich durchsehen lässt.`,
  })
