import { type Segment, segmentState } from '../../../core/review/document.ts'
import { localDay } from '../../language/formatting.ts'

/** The day of the last edit or approval; an open segment has none. */
export const reviewDay = (segment: Segment): string | undefined => {
  const state = segmentState(segment)
  if (state === 'open') return undefined
  const at = state === 'approved' ? segment.approval?.at : segment.revisions.at(-1)?.at
  return at === undefined ? undefined : localDay(at)
}
