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
    throw new Refusal('invalid', {
      en: 'Only changes of the text can be undone in one step.',
      de: 'Nur Änderungen am Text lassen sich in einem Schritt zurücknehmen.',
    })
  }
  return revisions.map((change) => undoneRevision(document, change))
}

const undoneRevision = (document: Document, change: RevisionChange): Change => {
  const segment = document.segments.find(({ id }) => id === change.segment)
  if (segment === undefined || headRevision(segment) !== change.number) {
    throw new Refusal('conflict', {
      en: `Segment ${change.segment} was changed since. Nothing was undone; its history has every text.`,
      de: `Segment ${change.segment} wurde seither geändert. Nichts wurde zurückgenommen; sein Verlauf hat jede Fassung.`,
    })
  }
  const before = revisionText(segment, change.number - 1) ?? segment.machine
  return onTop(segment, before, 'restore')
}
