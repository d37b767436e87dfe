import { z } from 'zod'
import {
  type AnnotationId,
  type CommentId,
  type DocumentId,
  isAnnotationId,
  isCommentId,
  isDocumentId,
  isSegmentId,
  type SegmentId,
} from '../../core/review/ids.ts'

const id = <Id extends string>(is: (text: string) => text is Id & string) =>
  z.custom<Id>((value) => typeof value === 'string' && is(value), 'is not an id')

export const documentId = id<DocumentId>(isDocumentId)
export const segmentId = id<SegmentId>(isSegmentId)
export const commentId = id<CommentId>(isCommentId)
export const annotationId = id<AnnotationId>(isAnnotationId)
export const text = z.string()
export const count = z.int().min(0)
export const span = z.strictObject({ start: count, end: count })
/** The first 16 hexadecimal digits of a SHA-256. */
export const hashPattern = /^[0-9a-f]{16}$/
