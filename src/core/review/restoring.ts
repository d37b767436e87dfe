import { aligned, joinedText, type Row } from './aligned.ts'
import { replayed } from './applied.ts'
import type { Document } from './document.ts'
import { onTop } from './editing.ts'
import type { Change, MergeChange } from './entry.ts'
import type { SegmentId } from './ids.ts'

/**
 * Brings the whole document back to what it was at `moment`, as new revisions. Segments that were
 * split since are merged again; segments that were merged since stay one, with the old text of
 * both. Afterwards the text of the document is that of the moment, byte for byte.
 */
export const documentRestored = (document: Document, moment: Document): readonly Change[] =>
  rowsRestored(document, aligned(moment, document))

/**
 * Does so for one segment only, and for those that share its text through splits and merges since.
 * The segment may be one of then or of now.
 */
export const segmentRestored = (
  document: Document,
  moment: Document,
  segment: SegmentId,
): readonly Change[] =>
  rowsRestored(
    document,
    aligned(moment, document).filter(({ before, after }) =>
      [...before, ...after].some(({ id }) => id === segment),
    ),
  )

const rowsRestored = (document: Document, rows: readonly Row[]): readonly Change[] => {
  const merges = rows.flatMap(({ after: [first, ...rest] }): MergeChange[] =>
    first === undefined
      ? []
      : rest.map(({ id }) => ({ kind: 'merge', segment: first.id, absorbed: id })),
  )
  const { sequence, changed } = document
  const { segments } = replayed(document, [{ sequence, at: changed, by: '', changes: merges }])
  const joined = new Map(segments.map((segment) => [segment.id, segment]))
  const revisions = rows.flatMap(({ before, after: [first] }) => {
    const segment = first && joined.get(first.id)
    const text = joinedText(before)
    return segment === undefined || segment.text === text ? [] : [onTop(segment, text, 'restore')]
  })
  return [...merges, ...revisions]
}
