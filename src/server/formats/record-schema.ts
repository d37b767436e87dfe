import { z } from 'zod'
import { editKinds } from '../../core/diff/difference.ts'
import { schemeIds } from '../../core/metrics/annotation-schemes.ts'
import { keystrokeKinds } from '../../core/metrics/keystrokes.ts'
import { severities } from '../../core/metrics/mqm-typology.ts'
import { dismissalScopes } from '../../core/review/dismissals.ts'
import { causes, segmentKinds, units } from '../../core/review/document.ts'
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
import { encodings } from './encoding.ts'

/** What the first line of a record says it is. */
export const RECORD_FORMAT = 'rotstift-record'

const documentId = z.custom<DocumentId>((id) => typeof id === 'string' && isDocumentId(id))
const segmentId = z.custom<SegmentId>((id) => typeof id === 'string' && isSegmentId(id))
const commentId = z.custom<CommentId>((id) => typeof id === 'string' && isCommentId(id))

const annotationId = z.custom<AnnotationId>((id) => typeof id === 'string' && isAnnotationId(id))

/** Half a surrogate pair could not be kept as UTF-8. */
const text = z.string().refine((value) => !/\p{Surrogate}/u.test(value), 'lone surrogate')
const count = z.int().min(0)
const date = z.iso.datetime()
const span = z
  .object({ start: count, end: count })
  .refine(({ start, end }) => start <= end, 'ends before it starts')

const details = z.object({
  id: documentId,
  title: text,
  language: z.string(),
  sourceLanguage: z.string().exactOptional(),
  system: text.exactOptional(),
  unit: z.enum(units),
  origin: z.object({
    kind: z.enum(['pasted', 'file', 'sample']),
    name: text.exactOptional(),
    format: z.string().regex(/^[a-z0-9-]{1,40}$/),
    encoding: z.enum(encodings),
  }),
  created: date,
  createdBy: text,
})

const inlineTag = z.object({
  mark: z.string().regex(/^⟦\/?\d{1,6}⟧$/),
  markup: text,
  kind: z.enum(['open', 'close', 'alone']),
  label: text,
})

const imported = details.extend({
  lead: text,
  segments: z
    .array(
      z.object({
        id: segmentId,
        kind: z.enum(segmentKinds),
        machine: text,
        source: text.exactOptional(),
        after: text,
        place: text.exactOptional(),
        context: text.exactOptional(),
        tags: z.array(inlineTag).exactOptional(),
        duration: z.number().positive().exactOptional(),
      }),
    )
    .min(1)
    .refine(
      (segments) => new Set(segments.map(({ id }) => id)).size === segments.length,
      'two segments have one id',
    ),
})

const judgement = {
  revision: count,
  spans: z.array(span).min(1),
  scheme: z.enum(schemeIds),
  category: text,
  severity: z.enum(severities),
  note: text.exactOptional(),
}

const annotationOrigin = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hand') }),
  z.object({
    kind: z.literal('edit'),
    edit: z.enum(editKinds),
    check: text.exactOptional(),
  }),
])

const change = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('revision'),
    segment: segmentId,
    number: count.min(1),
    base: count,
    text,
    cause: z.enum(causes),
    seconds: z.number().min(0).exactOptional(),
    keystrokes: z.partialRecord(z.enum(keystrokeKinds), count).exactOptional(),
    sourceSeen: z.boolean().exactOptional(),
    note: text.exactOptional(),
  }),
  z.object({
    kind: z.literal('approval'),
    segment: segmentId,
    revision: count,
    seconds: z.number().min(0).exactOptional(),
    keystrokes: z.partialRecord(z.enum(keystrokeKinds), count).exactOptional(),
  }),
  z.object({ kind: z.literal('reopening'), segment: segmentId }),
  z.object({ kind: z.literal('comment'), segment: segmentId, comment: commentId, text }),
  z.object({
    kind: z.literal('comment-state'),
    segment: segmentId,
    comment: commentId,
    state: z.enum(['open', 'resolved', 'removed']),
  }),
  z.object({
    kind: z.literal('dismissal'),
    segment: segmentId,
    check: text,
    text,
    scope: z.enum(dismissalScopes),
  }),
  z.object({
    kind: z.literal('dismissal-withdrawal'),
    segment: segmentId,
    check: text,
    text,
    scope: z.enum(dismissalScopes),
  }),
  z.object({
    kind: z.literal('annotation'),
    segment: segmentId,
    annotation: annotationId,
    ...judgement,
    origin: annotationOrigin,
  }),
  z.object({
    kind: z.literal('annotation-revision'),
    segment: segmentId,
    annotation: annotationId,
    ...judgement,
  }),
  z.object({
    kind: z.literal('annotation-removal'),
    segment: segmentId,
    annotation: annotationId,
  }),
  z.object({
    kind: z.literal('rating'),
    segment: segmentId,
    rating: z.number().min(0).max(100).exactOptional(),
  }),
  z.object({
    kind: z.literal('split'),
    segment: segmentId,
    into: segmentId,
    gap: span,
    machineGap: span,
    sourceGap: span.exactOptional(),
  }),
  z.object({ kind: z.literal('merge'), segment: segmentId, absorbed: segmentId }),
  z.object({
    kind: z.literal('details'),
    title: text.exactOptional(),
    system: text.exactOptional(),
    scheme: z.enum(schemeIds).exactOptional(),
  }),
  z.object({
    kind: z.literal('translation'),
    system: text,
    texts: z.array(z.object({ segment: segmentId, text })),
  }),
  z.object({ kind: z.literal('ranking'), segment: segmentId, ranks: z.array(z.array(text)) }),
])

const entry = z.object({
  sequence: count.min(1),
  at: date,
  by: text,
  save: z.string().exactOptional(),
  changes: z.array(change).min(1),
})

/** A record as it lies in a file. Fields it does not know are left out. */
export const recordSchema = z.object({
  format: z.literal(RECORD_FORMAT),
  version: z.literal(1),
  imported,
  entries: z
    .array(entry)
    .refine(
      (entries) => entries.every(({ sequence }, index) => sequence === index + 1),
      'the entries are not numbered 1, 2, …',
    ),
  original: z
    .object({ extension: z.string().regex(/^[a-z0-9]{1,16}$/), base64: z.base64() })
    .exactOptional(),
})
