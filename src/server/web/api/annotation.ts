import { z } from 'zod'
import { editKinds } from '../../../core/diff/difference.ts'
import { schemeIds } from '../../../core/metrics/annotation-schemes.ts'
import { severities } from '../../../core/metrics/mqm-typology.ts'
import type { PlacedAnnotation } from '../../../core/review/carried.ts'
import type { SegmentId } from '../../../core/review/ids.ts'

export const spanSchema = z
  .object({ start: z.number().int().min(0), end: z.number().int().min(0) })
  .describe('half-open, in UTF-16 code units')

export const originSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hand') }),
  z.object({
    kind: z.literal('edit'),
    edit: z.enum(editKinds),
    check: z.string().max(100).exactOptional().describe('whose finding the edit fixed'),
  }),
])

/** A marked error as the API shows it. */
export const annotationSchema = z.object({
  id: z.string(),
  segment: z.string(),
  revision: z.number().describe('the text that the spans point into; 0 is the machine’s'),
  spans: z.array(spanSchema).describe('an empty one is a place where something is missing'),
  quotes: z.array(z.string()).describe('the words of each span when they were marked'),
  inText: z
    .array(spanSchema)
    .optional()
    .describe('where they lie in today’s text; absent when they were edited away'),
  stale: z.boolean().describe('the marked words were edited since'),
  scheme: z.enum(schemeIds),
  category: z.string().describe('of the scheme, or no-error'),
  severity: z.enum(severities),
  note: z.string().optional(),
  origin: originSchema,
  by: z.string(),
  at: z.string(),
  changed: z.object({ by: z.string(), at: z.string() }).optional(),
})

export const ratingSchema = z
  .object({ value: z.number(), by: z.string(), at: z.string() })
  .describe('the segment as a whole, 0 to 100')

export const shownAnnotation = (
  segment: SegmentId,
  { annotation, inText, isStale }: PlacedAnnotation,
) => {
  const { stale: _, spans, quotes, ...rest } = annotation
  return {
    ...rest,
    segment,
    spans: [...spans],
    quotes: [...quotes],
    ...(inText !== undefined && { inText: [...inText] }),
    stale: isStale,
  }
}
