import { difference } from '../diff/difference.ts'
import { Refusal } from '../refusal.ts'
import { placedTags } from '../text/inline-tag.ts'
import { letterStart } from '../text/letter-borders.ts'
import type { Span } from '../text/span.ts'
import { refuseStale } from './conflict.ts'
import { type Document, headRevision, type Segment } from './document.ts'
import type { Change } from './entry.ts'
import { findSegment, withFollower } from './find.ts'
import { type SegmentId, segmentId } from './ids.ts'

/** Where to cut: offsets are UTF-16 units into the segment's current text and its source. */
export interface Cut {
  readonly segment: SegmentId
  readonly offset: number
  readonly base: number
  readonly sourceOffset?: number
}

/**
 * Cuts a segment in two. White space round the cut becomes the gap. The machine's text is cut at
 * the place that the difference aligns with the cut.
 */
export const split = (document: Document, cut: Cut): readonly Change[] => {
  const segment = findSegment(document, cut.segment)
  refuseStale(segment, cut.base, segment.text)
  // No split cuts a letter in two.
  const gap = gapAt(segment.text, letterStart(segment.text, outsideMark(segment, cut.offset)))
  if (gap.start === 0 || gap.end === segment.text.length) {
    throw new Refusal('invalid', {
      en: 'A segment can only be split inside its text: move the cursor.',
      de: 'Ein Segment lässt sich nur innerhalb seines Textes teilen: Setzen Sie den Cursor um.',
    })
  }
  const machineGap = gapAt(segment.machine, alignedOffset(segment.machine, segment.text, gap.end))
  const { sourceOffset } = cut
  const sourceGap =
    segment.source === undefined || sourceOffset === undefined
      ? undefined
      : gapAt(segment.source, letterStart(segment.source, sourceOffset))
  return [
    {
      kind: 'split',
      segment: segment.id,
      into: segmentId(segmentCount(document) + 1),
      gap,
      machineGap,
      ...(sourceGap && { sourceGap }),
    },
  ]
}

/** Joins a segment with the one that follows. The text of the document stays what it is. */
export const mergedWithNext = (
  document: Document,
  request: { segment: SegmentId; base: number; nextBase: number },
): readonly Change[] => {
  const [segment, next] = withFollower(document, request.segment)
  if (next === undefined) {
    throw new Refusal('invalid', {
      en: 'The last segment has no next one to be merged with.',
      de: 'Das letzte Segment hat keines nach sich, mit dem es verbunden werden könnte.',
    })
  }
  if (segment.place !== next.place) throw otherPlace()
  refuseStale(segment, request.base, segment.text)
  if (headRevision(next) !== request.nextBase) refuseStale(next, request.nextBase, next.text)
  return [{ kind: 'merge', segment: segment.id, absorbed: next.id }]
}

/** Each unit of a file gets its own text back. */
const otherPlace = (): Refusal =>
  new Refusal('invalid', {
    en: 'These two segments stand in different places of their file (cells, cues, units): they cannot be joined.',
    de: 'Diese beiden Segmente stehen in ihrer Datei an verschiedenen Stellen (Zellen, Untertiteln, Einheiten): Sie lassen sich nicht verbinden.',
  })

/** Ids are counted over all segments there ever were, so none is used twice. */
const segmentCount = ({ segments, retired }: Document): number => segments.length + retired.length

/** The mark of a tag is cut as little as a letter. */
const outsideMark = ({ text, tags }: Segment, offset: number): number =>
  placedTags(text, tags).find(({ start, end }) => start < offset && offset < end)?.start ?? offset

/** The white space round `offset`; where there is none, an empty span. */
const gapAt = (text: string, offset: number): Span => {
  const at = Math.min(Math.max(offset, 0), text.length)
  const start = text.slice(0, at).trimEnd().length
  return { start, end: at + (text.length - at - text.slice(at).trimStart().length) }
}

/** The place in `before` that belongs to `offset` in `after`; an inserted stretch has its start. */
const alignedOffset = (before: string, after: string, offset: number): number => {
  let oldAt = 0
  let newAt = 0
  for (const { kind, text } of difference(before, after).parts) {
    if (kind !== 'removed' && newAt + text.length >= offset && newAt < offset) {
      return kind === 'same' ? oldAt + (offset - newAt) : oldAt
    }
    if (kind !== 'added') oldAt += text.length
    if (kind !== 'removed') newAt += text.length
  }
  return before.length
}
