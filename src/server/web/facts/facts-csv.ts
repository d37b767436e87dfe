import { parse } from 'csv-parse/sync'
import { type Fact, type FactKind, factKinds } from '../../../core/checks/fact.ts'
import { factProblem } from '../../../core/checks/fact-problem.ts'
import { factKey, houseFacts, type Rules } from '../../../core/checks/rules.ts'
import { Refusal, type Told } from '../../../core/refusal.ts'
import type { Words } from '../../language/index.ts'
import { names } from '../../language/names.ts'
import { dialects, spreadsheet } from '../report/spreadsheet.ts'
import { type FactFields, factOf, fieldsOf } from './fact-fields.ts'

const columns = ['kind', 'wrong', 'right', 'source', 'near', 'authority'] as const
type Column = (typeof columns)[number]

/** The facts as a file for spreadsheets, with heads and kinds in the words of the reader. */
export const factsCsv = (facts: readonly Fact[], { names: words, language }: Words): string =>
  spreadsheet(
    [
      columns.map((column) => words.columns[column]),
      ...facts.map((fact) => {
        const fields = fieldsOf(fact)
        return columns.map((column) =>
          column === 'kind' ? words.kinds[fields.kind] : fields[column],
        )
      }),
    ],
    dialects[language],
  )

/** What a file would change: nothing is done yet. */
export interface FactsImport {
  readonly added: readonly Fact[]
  readonly changed: readonly { readonly before: Fact; readonly after: Fact }[]
  /** How many lines say what is known already. */
  readonly same: number
  readonly errors: readonly LineError[]
}

export interface LineError {
  readonly line: number
  readonly problem: Told
}

/** More lines than a house may have facts are a mistake. */
const MOST_LINES = 20_000

/** What the facts of a file would change in the rules; lines that are no facts are told. */
export const readFacts = (text: string, rules: Rules): FactsImport => {
  const known = new Map(houseFacts(rules.facts).map((fact) => [factKey(fact), fact]))
  const added = new Map<string, Fact>()
  const changed = new Map<string, { readonly before: Fact; readonly after: Fact }>()
  const errors: LineError[] = []
  let same = 0
  for (const { line, cells } of linesOf(text)) {
    const fact = factIn(cells)
    if ('en' in fact) {
      errors.push({ line, problem: fact })
      continue
    }
    const key = factKey(fact)
    const before = known.get(key)
    if (before === undefined) added.set(key, fact)
    else if (JSON.stringify(fieldsOf(before)) === JSON.stringify(fieldsOf(fact))) same += 1
    else changed.set(key, { before, after: fact })
  }
  return { added: [...added.values()], changed: [...changed.values()], same, errors }
}

type Cells = Readonly<Record<Column, string>>

/** A fact, or what is wrong with the line. */
const factIn = (cells: Cells): Fact | Told => {
  const kind = kindOf(cells.kind)
  if (kind === undefined) return unknownKind(cells.kind)
  const fields: FactFields = { ...cells, kind }
  const fact = factOf(fields)
  return factProblem(fact) ?? fact
}

/** A kind by its id or by its name in either language. */
const kindOf = (cell: string): FactKind | undefined => {
  const said = cell.trim().toLowerCase()
  return factKinds.find((kind) =>
    [kind, names.de.kinds[kind], names.en.kinds[kind]].some((name) => name.toLowerCase() === said),
  )
}

const unknownKind = (cell: string): Told => ({
  en: `“${cell.slice(0, 40)}” is no kind. Kinds: ${factKinds.map((kind) => names.en.kinds[kind]).join(', ')}.`,
  de: `„${cell.slice(0, 40)}“ ist keine Art. Arten: ${factKinds.map((kind) => names.de.kinds[kind]).join(', ')}.`,
})

interface Line {
  readonly line: number
  readonly cells: Cells
}

const linesOf = (text: string): readonly Line[] => {
  const [head, ...rest] = recordsOf(text)
  const places = head === undefined ? undefined : placesIn(head.record)
  if (places === undefined) throw noHead()
  const cell = (record: readonly string[], column: Column): string =>
    harmless(record[places.get(column) ?? -1] ?? '')
  return rest
    .filter(({ record }) => record.some((value) => value.trim() !== ''))
    .map(({ line, record }) => ({
      line,
      cells: {
        kind: cell(record, 'kind'),
        wrong: cell(record, 'wrong'),
        right: cell(record, 'right'),
        source: cell(record, 'source'),
        near: cell(record, 'near'),
        authority: cell(record, 'authority'),
      },
    }))
}

/** Which column stands where, by its name in either language; kind and what is right must be there. */
const placesIn = (head: readonly string[]): ReadonlyMap<Column, number> | undefined => {
  const places = new Map<Column, number>()
  for (const column of columns) {
    const titles = [column, names.de.columns[column], names.en.columns[column]]
    const place = head.findIndex((cell) =>
      titles.some((title) => title.toLowerCase() === cell.trim().toLowerCase()),
    )
    if (place !== -1) places.set(column, place)
  }
  return places.has('kind') && places.has('right') ? places : undefined
}

/** The apostrophe that keeps a spreadsheet from running a cell as a formula is none of its text. */
const harmless = (cell: string): string => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell)

interface Numbered {
  readonly line: number
  readonly record: readonly string[]
}

const recordsOf = (text: string): readonly Numbered[] => {
  const [first = ''] = text.split(/\r?\n/, 1)
  const separator = [';', '\t', ','].find((sign) => first.includes(sign)) ?? ','
  try {
    let line = 1
    const records: Numbered[] = []
    parse(text, {
      bom: true,
      delimiter: separator,
      relax_column_count: true,
      relax_quotes: true,
      to: MOST_LINES + 1,
      on_record: (record: readonly string[], { lines }) => {
        records.push({ line, record })
        line = lines + 1
        return null
      },
    })
    return records
  } catch {
    throw unreadable()
  }
}

const noHead = (): Refusal =>
  new Refusal('invalid', {
    en: `The first line must name the columns: ${columns.map((column) => names.en.columns[column]).join(', ')}. “${names.en.columns.kind}” and “${names.en.columns.right}” are needed.`,
    de: `Die erste Zeile muss die Spalten nennen: ${columns.map((column) => names.de.columns[column]).join(', ')}. „${names.de.columns.kind}“ und „${names.de.columns.right}“ sind nötig.`,
  })

const unreadable = (): Refusal =>
  new Refusal('invalid', {
    en: 'This is no table that can be read: a quotation mark is not closed, perhaps.',
    de: 'Diese Tabelle ist nicht lesbar: Vielleicht ist ein Anführungszeichen nicht geschlossen.',
  })
