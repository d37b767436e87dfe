import type { AnnotationSchemeId } from '../../../core/metrics/annotation-schemes.ts'
import type { AnnotatedError } from '../../../core/metrics/mqm.ts'
import { isError } from '../../../core/review/annotation.ts'
import { type Document, type Segment, segmentState } from '../../../core/review/document.ts'
import type { SegmentId } from '../../../core/review/ids.ts'
import { withoutTags } from '../../../core/text/inline-tag.ts'
import { localDay } from '../../language/formatting.ts'
import { reviewDay } from './review-day.ts'
import { sourceKey } from './source-key.ts'

/** What people said of the errors of one segment; without texts, so that a library can keep it. */
export interface MarkedSegment {
  readonly segment: SegmentId
  /** Of its review as `2026-11-23`; where nobody reviewed it, of the last mark. */
  readonly day: string
  /** Words of the machine's text. */
  readonly words: number
  /** As they were marked; reports read them by one scheme. */
  readonly errors: readonly MarkedError[]
  /** Changes that were judged to be none. */
  readonly preferences: number
  /** From 0 to 100. */
  readonly rating?: number
  /** What tells its source text from others; empty without one. */
  readonly source: string
}

export interface MarkedError extends AnnotatedError {
  readonly scheme: AnnotationSchemeId
}

/**
 * The segments of a document that were judged. None where nobody marked, judged or rated anything:
 * that a review found no errors to mark is not told by a review that looked for none.
 */
export const markedSegments = ({
  segments,
}: Pick<Document, 'segments'>): readonly MarkedSegment[] =>
  whereMarked(segments.filter(isJudged).map(markedSegment))

/** These segments if something was marked, judged or rated in any of them, else none. */
export const whereMarked = (marks: readonly MarkedSegment[]): readonly MarkedSegment[] =>
  marks.some(isMarked) ? marks : []

const isMarked = ({ errors, preferences, rating }: MarkedSegment): boolean =>
  errors.length > 0 || preferences > 0 || rating !== undefined

/** That nobody marked anything in an open segment says nothing yet. */
const isJudged = (segment: Segment): boolean =>
  segmentState(segment) !== 'open' || segment.annotations.length > 0 || segment.rating !== undefined

const markedSegment = (segment: Segment): MarkedSegment => {
  const { id, annotations, rating, machine, tags } = segment
  const errors = annotations.filter(isError)
  return {
    segment: id,
    day: reviewDay(segment) ?? lastMarkDay(segment),
    words: withoutTags(machine, tags).match(/\S+/gu)?.length ?? 0,
    errors: errors.map(({ category, severity, scheme }) => ({ category, severity, scheme })),
    preferences: annotations.length - errors.length,
    ...(rating !== undefined && { rating: rating.value }),
    source: sourceKey(segment),
  }
}

const lastMarkDay = ({ annotations, rating }: Segment): string => {
  const times = annotations.map(({ at, changed }) => changed?.at ?? at)
  const last = [...times, ...(rating === undefined ? [] : [rating.at])].toSorted().at(-1)
  return last === undefined ? '' : localDay(last)
}
