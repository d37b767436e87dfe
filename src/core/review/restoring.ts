import { aligned, joinedText } from './aligned.ts'
import { replayed } from './applied.ts'
import type { Document } from './document.ts'
import { onTop } from './editing.ts'
import type { Change, MergeChange } from './entry.ts'

/**
 * Brings the whole document back to what it was at `moment`, as new revisions. Segments that were
 * split since are merged again; segments that were merged since stay one, with the old text of
 * both. Afterwards the text of the document is that of the moment, byte for byte.
 */
export const documentRestored = (document: Document, moment: Document): readonly Change[] => {
  const merges = aligned(moment, document).flatMap(({ after: [first, ...rest] }): MergeChange[] =>
    first === undefined
      ? []
      : rest.map(({ id }) => ({ kind: 'merge', segment: first.id, absorbed: id })),
  )
  const { sequence, changed } = document
  const joined = replayed(document, [{ sequence, at: changed, by: '', changes: merges }])
  const revisions = aligned(moment, joined).flatMap(({ before, after: [segment] }) => {
    const text = joinedText(before)
    return segment === undefined || segment.text === text ? [] : [onTop(segment, text, 'restore')]
  })
  return [...merges, ...revisions]
}
