import { type Effort, noEffort, plusEffort, totalEffort } from '../../../core/metrics/effort.ts'
import type { Document, Segment } from '../../../core/review/document.ts'
import { lineage } from '../../../core/review/history.ts'
import type { SegmentId } from '../../../core/review/ids.ts'

/** What is recorded of the work on one segment. */
export interface SegmentEffort {
  readonly effort: Effort
  /** Whether time is known of it, or of what it was split from or joined with. */
  readonly isTimed: boolean
}

/**
 * The recorded work on each segment that stands now. Work before a merge is that of the segment that
 * stayed, work before a split that of the left part: so every second counts once. The words of all
 * segments that share such a past are words that time was spent on.
 */
export const effortOf = (document: Document): ReadonlyMap<SegmentId, SegmentEffort> => {
  const everywhere = [...document.segments, ...document.retired]
  const known = new Map(everywhere.map((segment) => [segment.id, segment]))
  const timed = new Set(everywhere.filter(hasTime).map(({ id }) => id))
  const isTimed = ({ id, ancestors }: Segment): boolean =>
    timed.has(id) ||
    (ancestors.length > 0 && [...lineage(document, id).keys()].some((one) => timed.has(one)))
  return new Map(
    document.segments.map((segment) => [
      segment.id,
      { effort: withMerged(segment, known), isTimed: isTimed(segment) },
    ]),
  )
}

const hasTime = ({ revisions, readings = [] }: Segment): boolean =>
  [...revisions, ...readings].some(({ seconds }) => seconds !== undefined)

const withMerged = (segment: Segment, known: ReadonlyMap<SegmentId, Segment>): Effort => {
  let effort = noEffort
  const waiting = [segment]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    effort = plusEffort(effort, totalEffort([...next.revisions, ...(next.readings ?? [])]))
    for (const ancestor of next.ancestors) {
      const absorbed = ancestor.kind === 'merged' ? known.get(ancestor.segment) : undefined
      if (absorbed !== undefined) waiting.push(absorbed)
    }
  }
  return effort
}
