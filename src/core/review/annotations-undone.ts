import { Refusal } from '../refusal.ts'
import { spanned } from '../text/span.ts'
import type { Annotation, Judgement } from './annotation.ts'
import { type Document, revisionText, type Segment } from './document.ts'
import type {
  AnnotationChange,
  AnnotationRemovalChange,
  AnnotationRevisionChange,
  Change,
  Entry,
  RatingChange,
} from './entry.ts'
import { type AnnotationId, annotationId, type SegmentId } from './ids.ts'

type MarkChange =
  | AnnotationChange
  | AnnotationRevisionChange
  | AnnotationRemovalChange
  | RatingChange

const isOfMarks = (change: Change): change is MarkChange =>
  change.kind === 'rating' ||
  change.kind === 'annotation' ||
  change.kind === 'annotation-revision' ||
  change.kind === 'annotation-removal'

/** Whether an act did nothing but mark, judge or rate. */
export const isOfMarksOnly = ({ changes }: Entry): boolean => changes.every(isOfMarks)

/**
 * Takes back what one act did to marked errors and ratings; `before` is the document right before
 * it. Refused as a `conflict` when somebody changed them since.
 */
export const annotationsUndone = (
  document: Document,
  before: Document,
  entry: Entry,
): readonly Change[] =>
  entry.changes
    .filter(isOfMarks)
    .toReversed()
    .map((change, index) => inverse({ document, before, entry, index }, change))

interface Undoing {
  readonly document: Document
  readonly before: Document
  readonly entry: Entry
  readonly index: number
}

const inverse = (undoing: Undoing, change: MarkChange): Change => {
  const { document, before, entry, index } = undoing
  const segment = document.segments.find(({ id }) => id === change.segment)
  if (segment === undefined) throw changedSince(change.segment)
  if (change.kind === 'rating') {
    if (segment.rating?.value !== change.rating) throw changedSince(segment.id)
    const rating = segmentOf(before, segment.id)?.rating?.value
    return { kind: 'rating', segment: segment.id, ...(rating !== undefined && { rating }) }
  }
  const { annotation: id } = change
  const now = segment.annotations.find((kept) => kept.id === id)
  if (change.kind !== 'annotation-removal' && (now?.changed ?? now)?.at !== entry.at) {
    throw changedSince(segment.id)
  }
  if (change.kind === 'annotation') {
    return { kind: 'annotation-removal', segment: segment.id, annotation: id }
  }
  const was = markedBefore(before, segment, id)
  if (change.kind === 'annotation-revision') {
    return {
      kind: 'annotation-revision',
      segment: segment.id,
      annotation: id,
      ...judgementOf(was),
    }
  }
  return {
    kind: 'annotation',
    segment: segment.id,
    annotation: annotationId(document.annotationCount + index + 1),
    ...judgementOf(was),
    origin: was.origin,
  }
}

const segmentOf = ({ segments }: Document, segment: SegmentId): Segment | undefined =>
  segments.find(({ id }) => id === segment)

/** The annotation as it was, if its words still stand where it has them. */
const markedBefore = (before: Document, segment: Segment, id: AnnotationId): Annotation => {
  const was = segmentOf(before, segment.id)?.annotations.find((kept) => kept.id === id)
  const text = was && revisionText(segment, was.revision)
  const stands = was?.spans.every(
    (span, index) => text && spanned(text, span) === was.quotes[index],
  )
  if (was === undefined || stands !== true) throw changedSince(segment.id)
  return was
}

const judgementOf = ({
  revision,
  spans,
  scheme,
  category,
  severity,
  note,
}: Judgement): Judgement => ({
  revision,
  spans,
  scheme,
  category,
  severity,
  ...(note !== undefined && { note }),
})

const changedSince = (segment: SegmentId): Refusal =>
  new Refusal('conflict', {
    en: `What was marked in segment ${segment} was changed since. Nothing was undone.`,
    de: `Was in Segment ${segment} markiert war, wurde seither geändert. Nichts wurde zurückgenommen.`,
  })
