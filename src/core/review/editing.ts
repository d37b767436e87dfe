import { difference, wholeEdit, withoutEdits } from '../diff/difference.ts'
import type { RecordedKeystrokes } from '../metrics/keystrokes.ts'
import { Refusal } from '../refusal.ts'
import { noRevision, refuseStale, takingBack } from './conflict.ts'
import {
  bordersSince,
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
  readonly keystrokes?: RecordedKeystrokes
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
  {
    segment: id,
    base,
    seconds,
    keystrokes,
  }: {
    readonly segment: SegmentId
    readonly base?: number
    readonly seconds?: number
    readonly keystrokes?: RecordedKeystrokes
  },
): readonly Change[] => {
  const segment = findSegment(document, id)
  const head = headRevision(segment)
  if (base !== undefined) refuseStale(segment, base, revisionText(segment, base) ?? segment.text)
  if (segmentState(segment) === 'approved') return []
  const work = { ...(seconds !== undefined && { seconds }), ...(keystrokes && { keystrokes }) }
  return [{ kind: 'approval', segment: id, revision: head, ...work }]
}

/** Takes an approval back; no change when there is none. */
export const reopened = (document: Document, id: SegmentId): readonly Change[] =>
  segmentState(findSegment(document, id)) === 'approved' ? [{ kind: 'reopening', segment: id }] : []

/**
 * Brings an earlier text of the segment back (0: the machine's), as a new revision. A text from
 * before the segment was split or merged covers another stretch of the document and is refused: it
 * would repeat or drop what stands in a neighbour (`restoring.ts` brings such a stretch back).
 */
export const restored = (
  document: Document,
  { segment: id, revision, base }: { segment: SegmentId; revision: number; base: number },
): readonly Change[] => {
  const segment = findSegment(document, id)
  return edited(document, {
    segment: id,
    text: comparableText(segment, revision),
    base,
    cause: 'restore',
  })
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
  const { edits } = difference(comparableText(segment, request.against), segment.text)
  const edit = edits[request.edit]
  if (edit === undefined) throw noEdit(segment, request.edit)
  const text = withoutEdits(segment.text, wholeEdit(edits, edit))
  return edited(document, { segment: segment.id, text, base: request.base, cause: 'restore' })
}

/**
 * Takes back one edit of an earlier step, which led from `before` to `after`, and keeps all that
 * was written since. Refused as `invalid` when the edit no longer stands in the text.
 */
export const withEarlierEditUndone = (
  document: Document,
  request: {
    readonly segment: SegmentId
    readonly before: string
    readonly after: string
    readonly edit: number
    readonly base: number
  },
): readonly Change[] => {
  const { before, after, edit, base } = request
  const segment = findSegment(document, request.segment)
  refuseStale(segment, base, segment.text)
  const text = takingBack({ before, after, current: segment.text })(edit)
  if (text === undefined) throw noEdit(segment, edit)
  return edited(document, { segment: segment.id, text, base, cause: 'restore' })
}

const noEdit = ({ id }: Segment, edit: number): Refusal =>
  new Refusal('invalid', {
    en: `Change number ${edit + 1} no longer stands in segment ${id}: there is nothing to take back.`,
    de: `Änderung Nummer ${edit + 1} steht nicht mehr in Segment ${id}: Es gibt nichts zurückzunehmen.`,
  })

/** The text of a revision that covers the same stretch as the latest one. */
const comparableText = (segment: Segment, revision: number): string => {
  const text = revisionText(segment, revision)
  if (text === undefined) throw noRevision(segment.id, revision)
  if (revision > 0 && revision < bordersSince(segment)) {
    throw new Refusal('invalid', {
      en: `Segment ${segment.id} was split or joined after revision ${revision}: that text does not fit it any more.`,
      de: `Segment ${segment.id} wurde nach Fassung ${revision} geteilt oder verbunden: Jener Text passt nicht mehr zu ihm.`,
    })
  }
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
