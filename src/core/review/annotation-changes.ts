import { spanned } from '../text/span.ts'
import type { Judgement } from './annotation.ts'
import { revisionText, type Segment } from './document.ts'
import type { AnnotationChange, AnnotationRevisionChange, Entry, RatingChange } from './entry.ts'
import type { AnnotationId } from './ids.ts'

type Moment = Pick<Entry, 'by' | 'at'>

/** The segment with one more marked error. */
export const withAnnotation = (
  segment: Segment,
  { kind: _, segment: __, annotation: id, ...marked }: AnnotationChange,
  { by, at }: Moment,
): Segment => ({
  ...segment,
  annotations: [...segment.annotations, { ...marked, id, quotes: quotes(segment, marked), by, at }],
})

/** The segment with a marked error judged anew. Somebody looked at it: it is not stale any more. */
export const withAnnotationRevised = (
  segment: Segment,
  { kind: _, segment: __, annotation: id, ...judgement }: AnnotationRevisionChange,
  { by, at }: Moment,
): Segment => ({
  ...segment,
  annotations: segment.annotations.map((kept) => {
    if (kept.id !== id) return kept
    const { note: ___, stale: ____, ...rest } = kept
    return { ...rest, ...judgement, quotes: quotes(segment, judgement), changed: { by, at } }
  }),
})

/** The segment without one of its marked errors. */
export const withoutAnnotation = (segment: Segment, id: AnnotationId): Segment => ({
  ...segment,
  annotations: segment.annotations.filter((kept) => kept.id !== id),
})

/** The segment with a new rating, or without one. */
export const withRating = (
  { rating: _, ...segment }: Segment,
  { rating }: RatingChange,
  { by, at }: Moment,
): Segment => ({ ...segment, ...(rating !== undefined && { rating: { value: rating, by, at } }) })

const quotes = (segment: Segment, { revision, spans }: Judgement): readonly string[] => {
  const text = revisionText(segment, revision)
  if (text === undefined || spans.some(({ start, end }) => start > end || end > text.length)) {
    throw new RangeError(`the journal marks words in ${segment.id} that are not there`)
  }
  return spans.map((span) => spanned(text, span))
}
