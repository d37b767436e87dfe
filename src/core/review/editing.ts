import { difference, withoutEdits } from '../diff/difference.ts'
import { Refusal } from '../refusal.ts'
import { noRevision, refuseStale } from './conflict.ts'
import {
  type Cause,
  type Document,
  headRevision,
  revisionText,
  type Segment,
  segmentState,
} from './document.ts'
import type { Change, RevisionChange } from './entry.ts'
import { findSegment } from './find.ts'
import type { SegmentId } from './ids.ts'

/** A text that an editor wants to save. */
export interface NewText {
  readonly segment: SegmentId
  readonly text: string
  /** The number of the revision it was written on. */
  readonly base: number
  readonly cause: Cause
  readonly seconds?: number
  readonly sourceSeen?: boolean
  readonly note?: string
}

/**
 * The change that saves a text: one revision, or none when the text is what stands there already.
 * Refused as a `conflict` when somebody saved another text meanwhile.
 */
export const edited = (document: Document, change: NewText): readonly Change[] => {
  const segment = findSegment(document, change.segment)
  if (change.text === segment.text) return []
  refuseStale(segment, change.base, change.text)
  return [{ ...change, kind: 'revision', number: headRevision(segment) + 1 }]
}

/**
 * Says that the segment is right as it stands. `base`, when given, is the revision that was looked
 * at: approving a text that one has not seen is refused as a `conflict`.
 */
export const approved = (
  document: Document,
  { segment: id, base }: { readonly segment: SegmentId; readonly base?: number },
): readonly Change[] => {
  const segment = findSegment(document, id)
  const head = headRevision(segment)
  if (base !== undefined) refuseStale(segment, base, revisionText(segment, base) ?? segment.text)
  if (segmentState(segment) === 'approved') return []
  return [{ kind: 'approval', segment: id, revision: head }]
}

/** Takes an approval back; no change when there is none. */
export const reopened = (document: Document, id: SegmentId): readonly Change[] =>
  segmentState(findSegment(document, id)) === 'approved' ? [{ kind: 'reopening', segment: id }] : []

/** Brings an earlier text of the segment back (0: the machine's), as a new revision. */
export const restored = (
  document: Document,
  { segment: id, revision, base }: { segment: SegmentId; revision: number; base: number },
): readonly Change[] => {
  const segment = findSegment(document, id)
  const text = revisionText(segment, revision)
  if (text === undefined) throw noRevision(id, revision)
  return edited(document, { segment: id, text, base, cause: 'restore' })
}

/**
 * Takes one edit back: the one with this index in the difference between the revision `against`
 * (0: the machine's text) and the latest text; of a move, both ends.
 */
export const withEditUndone = (
  document: Document,
  request: { segment: SegmentId; against: number; edit: number; base: number },
): readonly Change[] => {
  const segment = findSegment(document, request.segment)
  refuseStale(segment, request.base, segment.text)
  const { edits } = difference(textOf(segment, request.against), segment.text)
  const edit = edits[request.edit]
  if (edit === undefined) {
    throw new Refusal('invalid', {
      en: `Segment ${segment.id} has no edit number ${request.edit + 1}.`,
      de: `Segment ${segment.id} hat keine Änderung Nummer ${request.edit + 1}.`,
    })
  }
  const other = edit.move === undefined ? undefined : edits[edit.move]
  const text = withoutEdits(segment.text, other === undefined ? [edit] : [edit, other])
  return edited(document, { segment: segment.id, text, base: request.base, cause: 'restore' })
}

const textOf = (segment: Segment, revision: number): string => {
  const text = revisionText(segment, revision)
  if (text === undefined) throw noRevision(segment.id, revision)
  return text
}

/** The revision that puts `text` on top of what stands in the segment now. */
export const onTop = (segment: Segment, text: string, cause: Cause): RevisionChange => ({
  kind: 'revision',
  segment: segment.id,
  number: headRevision(segment) + 1,
  base: headRevision(segment),
  text,
  cause,
})
