import { type Annotation, isError } from '../../../core/review/annotation.ts'
import {
  type Document,
  revisionText,
  type Segment,
  segmentState,
} from '../../../core/review/document.ts'
import { decoded, encoded } from '../encoding.ts'
import type { ExportedDocument } from '../format.ts'
import { oneLine } from '../one-line.ts'
import { originalBytes } from '../original-bytes.ts'
import { placedTexts } from '../placed-texts.ts'
import { type Splice, spliced } from '../splice.ts'
import { delimitedCell } from '../tables/delimited.ts'
import { categoryLabel, NO_ERROR_LABEL, severityLabel } from './labels.ts'
import { markedText, unmarkedText } from './marked.ts'
import { keyOf, mqmDialect, mqmRows } from './read.ts'

const names = 'system doc doc_id seg_id rater source target category severity comment'.split(' ')

/**
 * The marked errors as Google publishes them: a row each, the words in `<v>` marks, in the text that
 * they were marked in. A segment without errors has a row that says so once somebody approved it.
 */
export const mqmFile = ({ document }: ExportedDocument): string => {
  const rows = document.segments.flatMap((segment, index) =>
    rowsOf(segment, [
      document.system ?? '',
      oneLine(document.title),
      `${index + 1}`,
      `${index + 1}`,
    ]),
  )
  return [names, ...rows].map((row) => `${row.map(plainCell).join('\t')}\n`).join('')
}

const rowsOf = (segment: Segment, place: readonly string[]): readonly (readonly string[])[] => {
  const { source = '', machine, annotations, approval } = segment
  const errors = annotations.filter(isError)
  if (errors.length === 0) {
    const isSeen = segmentState(segment) === 'approved'
    const rater = approval?.by ?? ''
    return isSeen ? [[...place, rater, source, machine, NO_ERROR_LABEL, NO_ERROR_LABEL, '']] : []
  }
  return errors.map((error) => [
    ...place,
    error.by,
    source,
    markedText({ text: textOf(segment, error), spans: error.spans }),
    categoryLabel(error),
    severityLabel(error.severity),
    error.note ?? '',
  ])
}

const textOf = (segment: Segment, { revision }: Annotation): string =>
  revisionText(segment, revision) ?? segment.machine

/** These files have neither quotation marks round cells nor breaks inside of them. */
const plainCell = (text: string): string => text.replace(/[\t\r\n]+/g, ' ')

/** Whether there is anything to say. */
export const isAnnotated = ({ segments }: Document): boolean =>
  segments.some(({ annotations }) => annotations.length > 0)

/**
 * The file that a document came from with its corrected texts: in each row of the segment, with the
 * marks whose words are still there.
 */
export const rewrittenMqm = (exported: ExportedDocument): Uint8Array => {
  const { text } = decoded(originalBytes(exported))
  const dialect = mqmDialect(text)
  const texts = placedTexts(exported.document)
  const splices: Splice[] = []
  /** The row that names the place of a segment. */
  const firstRows = new Map<string, number>()
  for (const row of mqmRows(text, dialect)) {
    const marked = unmarkedText(row.cell('target'))
    const key = keyOf(row, marked.text)
    const first = firstRows.get(key) ?? row.number
    firstRows.set(key, first)
    const wanted = texts.get(`${first}`)?.text ?? marked.text
    const cell = row.row.cells[row.target]
    if (wanted === marked.text || cell === undefined) continue
    const shifted = keptSpans(marked.text, wanted, marked.spans)
    const content = markedText({ text: wanted, spans: shifted })
    splices.push({
      start: cell.start,
      end: cell.end,
      text: delimitedCell(content, dialect, cell.quoted),
    })
  }
  return encoded(spliced(text, splices), exported.document.origin.encoding)
}

/** Spans before and behind what was changed; one that was changed itself is gone. */
const keptSpans = (
  before: string,
  after: string,
  spans: ReturnType<typeof unmarkedText>['spans'],
): ReturnType<typeof unmarkedText>['spans'] => {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  const by = after.length - before.length
  return spans.flatMap((span) => {
    if (span.end <= start) return [span]
    return span.start >= before.length - end ? [{ start: span.start + by, end: span.end + by }] : []
  })
}
