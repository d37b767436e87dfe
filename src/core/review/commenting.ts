import { Refusal } from '../refusal.ts'
import type { Document } from './document.ts'
import type { Change } from './entry.ts'
import { findSegment } from './find.ts'
import { type CommentId, commentId, type SegmentId } from './ids.ts'

/** Adds a comment to a segment; an empty one is refused. */
export const commented = (
  document: Document,
  { segment, text }: { readonly segment: SegmentId; readonly text: string },
): readonly Change[] => {
  findSegment(document, segment)
  if (text.trim() === '') {
    throw new Refusal('invalid', {
      en: 'A comment needs some text.',
      de: 'Ein Kommentar braucht einen Text.',
    })
  }
  return [{ kind: 'comment', segment, comment: commentId(document.commentCount + 1), text }]
}

/** Resolves a comment, opens it again, or removes it. It stays in the history. */
export const withCommentState = (
  document: Document,
  { comment: id, state }: { comment: CommentId; state: 'open' | 'resolved' | 'removed' },
): readonly Change[] => {
  const segment = document.segments.find(({ comments }) => comments.some((it) => it.id === id))
  if (segment === undefined) {
    throw new Refusal('not-found', {
      en: `There is no comment ${id}.`,
      de: `Es gibt keinen Kommentar ${id}.`,
    })
  }
  const resolved = segment.comments.find((comment) => comment.id === id)?.resolved === true
  if (state !== 'removed' && resolved === (state === 'resolved')) return []
  return [{ kind: 'comment-state', segment: segment.id, comment: id, state }]
}
