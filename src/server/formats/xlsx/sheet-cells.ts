import type { Span } from '../../../core/text/span.ts'
import { columnNumber } from '../tables/column-letter.ts'
import { localName } from '../xml/elements.ts'
import { type StartTag, scanXml } from '../xml/scan.ts'
import { xmlText } from '../xml/text.ts'
import { fromExcelText } from './excel-text.ts'
import { StringReader } from './shared-strings.ts'

/** A cell where it stands in the XML of its sheet. */
export interface SheetCell extends Span {
  readonly tag: StartTag
  /** Counted from 1, as Excel does; the column from 0. */
  readonly row: number
  readonly column: number
  readonly text: string
  /** Whether its text is the result of a formula. */
  readonly isCalculated: boolean
}

export interface SheetListener {
  readonly cell: (cell: SheetCell) => void
  /** The end of a row: where another cell could be put, and the prefix of its name. */
  readonly row?: (row: {
    readonly number: number
    readonly end: number
    readonly prefix: string
  }) => void
}

/** Tells the cells of a sheet one by one. `strings` are those that they refer to. */
export const sheetCells = (
  xml: string,
  strings: readonly string[],
  listener: SheetListener,
): void => {
  const reader = new StringReader(xml)
  let row = { number: 0, prefix: '', isEmpty: true }
  let column = -1
  let cell: OpenCell | undefined
  let value = 0
  scanXml(xml, {
    open: (tag) => {
      const name = localName(tag.name)
      reader.open(name, tag.end)
      if (name === 'row') {
        const number = Number.parseInt(tag.attributes.r ?? '', 10) || row.number + 1
        row = { number, prefix: tag.name.slice(0, -name.length), isEmpty: tag.isEmpty }
        column = -1
      } else if (name === 'c') {
        column = columnOf(tag, column + 1)
        cell = { tag, row: row.number, column, value: '', isCalculated: false }
        reader.taken()
      } else if (name === 'f' && cell !== undefined) cell.isCalculated = true
      else if (name === 'v') value = tag.end
    },
    close: ({ start, end }) => {
      const name = reader.close(start)
      if (name === 'v' && cell !== undefined) cell.value = xmlText(xml.slice(value, start))
      if (name === 'row' && !row.isEmpty) listener.row?.({ ...row, end: start })
      if (name !== 'c' || cell === undefined) return
      listener.cell({ ...closed(cell, strings, reader.taken()), start: cell.tag.start, end })
      cell = undefined
    },
  })
}

interface OpenCell {
  readonly tag: StartTag
  readonly row: number
  readonly column: number
  value: string
  isCalculated: boolean
}

const columnOf = ({ attributes: { r = '' } }: StartTag, next: number): number =>
  columnNumber(/^[A-Z]{1,3}/i.exec(r)?.[0] ?? '') ?? next

const closed = (
  { tag, row, column, value, isCalculated }: OpenCell,
  strings: readonly string[],
  inline: string,
): Omit<SheetCell, keyof Span> => ({
  tag,
  row,
  column,
  isCalculated,
  text:
    tag.attributes.t === 's'
      ? (strings[Number.parseInt(value, 10)] ?? '')
      : tag.attributes.t === 'inlineStr'
        ? inline
        : fromExcelText(value),
})
