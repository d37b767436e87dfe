import { factKinds } from '../../../core/checks/fact.ts'
import type { Rules } from '../../../core/checks/rules.ts'
import type { FactStatus } from '../../language/names.ts'
import { type PagerView, pageOf, pagerView } from '../pager-view.ts'
import type { Reader } from '../reader.ts'
import { type FactFields, fieldsOf } from './fact-fields.ts'
import { houseTable, type TableRow } from './house-table.ts'

/** Lines on one page: more would be slow to go through by keyboard. */
const ROWS_A_PAGE = 100

export const factStatuses = ['shipped', 'changed', 'own', 'removed'] as const

export interface NamesQuery {
  readonly q: string
  readonly kind: (typeof factKinds)[number] | ''
  readonly status: FactStatus | ''
  readonly page: number
  /** The key of the line that is being changed. */
  readonly edit?: string | undefined
  readonly saved?: string | undefined
}

/** The page on names and terms. */
export interface NamesView {
  readonly title: string
  readonly hint: string
  readonly notice: string | undefined
  readonly search: {
    readonly label: string
    readonly value: string
    readonly show: string
    readonly selects: readonly SelectView[]
  }
  readonly form: FactFormView
  readonly heads: readonly string[]
  readonly actsLabel: string
  readonly rows: readonly RowView[]
  readonly none: string | undefined
  readonly pager: PagerView | undefined
  readonly download: string
  readonly import: ImportFormView
}

interface SelectView {
  readonly name: string
  readonly label: string
  readonly options: readonly { value: string; label: string; chosen: boolean }[]
}

export interface ImportFormView {
  readonly title: string
  readonly hint: string
  readonly file: string
  readonly text: string
  readonly preview: string
}

interface FactFormView {
  readonly title: string
  readonly isOpen: boolean
  readonly key: string
  readonly kind: SelectView
  readonly fields: readonly { name: string; label: string; value: string; hint: string }[]
  readonly save: string
  readonly cancel: string | undefined
}

interface RowView {
  readonly key: string
  readonly kind: string
  readonly wrong: string
  readonly right: string
  readonly condition: string
  readonly authority: string
  readonly status: string
  readonly statusLabel: string
  readonly edit: { href: string; label: string; text: string } | undefined
  readonly acts: readonly { name: string; label: string; text: string }[]
}

export const namesView = (rules: Rules, reader: Reader, query: NamesQuery): NamesView => {
  const { names: words } = reader.words
  const table = houseTable(rules)
  const found = table.filter(matching(query))
  const shown = pageOf(found, query.page, ROWS_A_PAGE)
  const { columns } = words
  return {
    title: words.title,
    hint: words.hint,
    notice: query.saved === undefined ? undefined : words.saved,
    search: searchView(query, reader),
    form: formView(
      table.find(({ key }) => key === query.edit),
      reader,
    ),
    heads: [columns.kind, columns.wrong, columns.right, columns.authority],
    actsLabel: words.edit,
    rows: shown.items.map((row) => rowView(row, reader)),
    none: found.length === 0 ? words.none : undefined,
    pager: pagerView(shown, words, { reader, href: (page) => namesHref({ ...query, page }) }),
    download: words.download,
    import: importFormView(reader),
  }
}

const matching =
  ({ q, kind, status }: NamesQuery) =>
  ({ fact, status: own }: TableRow): boolean => {
    if (kind !== '' && fact.kind !== kind) return false
    if (status !== '' && own !== status) return false
    const sought = q.trim().toLowerCase()
    const { wrong, right, source, near, authority } = fieldsOf(fact)
    return [wrong, right, source, near, authority].some((text) =>
      text.toLowerCase().includes(sought),
    )
  }

/** The address of the page with what was asked for. */
export const namesHref = ({ q, kind, status, page }: NamesQuery): string => {
  const query = new URLSearchParams({
    ...(q !== '' && { q }),
    ...(kind !== '' && { kind }),
    ...(status !== '' && { status }),
    ...(page > 1 && { page: String(page) }),
  })
  return query.size === 0 ? '/names' : `/names?${query}`
}

const searchView = (
  { q, kind, status }: NamesQuery,
  { words: { names: words } }: Reader,
): NamesView['search'] => ({
  label: words.search,
  value: q,
  show: words.show,
  selects: [
    selectView('kind', words.columns.kind, [
      { value: '', label: words.any, chosen: kind === '' },
      ...factKinds.map((value) => ({
        value,
        label: words.kinds[value],
        chosen: value === kind,
      })),
    ]),
    selectView('status', words.status, [
      { value: '', label: words.any, chosen: status === '' },
      ...factStatuses.map((value) => ({
        value,
        label: words.statuses[value],
        chosen: value === status,
      })),
    ]),
  ],
})

const selectView = (name: string, label: string, options: SelectView['options']): SelectView => ({
  name,
  label,
  options,
})

/** The form, empty or with the line that is being changed. */
const formView = (row: TableRow | undefined, { words: { names: words } }: Reader): FactFormView => {
  const fields: FactFields = row === undefined ? noFields : fieldsOf(row.fact)
  const textFields = ['wrong', 'right', 'source', 'near', 'authority'] as const
  return {
    title: row === undefined ? words.addTitle : words.editTitle,
    isOpen: row !== undefined,
    key: row?.key ?? '',
    kind: selectView(
      'kind',
      words.columns.kind,
      factKinds.map((value) => ({
        value,
        label: words.kinds[value],
        chosen: value === fields.kind,
      })),
    ),
    fields: textFields.map((name) => ({
      name,
      label: words.columns[name],
      value: fields[name],
      hint: words.fieldHints[name],
    })),
    save: row === undefined ? words.add : words.save,
    cancel: row === undefined ? undefined : words.cancel,
  }
}

const noFields: FactFields = {
  kind: 'person',
  wrong: '',
  right: '',
  source: '',
  near: '',
  authority: '',
}

const rowView = ({ key, fact, status }: TableRow, { words: { names: words } }: Reader): RowView => {
  const name = fact.wrong ?? fact.source ?? ''
  const act = (id: string, label: string) => ({
    name: id,
    label: words.actOn(label, name),
    text: label,
  })
  const isThere = status !== 'removed'
  return {
    key,
    kind: words.kinds[fact.kind],
    wrong: fact.wrong ?? '–',
    right: fact.right.join(' / '),
    condition: [
      ...(fact.source === undefined ? [] : [words.onlyIf(fact.source)]),
      ...(fact.near === undefined ? [] : [words.beside(fact.near.join(', '))]),
    ].join('; '),
    authority: fact.authority ?? '',
    status,
    statusLabel: words.statuses[status],
    edit: isThere
      ? {
          href: `/names?${new URLSearchParams({ edit: key })}#fact`,
          label: words.actOn(words.edit, name),
          text: words.edit,
        }
      : undefined,
    acts: [
      ...(isThere ? [act('remove', words.remove)] : []),
      ...(status === 'changed' || status === 'removed' ? [act('restore', words.restore)] : []),
    ],
  }
}

export const importFormView = ({ words: { names: words } }: Reader): ImportFormView => ({
  title: words.importTitle,
  hint: words.importHint,
  file: words.importFile,
  text: words.importText,
  preview: words.preview,
})
