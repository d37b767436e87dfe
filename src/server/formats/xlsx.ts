import writeExcelFile from 'write-excel-file/universal'
import { Refusal } from '../../core/refusal.ts'
import type { ExportedDocument, FileContent, Format } from './format.ts'
import { correctionTable } from './tables/correction-table.ts'
import { toExcelText } from './xlsx/excel-text.ts'
import { rewrittenWorkbook } from './xlsx/rewriting.ts'
import { isWorkbook } from './xlsx/workbook.ts'
import { previewedWorkbook, readWorkbook } from './xlsx/workbook-units.ts'
import { isZip, openedArchive } from './zip/archive.ts'

/** Excel workbooks. */
export const xlsx = {
  id: 'xlsx',
  label: { en: 'Corrections as a table (Excel)', de: 'Korrekturen als Tabelle (Excel)' },
  purpose: {
    en: 'The same as a workbook whose cells are texts: nothing in it is run as a formula.',
    de: 'Dasselbe als Arbeitsmappe, deren Zellen Texte sind: Nichts darin wird als Formel ausgeführt.',
  },
  extensions: ['xlsx', 'xlsm'],
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  recognises: ({ bytes }: FileContent) => isZip(bytes) && isOpenable(bytes),
  unmistakable: true,
  isPackage: true,
  read: readWorkbook,
  preview: previewedWorkbook,
  write: (exported) => correctionWorkbook(exported),
  rewrite: rewrittenWorkbook,
} as const satisfies Format

const isOpenable = (bytes: Uint8Array): boolean => {
  try {
    return isWorkbook(openedArchive(bytes))
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

/** The most that Excel takes in a cell. */
const LONGEST_CELL = 32_767

/** In characters, for the columns of a table of corrections. */
const WIDTHS = [8, 50, 50, 50, 12, 24, 24]

const correctionWorkbook = async (exported: ExportedDocument): Promise<Uint8Array> => {
  const [names = [], ...rows] = correctionTable(exported)
  const { toBlob } = writeExcelFile(
    [
      names.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
      ...rows.map((row) =>
        row.map((text) => {
          const value = shortened(toExcelText(text))
          return value === ''
            ? null
            : { value, type: String, wrap: true, alignVertical: 'top' as const }
        }),
      ),
    ],
    { columns: WIDTHS.map((width) => ({ width })), stickyRowsCount: 1 },
  )
  return new Uint8Array(await (await toBlob()).arrayBuffer())
}

const shortened = (text: string): string =>
  text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL - 2)} …` : text
