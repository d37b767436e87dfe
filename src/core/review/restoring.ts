import { aligned, joinedText, type Row } from './aligned.ts'
import { replayed } from './applied.ts'
import type { Cause, Document } from './document.ts'
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

const rowsRestored = (document: Document, rows: readonly Row[]): readonly Change[] =>
  rowsWritten(
    document,
    rows.map((row) => ({ row, text: joinedText(row.before) })),
    'restore',
  )

/** Gives stretches of the document new texts. What of a stretch was split since is merged again. */
export const rowsWritten = (
  document: Document,
  wanted: readonly { readonly row: Row; readonly text: string }[],
  cause: Cause,
): readonly Change[] => {
  const merges = wanted.flatMap(({ row: { after } }): MergeChange[] => {
    const [first, ...rest] = after
    return first === undefined
      ? []
      : rest.map(({ id }) => ({ kind: 'merge', segment: first.id, absorbed: id }))
  })
  const { sequence, changed } = document
  const { segments } = replayed(document, [{ sequence, at: changed, by: '', changes: merges }])
  const joined = new Map(segments.map((segment) => [segment.id, segment]))
  const revisions = wanted.flatMap(({ row, text }) => {
    const [first] = row.after
    const segment = first && joined.get(first.id)
    return segment === undefined || segment.text === text ? [] : [onTop(segment, text, cause)]
  })
  return [...merges, ...revisions]
}
