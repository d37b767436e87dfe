import { Refusal } from '../refusal.ts'
import type { Document, Segment } from './document.ts'
import type { SegmentId } from './ids.ts'

/**
 * The segment with this id. Refused as `not-found` when there is none; when it was merged into
 * another, `details.mergedInto` names the one to open instead.
 */
export const findSegment = (document: Document, id: SegmentId): Segment => {
  const segment = document.segments.find((candidate) => candidate.id === id)
  if (segment !== undefined) return segment
  const into = holder(document, id)
  throw new Refusal(
    'not-found',
    into === undefined
      ? { en: `This text has no segment ${id}.`, de: `Dieser Text hat kein Segment ${id}.` }
      : {
          en: `Segment ${id} was merged into segment ${into.id}.`,
          de: `Segment ${id} ging in Segment ${into.id} auf.`,
        },
    into === undefined ? {} : { mergedInto: into.id },
  )
}

/**
 * The segment of today that holds the text of this one: itself, or the one it was merged into,
 * directly or through others. Undefined when there never was such a segment.
 */
export const holder = (
  { segments, retired }: Pick<Document, 'segments' | 'retired'>,
  id: SegmentId,
): Segment | undefined => {
  const live = segments.find((segment) => segment.id === id)
  if (live !== undefined) return live
  const into = [...segments, ...retired].find(({ ancestors }) =>
    ancestors.some((ancestor) => ancestor.kind === 'merged' && ancestor.segment === id),
  )
  // Segments are only ever merged into earlier ones, so this ends.
  return into && holder({ segments, retired }, into.id)
}

/** The segment with this id and the one that follows it, if any. */
export const withFollower = (
  document: Document,
  id: SegmentId,
): readonly [Segment, Segment | undefined] => {
  const segment = findSegment(document, id)
  return [segment, document.segments[document.segments.indexOf(segment) + 1]]
}
