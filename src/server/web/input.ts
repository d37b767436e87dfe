import type { Request } from 'express'
import { z } from 'zod'
import { Refusal } from '../../core/refusal.ts'
import {
  type AnnotationId,
  type DocumentId,
  isAnnotationId,
  isDocumentId,
  isSegmentId,
  type SegmentId,
} from '../../core/review/ids.ts'

/**
 * `value` as the schema describes it, or a refusal that names the field and what is wrong with it.
 * Everything that comes from outside passes here once.
 */
export const parsed = <Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): z.output<Schema> => {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const place = issue === undefined || issue.path.length === 0 ? 'request' : issue.path.join('.')
  throw new Refusal('invalid', `${place}: ${issue?.message ?? 'not understood'}`, { field: place })
}

export const documentIdOf = (request: Request): DocumentId => {
  const id = request.params.id
  if (typeof id === 'string' && isDocumentId(id)) return id
  throw new Refusal('not-found', {
    en: 'There is no such text.',
    de: 'Diesen Text gibt es nicht.',
  })
}

export const segmentIdOf = (request: Request): SegmentId => {
  const id = request.params.segment
  if (typeof id === 'string' && isSegmentId(id)) return id
  throw new Refusal('not-found', {
    en: 'There is no such segment.',
    de: 'Dieses Segment gibt es nicht.',
  })
}

export const annotationIdOf = (request: Request): AnnotationId => {
  const id = request.params.annotation
  if (typeof id === 'string' && isAnnotationId(id)) return id
  throw new Refusal('not-found', {
    en: 'There is no such annotation.',
    de: 'Diese Annotation gibt es nicht.',
  })
}

/** Ids inside a body or a query: matched before use, like those in a path. */
export const segmentIdField = z.custom<SegmentId>(
  (value) => typeof value === 'string' && isSegmentId(value),
  'is no segment id',
)

/** Text that can be stored and sent as UTF-8: a half of a surrogate pair would come back changed. */
export const wellFormedText = (longest: number) =>
  z
    .string()
    .max(longest, `is longer than ${longest} characters`)
    .refine((text) => !/\p{Surrogate}/u.test(text), 'holds half of a character (lone surrogate)')

/** The longest segment that can be saved, in UTF-16 units. */
export const LONGEST_TEXT = 100_000

/** What a client calls one act, so that the act sent twice is done once. */
export const saveId = wellFormedText(100).min(1)
