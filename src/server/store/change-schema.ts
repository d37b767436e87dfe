import { z } from 'zod'
import { editKinds } from '../../core/diff/difference.ts'
import { schemeIds } from '../../core/metrics/annotation-schemes.ts'
import { keystrokeKinds } from '../../core/metrics/keystrokes.ts'
import { severities } from '../../core/metrics/mqm-typology.ts'
import { dismissalScopes } from '../../core/review/dismissals.ts'
import { causes } from '../../core/review/document.ts'
import type { Change } from '../../core/review/entry.ts'
import { annotationId, commentId, count, segmentId, span, text } from './schema-fields.ts'

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

/** One change of an act, as a line of `revisions.jsonl` has it. */
export const change = z.discriminatedUnion('kind', [
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
