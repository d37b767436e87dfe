/**
 * Ids are made by the server (documents) or counted within a document (the rest), and every id that
 * comes from outside is matched here before it is used: none can name a path or a prototype.
 */
declare const brand: unique symbol

export type DocumentId = string & { readonly [brand]: 'document' }
export type SegmentId = string & { readonly [brand]: 'segment' }
export type CommentId = string & { readonly [brand]: 'comment' }
export type AnnotationId = string & { readonly [brand]: 'annotation' }

/** 16 characters of 0–9 a–z without i, l, o, u, which people misread. */
export const isDocumentId = (text: string): text is DocumentId =>
  /^[0-9abcdefghjkmnpqrstvwxyz]{16}$/.test(text)

/** `s1`, `s2`, … in the order of the import, then of the splits. */
export const isSegmentId = (text: string): text is SegmentId => /^s[1-9][0-9]{0,8}$/.test(text)

/** `c1`, `c2`, … in the order in which they were written. */
export const isCommentId = (text: string): text is CommentId => /^c[1-9][0-9]{0,8}$/.test(text)

/** `a1`, `a2`, … in the order in which they were marked. */
export const isAnnotationId = (text: string): text is AnnotationId =>
  /^a[1-9][0-9]{0,8}$/.test(text)

/** The segment id with this count, from 1. */
export const segmentId = (count: number): SegmentId => counted('s', count, isSegmentId)

/** The comment id with this count, from 1. */
export const commentId = (count: number): CommentId => counted('c', count, isCommentId)

/** The annotation id with this count, from 1. */
export const annotationId = (count: number): AnnotationId => counted('a', count, isAnnotationId)

const counted = <Id extends string>(
  letter: string,
  count: number,
  is: (text: string) => text is Id & string,
): Id => {
  const text: string = `${letter}${count}`
  if (!is(text)) throw new RangeError(`no id can be made of the count ${count}`)
  return text
}
