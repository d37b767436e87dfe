import { Refusal } from '../refusal.ts'
import { type Document, headRevision, revisionText } from './document.ts'
import { onTop } from './editing.ts'
import type { Change, Entry, RevisionChange } from './entry.ts'

/**
 * Takes back everything that one act did to texts, in one step: each segment gets the text it had
 * before. Refused as a `conflict`, and nothing undone, when one of them was edited since.
 */
export const undone = (document: Document, entry: Entry): readonly Change[] => {
  const revisions = entry.changes.filter((change) => change.kind === 'revision')
  if (revisions.length === 0) {
    throw new Refusal('invalid', 'Only changes of the text can be undone in one step.')
  }
  return revisions.map((change) => undoneRevision(document, change))
}

const undoneRevision = (document: Document, change: RevisionChange): Change => {
  const segment = document.segments.find(({ id }) => id === change.segment)
  if (segment === undefined || headRevision(segment) !== change.number) {
    throw new Refusal(
      'conflict',
      `Segment ${change.segment} was changed since. Nothing was undone; its history has every text.`,
    )
  }
  const before = revisionText(segment, change.number - 1) ?? segment.machine
  return onTop(segment, before, 'restore')
}
