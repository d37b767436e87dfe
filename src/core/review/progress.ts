import { withoutTags } from '../text/inline-tag.ts'
import { type Document, type Segment, segmentState } from './document.ts'

/** How far the review of a document is. */
export interface Progress {
  readonly segments: number
  readonly open: number
  readonly edited: number
  readonly approved: number
  /** Words of the current text, counted between white space. */
  readonly words: number
  /** Segments whose text differs from the machine's. */
  readonly changed: number
  readonly comments: number
}

export const progress = ({ segments }: Document): Progress => {
  const counts = { open: 0, edited: 0, approved: 0 }
  for (const segment of segments) counts[segmentState(segment)] += 1
  return {
    segments: segments.length,
    ...counts,
    words: segments.reduce((sum, segment) => sum + words(segment), 0),
    changed: segments.filter(({ text, machine }) => text !== machine).length,
    comments: segments.reduce(
      (sum, { comments }) => sum + comments.filter(({ resolved }) => !resolved).length,
      0,
    ),
  }
}

/** Counted once for each segment, which is a value: a save changes one of many thousands. */
const words = (segment: Segment): number => {
  const known = counted.get(segment)
  if (known !== undefined) return known
  const count = withoutTags(segment.text, segment.tags).match(/\S+/gu)?.length ?? 0
  counted.set(segment, count)
  return count
}

const counted = new WeakMap<Segment, number>()
