import { type AnnotationSchemeId, schemeOf } from '../../../core/metrics/annotation-schemes.ts'
import { type AnnotatedError, segmentPenalty } from '../../../core/metrics/mqm.ts'
import { type Document, segmentState } from '../../../core/review/document.ts'
import { withoutTags } from '../../../core/text/inline-tag.ts'
import type { ReviewedSegment } from './document-report.ts'
import { markedSegments } from './marked-segments.ts'
import { errorsIn } from './mqm-report.ts'

/** A segment and what was marked in it, by one scheme. */
export interface JudgedSegment extends ReviewedSegment {
  readonly judged: {
    readonly errors: readonly AnnotatedError[]
    readonly penalty: number
    /** From 0 to 100. */
    readonly rating?: number
  }
}

/** The judged segments of a document in the order of the text; none where nothing was marked. */
export const judgedSegments = (
  document: Pick<Document, 'segments'>,
  id: AnnotationSchemeId,
): readonly JudgedSegment[] => {
  const scheme = schemeOf(id)
  const marks = new Map(markedSegments(document).map((mark) => [mark.segment, mark]))
  return document.segments.flatMap((segment, index) => {
    const mark = marks.get(segment.id)
    if (mark === undefined) return []
    const errors = errorsIn(mark, scheme)
    const judged = {
      errors,
      penalty: segmentPenalty(errors, scheme),
      ...(mark.rating !== undefined && { rating: mark.rating }),
    }
    return [
      {
        id: segment.id,
        number: index + 1,
        state: segmentState(segment),
        machine: withoutTags(segment.machine, segment.tags),
        text: withoutTags(segment.text, segment.tags),
        revisions: segment.revisions.length,
        judged,
      },
    ]
  })
}
