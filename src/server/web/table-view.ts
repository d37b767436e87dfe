import type { TablePreview } from '../formats/format.ts'
import { columnLetter } from '../formats/tables/column-letter.ts'
import { type ColumnRole, columnRoles } from '../formats/tables/column-names.ts'
import type { HeldUpload } from './held-uploads.ts'
import type { Reader } from './reader.ts'

/** The page where a person says which column of a table holds what. */
export interface TableView {
  readonly title: string
  readonly name: string
  /** Why the page came back. */
  readonly message: string | undefined
  readonly hint: string
  readonly action: string
  /** Of a workbook with several sheets. */
  readonly sheets:
    | { readonly label: string; readonly button: string; readonly options: readonly OptionView[] }
    | undefined
  readonly sheet: string
  readonly roles: readonly RoleView[]
  readonly header: { readonly label: string; readonly checked: boolean }
  readonly caption: string
  readonly heads: readonly {
    readonly letter: string
    readonly role: string
    readonly kind: string
  }[]
  readonly rows: readonly {
    readonly number: string
    readonly isHeader: boolean
    readonly cells: readonly { readonly text: string; readonly kind: string }[]
  }[]
  readonly submit: string
  readonly cancel: string
}

interface OptionView {
  readonly value: string
  readonly label: string
  readonly chosen: boolean
}

interface RoleView {
  readonly name: ColumnRole
  readonly label: string
  readonly options: readonly OptionView[]
}

const SHOWN_ROWS = 8
const SHOWN_COLUMNS = 30
const LONGEST_CELL = 120

export const tableView = (request: {
  readonly reader: Reader
  readonly action: string
  readonly upload: HeldUpload
  readonly preview: TablePreview
  readonly message?: string
}): TableView => {
  const { reader, action, upload, preview, message } = request
  const { table: words } = reader.words
  const { columns, rows } = preview
  return {
    title: words.title,
    name: upload.name ?? reader.words.newDocument.pasted,
    message,
    hint: words.hint,
    action,
    sheets: sheetsView(preview, reader),
    sheet: columns.sheet === undefined ? '' : `${columns.sheet}`,
    roles: columnRoles.map((role) => roleView(role, preview, reader)),
    header: { label: words.header, checked: columns.header === true },
    caption: words.caption(reader.format.number(Math.min(rows.length, SHOWN_ROWS))),
    ...gridView(preview, reader),
    submit: words.submit,
    cancel: words.cancel,
  }
}

const sheetsView = (
  { sheets = [], columns }: TablePreview,
  { words: { table: words } }: Reader,
): TableView['sheets'] =>
  sheets.length < 2
    ? undefined
    : {
        label: words.sheet,
        button: words.showSheet,
        options: sheets.map((label, index) => ({
          value: `${index}`,
          label,
          chosen: index === columns.sheet,
        })),
      }

const widthOf = (rows: TablePreview['rows']): number =>
  rows.reduce((widest, row) => Math.max(widest, row.length), 1)

const gridView = (
  { columns, rows }: TablePreview,
  { words: { table: words } }: Reader,
): Pick<TableView, 'heads' | 'rows'> => {
  const shown = Array.from({ length: Math.min(widthOf(rows), SHOWN_COLUMNS) }, (_, column) => ({
    column,
    role: columnRoles.find((role) => columns[role] === column),
  }))
  return {
    heads: shown.map(({ column, role }) => ({
      letter: columnLetter(column),
      role: role === undefined ? '' : words.roles[role],
      kind: role ?? '',
    })),
    rows: rows.slice(0, SHOWN_ROWS).map((row, index) => ({
      number: `${index + 1}`,
      isHeader: index === 0 && columns.header === true,
      cells: shown.map(({ column, role = '' }) => ({
        text: shortened(row[column] ?? '', LONGEST_CELL),
        kind: role,
      })),
    })),
  }
}

const roleView = (
  role: ColumnRole,
  { columns, rows }: TablePreview,
  { words: { table: words } }: Reader,
): RoleView => {
  const options = Array.from({ length: widthOf(rows) }, (_, column) => ({
    value: `${column}`,
    label: optionLabel(column, rows, columns.header === true),
    chosen: columns[role] === column,
  }))
  const none = { value: '', label: words.none, chosen: columns[role] === undefined }
  const isNeeded = role === 'machine'
  return { name: role, label: words.roles[role], options: isNeeded ? options : [none, ...options] }
}

/** The letter with the name of the column, or with its first text. */
const optionLabel = (column: number, rows: TablePreview['rows'], hasHeader: boolean): string => {
  const [first] = rows
  const head = hasHeader ? (first?.[column] ?? '') : ''
  const sample = rows.slice(hasHeader ? 1 : 0).find((row) => (row[column] ?? '').trim() !== '')
  const text = head.trim() === '' ? (sample?.[column] ?? '') : head
  return [columnLetter(column), shortened(text, 40)].filter((part) => part !== '').join(' · ')
}

const shortened = (text: string, longest: number): string => {
  const line = text.slice(0, 1_000).replace(/\s+/g, ' ').trim()
  return line.length > longest ? `${line.slice(0, longest - 2)} …` : line
}
