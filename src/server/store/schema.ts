import { z } from 'zod'
import { editKinds } from '../../core/diff/difference.ts'
import { schemeIds } from '../../core/metrics/annotation-schemes.ts'
import { keystrokeKinds } from '../../core/metrics/keystrokes.ts'
import { severities } from '../../core/metrics/mqm-typology.ts'
import { dismissalScopes } from '../../core/review/dismissals.ts'
import {
  causes,
  type ImportedDocument,
  type ImportedSegment,
  segmentKinds,
  units,
} from '../../core/review/document.ts'
import type { Change, Entry } from '../../core/review/entry.ts'
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
import type { Draft } from './store.ts'

/**
 * The shapes on disk. What is read is believed only after it went through here: unknown fields and
 * malformed ids are refused. Fields are written in the order in which they stand here.
 */
const id = <Id extends string>(is: (text: string) => text is Id & string) =>
  z.custom<Id>((value) => typeof value === 'string' && is(value), 'is not an id')

const documentId = id<DocumentId>(isDocumentId)
const segmentId = id<SegmentId>(isSegmentId)
const commentId = id<CommentId>(isCommentId)
const annotationId = id<AnnotationId>(isAnnotationId)
const text = z.string()
const count = z.int().min(0)
const span = z.strictObject({ start: count, end: count })
/** The first 16 hexadecimal digits of a SHA-256. */
export const hashPattern = /^[0-9a-f]{16}$/

const keystrokes = z.partialRecord(z.enum(keystrokeKinds), count)

const judgement = {
  revision: count,
  spans: z.array(span).min(1),
  scheme: z.enum(schemeIds),
  category: text,
  severity: z.enum(severities),
  note: text.exactOptional(),
}

const annotationOrigin = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('hand') }),
  z.strictObject({
    kind: z.literal('edit'),
    edit: z.enum(editKinds),
    check: text.exactOptional(),
  }),
])

const change = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('revision'),
    segment: segmentId,
    number: count,
    base: count,
    text,
    cause: z.enum(causes),
    seconds: z.number().exactOptional(),
    keystrokes: keystrokes.exactOptional(),
    sourceSeen: z.boolean().exactOptional(),
    note: text.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('approval'),
    segment: segmentId,
    revision: count,
    seconds: z.number().exactOptional(),
    keystrokes: keystrokes.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('reopening'), segment: segmentId }),
  z.strictObject({ kind: z.literal('comment'), segment: segmentId, comment: commentId, text }),
  z.strictObject({
    kind: z.literal('comment-state'),
    segment: segmentId,
    comment: commentId,
    state: z.enum(['open', 'resolved', 'removed']),
  }),
  z.strictObject({
    kind: z.literal('dismissal'),
    segment: segmentId,
    check: text,
    text,
    scope: z.enum(dismissalScopes),
  }),
  z.strictObject({
    kind: z.literal('dismissal-withdrawal'),
    segment: segmentId,
    check: text,
    text,
    scope: z.enum(dismissalScopes),
  }),
  z.strictObject({
    kind: z.literal('annotation'),
    segment: segmentId,
    annotation: annotationId,
    ...judgement,
    origin: annotationOrigin,
  }),
  z.strictObject({
    kind: z.literal('annotation-revision'),
    segment: segmentId,
    annotation: annotationId,
    ...judgement,
  }),
  z.strictObject({
    kind: z.literal('annotation-removal'),
    segment: segmentId,
    annotation: annotationId,
  }),
  z.strictObject({
    kind: z.literal('rating'),
    segment: segmentId,
    rating: z.number().min(0).max(100).exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('split'),
    segment: segmentId,
    into: segmentId,
    gap: span,
    machineGap: span,
    sourceGap: span.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('merge'), segment: segmentId, absorbed: segmentId }),
  z.strictObject({
    kind: z.literal('details'),
    title: text.exactOptional(),
    system: text.exactOptional(),
    scheme: z.enum(schemeIds).exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('translation'),
    system: text,
    texts: z.array(z.strictObject({ segment: segmentId, text })),
  }),
  z.strictObject({
    kind: z.literal('ranking'),
    segment: segmentId,
    ranks: z.array(z.array(text)),
  }),
]) satisfies z.ZodType<Change>

const entryFields = {
  sequence: z.int().min(1),
  at: text,
  by: text,
  save: text.exactOptional(),
  changes: z.array(change),
}

export const entrySchema: z.ZodType<Entry> = z.strictObject(entryFields)

/** One line of `revisions.jsonl`. */
export const lineSchema = z.strictObject({
  v: z.literal(1),
  ...entryFields,
  h: z.string().regex(hashPattern),
})

const inlineTag = z.strictObject({
  mark: text,
  markup: text,
  kind: z.enum(['open', 'close', 'alone']),
  label: text,
})

const segment = z.strictObject({
  id: segmentId,
  kind: z.enum(segmentKinds),
  machine: text,
  source: text.exactOptional(),
  after: text,
  place: text.exactOptional(),
  context: text.exactOptional(),
  tags: z.array(inlineTag).exactOptional(),
  duration: z.number().positive().exactOptional(),
}) satisfies z.ZodType<ImportedSegment>

const importedFields = {
  id: documentId,
  title: text,
  language: text,
  sourceLanguage: text.exactOptional(),
  system: text.exactOptional(),
  unit: z.enum(units),
  origin: z.strictObject({
    kind: z.enum(['pasted', 'file', 'sample']),
    name: text.exactOptional(),
    format: text,
    encoding: text,
  }),
  created: text,
  createdBy: text,
  lead: text,
  segments: z
    .array(segment)
    .refine(
      (segments) => new Set(segments.map((one) => one.id)).size === segments.length,
      'two segments have one id',
    ),
}

export const importedSchema: z.ZodType<ImportedDocument> = z.strictObject(importedFields)

/** The only part of an uploaded file's name that is used. */
export const isExtension = (part: string): boolean => /^[a-z0-9]{1,16}$/.test(part)

/** `document.json`: the document as it was imported, and the file it came from. */
export const documentFileSchema = z.strictObject({
  v: z.literal(1),
  document: importedSchema,
  original: z
    .strictObject({
      extension: z.string().refine(isExtension),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    })
    .exactOptional(),
  h: z.string().regex(hashPattern),
})
export type DocumentFile = z.infer<typeof documentFileSchema>

/** `drafts.json`: what was typed but not saved, newest first. */
export const draftsSchema: z.ZodType<readonly Draft[]> = z.array(
  z.strictObject({
    segment: segmentId,
    by: text,
    client: text,
    text,
    base: count,
    at: text,
  }),
)

/** `store.json`. */
export const storeFileSchema = z.strictObject({
  version: z.literal(1),
  id: z.string().regex(/^[0-9a-z]{16}$/),
  created: text,
})

/** `index.json`: what the list shows of each document, as of the journal line with this hash. */
export const indexSchema = z.strictObject({
  v: z.literal(1),
  documents: z.array(
    z.strictObject({
      tail: z.string(),
      summary: z.strictObject({
        id: documentId,
        title: text,
        language: text,
        system: text.exactOptional(),
        created: text,
        changed: text,
        sequence: count,
        progress: z.strictObject({
          segments: count,
          open: count,
          edited: count,
          approved: count,
          words: count,
          changed: count,
          comments: count,
        }),
      }),
    }),
  ),
})
