import { Refusal } from '../../../core/refusal.ts'
import { decoded } from '../encoding.ts'
import type { ReadAnnotation, ReadSegment, ReadUnits } from '../format.ts'
import { refuseTooLong, refuseTooMany } from '../limits.ts'
import { type Dialect, delimitedRows, type Row } from '../tables/delimited.ts'
import { dialectOf } from '../tables/dialect.ts'
import { categoryOf, severityOf } from './labels.ts'
import { unmarkedText } from './marked.ts'
import { type MqmColumn, mqmColumns } from './rows.ts'

/** A row with its number, counted from 0, and its cells by name. */
export interface MqmRow {
  readonly number: number
  readonly row: Row
  readonly cell: (column: MqmColumn) => string
  /** Where the marked text stands. */
  readonly target: number
}

/** The rows of a file below the names of its columns. */
export function* mqmRows(text: string, dialect: Dialect): Generator<MqmRow> {
  let columns: ReadonlyMap<MqmColumn, number> | undefined
  let number = 0
  for (const row of delimitedRows(text, dialect)) {
    if (columns === undefined) {
      columns = mqmColumns(row.cells.map((cell) => cell.text))
      if (columns === undefined) throw noMqm()
    } else {
      const places = columns
      const cell = (column: MqmColumn): string => row.cells[places.get(column) ?? -1]?.text ?? ''
      yield { number, row, cell, target: places.get('target') ?? 0 }
    }
    number += 1
  }
}

/** Tabs tell cells apart; whether quotation marks enclose them differs from file to file. */
export const mqmDialect = (text: string): Dialect => ({ ...dialectOf(text), delimiter: '\t' })

/** What one system made of one segment, with the errors that raters marked in it. */
interface Judged {
  readonly segment: Omit<ReadSegment, 'annotations'>
  readonly annotations: ReadAnnotation[]
}

/** The segments of a file and the errors marked in them, each by its rater. */
export const readMqm = (bytes: Uint8Array): ReadUnits => {
  const { text, encoding, notices } = decoded(bytes)
  refuseEndless(text)
  const judged = new Map<string, Judged>()
  const systems = new Set<string>()
  for (const found of mqmRows(text, mqmDialect(text))) {
    const { cell, row } = found
    const { text: machine } = unmarkedText(cell('target'))
    if (machine.trim() === '') continue
    const { text: source } = unmarkedText(cell('source'))
    for (const one of [machine, source]) refuseTooLong(one.length, row.line)
    const key = keyOf(found, machine)
    const known = judged.get(key)
    const annotation = annotationIn(found)
    if (known !== undefined) known.annotations.push(...annotation)
    else
      judged.set(key, {
        segment: segmentOf(found, machine, source),
        annotations: [...annotation],
      })
    systems.add(cell('system'))
  }
  const [system = ''] = systems
  return {
    kind: 'units',
    encoding,
    notices,
    scheme: 'google',
    segments: [...judged.values()].map(({ segment, annotations }) => ({ ...segment, annotations })),
    ...(systems.size === 1 && system !== '' && { system }),
  }
}

/** Counted before anything is made of them: a segment has at least a row. */
const refuseEndless = (text: string): void => {
  let rows = -1
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) rows += 1
  refuseTooMany(rows, rows + 1)
}

/** What makes rows rows of one segment. */
export const keyOf = ({ cell }: MqmRow, machine: string): string =>
  [cell('system'), cell('document'), cell('segment'), machine].join('\t')

/** Its place is its first row. */
const segmentOf = (
  { cell, number }: MqmRow,
  machine: string,
  source: string,
): Omit<ReadSegment, 'annotations'> => ({
  kind: 'paragraph',
  machine,
  ...(source.trim() !== '' && { source }),
  after: '\n',
  place: `${number}`,
  context: [cell('system'), cell('document'), cell('segment')]
    .filter((part) => part !== '')
    .join(' · '),
})

/** What a row says is wrong; nothing where it says that nothing is. */
const annotationIn = ({ cell }: MqmRow): readonly ReadAnnotation[] => {
  const label = cell('category')
  if ([label, cell('severity')].some((one) => one.trim().toLowerCase() === 'no-error')) return []
  const { text, spans } = unmarkedText(cell('target'))
  const inSource = unmarkedText(cell('source'))
  const category = categoryOf(label)
  // Of what is missing only the words of the source are marked; its place in the text nobody said.
  const words = inSource.spans.map(({ start, end }) => inSource.text.slice(start, end))
  const notes = [
    category === undefined ? label : '',
    words.length > 0 ? `„${words.join('“, „')}“` : '',
    cell('comment'),
  ].filter((note) => note.trim() !== '')
  const whole = words.length > 0 ? { start: 0, end: 0 } : { start: 0, end: text.length }
  return [
    {
      by: cell('rater'),
      spans: spans.length > 0 ? spans : [whole],
      category: category ?? 'other',
      severity: severityOf(cell('severity')),
      ...(notes.length > 0 && { note: notes.join(' · ') }),
    },
  ]
}

const noMqm = (): Refusal =>
  new Refusal('invalid', {
    en: `Line 1: these are not the columns of an MQM file (system, source, target, category, severity …).`,
    de: `Zeile 1: Das sind nicht die Spalten einer MQM-Datei (system, source, target, category, severity …).`,
  })
