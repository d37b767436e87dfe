import { z } from 'zod'
import {
  type Document,
  headRevision,
  segmentState,
  segmentStates,
} from '../../../core/review/document.ts'
import type { Change } from '../../../core/review/entry.ts'
import { findSegment } from '../../../core/review/find.ts'
import type { SegmentId } from '../../../core/review/ids.ts'

export const revisionNumber = z.number().int().min(0)

export const stateAnswer = z.object({ state: z.enum(segmentStates) })

/** A segment as an act left it. */
export const revisionOf = (document: Document, id: SegmentId) => {
  const segment = findSegment(document, id)
  return { revision: headRevision(segment), text: segment.text, state: segmentState(segment) }
}

/** Whether an act concerned this segment and, if it wrote a text, wrote this one. */
export const holds =
  (wanted: { readonly segment: SegmentId; readonly text: string | undefined }) =>
  (changes: readonly Change[]): boolean =>
    changes.some((change) => 'segment' in change && change.segment === wanted.segment) &&
    changes.every((change) => change.kind !== 'revision' || change.text === wanted.text)
