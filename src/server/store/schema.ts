import { z } from 'zod'
import {
  type ImportedDocument,
  type ImportedSegment,
  segmentKinds,
  units,
} from '../../core/review/document.ts'
import type { Entry } from '../../core/review/entry.ts'
import { change } from './change-schema.ts'
import { count, documentId, hashPattern, segmentId, text } from './schema-fields.ts'
import type { Draft } from './store.ts'

/**
 * The shapes on disk. What is read is believed only after it went through here: unknown fields and
 * malformed ids are refused. Fields are written in the order in which they stand here.
 */
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
