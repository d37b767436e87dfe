import { encoded } from '../encoding.ts'
import type { ExportedDocument } from '../format.ts'
import { originalBytes } from '../original-bytes.ts'
import { type PlacedText, placedTexts } from '../placed-texts.ts'
import { type Splice, spliced } from '../splice.ts'
import { columnLetter } from '../tables/column-letter.ts'
import { correctionOf } from '../tables/correction.ts'
import { decodedXml } from '../xml/declared.ts'
import { escapedAttribute, escapedXml } from '../xml/text.ts'
import { rezipped } from '../zip/zipped.ts'
import { toExcelText } from './excel-text.ts'
import { type SheetCell, sheetCells } from './sheet-cells.ts'
import { openedWorkbook } from './workbook.ts'

/**
 * The workbook with the corrections in their cells, as texts of the cells themselves: their formats
 * stay, and so does every other cell and every other part. An untouched one is the same file.
 */
export const rewrittenWorkbook = (exported: ExportedDocument): Uint8Array => {
  const bytes = originalBytes(exported)
  const { archive, sheets, strings } = openedWorkbook(bytes)
  const places = [...placedTexts(exported.document)]
  const sheet = sheets[Number(places[0]?.[0].split(':')[0] ?? 0)]
  if (sheet === undefined) return bytes
  const { text, encoding } = decodedXml(archive.part(sheet.part))
  const splices = sheetSplices(text, strings, byCell(places))
  if (splices.length === 0) return bytes
  return rezipped(archive, [
    { name: sheet.part, content: encoded(spliced(text, splices), encoding) },
  ])
}

/** The texts of each row by column. Places are sheet, row and column. */
type Wanted = ReadonlyMap<number, ReadonlyMap<number, PlacedText>>

const byCell = (places: readonly (readonly [string, PlacedText])[]): Wanted => {
  const found = new Map<number, Map<number, PlacedText>>()
  for (const [place, placed] of places) {
    const [, row = 0, column = 0] = place.split(':').map(Number)
    const cells = found.get(row) ?? new Map<number, PlacedText>()
    found.set(row, cells.set(column, placed))
  }
  return found
}

const sheetSplices = (
  xml: string,
  strings: readonly string[],
  wanted: Wanted,
): readonly Splice[] => {
  const splices: Splice[] = []
  /** Columns of the current row that have been passed. */
  let done = new Set<number>()
  const insertBefore = (row: number, at: number, before: number, prefix: string): void => {
    for (const [column, placed] of wanted.get(row) ?? []) {
      const text = column < before && !done.has(column) ? correctionOf(placed, '') : undefined
      if (column < before) done.add(column)
      if (text === undefined) continue
      const attributes = { r: `${columnLetter(column)}${row}` }
      splices.push({ start: at, end: at, text: cellXml(prefix, attributes, text) })
    }
  }
  sheetCells(xml, strings, {
    cell: (cell) => {
      const prefix = cell.tag.name.slice(0, -1)
      insertBefore(cell.row, cell.start, cell.column, prefix)
      done.add(cell.column)
      splices.push(...cellSplices(cell, wanted.get(cell.row)?.get(cell.column), prefix))
    },
    row: ({ number, end, prefix }) => {
      insertBefore(number, end, Number.POSITIVE_INFINITY, prefix)
      done = new Set()
    },
  })
  return splices
}

const cellSplices = (
  { tag, start, end, text: current, isCalculated }: SheetCell,
  placed: PlacedText | undefined,
  prefix: string,
): readonly Splice[] => {
  const text = placed === undefined || isCalculated ? undefined : correctionOf(placed, current)
  return text === undefined ? [] : [{ start, end, text: cellXml(prefix, tag.attributes, text) }]
}

const writing = { encoding: 'utf-8', lineBreak: '\n' }

/** A cell with a text of its own; its style and place stay. */
const cellXml = (
  prefix: string,
  attributes: Readonly<Record<string, string>>,
  text: string,
): string => {
  const kept = Object.entries(attributes)
    .filter(([name]) => name !== 't')
    .map(([name, value]) => ` ${name}="${escapedAttribute(value, writing)}"`)
    .join('')
  const content = escapedXml(toExcelText(text.replace(/\r\n?/g, '\n')), writing)
  return `<${prefix}c${kept} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${content}</${prefix}t></${prefix}is></${prefix}c>`
}
