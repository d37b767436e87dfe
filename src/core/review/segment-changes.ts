import {
  withAnnotation,
  withAnnotationRevised,
  withoutAnnotation,
  withRating,
} from './annotation-changes.ts'
import type { Segment } from './document.ts'
import type {
  AnnotationChange,
  AnnotationRemovalChange,
  AnnotationRevisionChange,
  ApprovalChange,
  CommentChange,
  CommentStateChange,
  Entry,
  RatingChange,
  ReopeningChange,
} from './entry.ts'

/** What changes a segment without touching its text. */
type SegmentChange =
  | ApprovalChange
  | ReopeningChange
  | CommentChange
  | CommentStateChange
  | AnnotationChange
  | AnnotationRevisionChange
  | AnnotationRemovalChange
  | RatingChange

/** The segment after such a change. */
export const changedSegment = (segment: Segment, change: SegmentChange, entry: Entry): Segment => {
  switch (change.kind) {
    case 'approval':
      return withApproval(segment, change, entry)
    case 'reopening':
      return withoutApproval(segment)
    case 'comment':
      return withComment(segment, change, entry)
    case 'comment-state':
      return withCommentState(segment, change)
    case 'annotation':
      return withAnnotation(segment, change, entry)
    case 'annotation-revision':
      return withAnnotationRevised(segment, change, entry)
    case 'annotation-removal':
      return withoutAnnotation(segment, change.annotation)
    case 'rating':
      return withRating(segment, change, entry)
  }
}

const withApproval = (
  segment: Segment,
  { revision, seconds, keystrokes }: ApprovalChange,
  { by, at }: Entry,
): Segment => {
  const approval = { revision, by, at }
  if (seconds === undefined && keystrokes === undefined) return { ...segment, approval }
  const reading = {
    by,
    at,
    ...(seconds !== undefined && { seconds }),
    ...(keystrokes !== undefined && { keystrokes }),
  }
  return { ...segment, approval, readings: [...(segment.readings ?? []), reading] }
}

const withoutApproval = ({ approval: _, ...segment }: Segment): Segment => segment

const withComment = (segment: Segment, { comment, text }: CommentChange, entry: Entry): Segment => {
  const added = { id: comment, text, by: entry.by, at: entry.at, resolved: false }
  return { ...segment, comments: [...segment.comments, added] }
}

const withCommentState = (segment: Segment, { comment, state }: CommentStateChange): Segment => ({
  ...segment,
  comments: segment.comments
    .filter(({ id }) => id !== comment || state !== 'removed')
    .map((kept) => (kept.id === comment ? { ...kept, resolved: state === 'resolved' } : kept)),
})
