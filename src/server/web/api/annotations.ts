import { z } from 'zod'
import { languageSetting, type RulesInUse } from '../../../core/checks/language-setting.ts'
import { defaultScheme, schemeIds, schemeOf } from '../../../core/metrics/annotation-schemes.ts'
import { severities } from '../../../core/metrics/mqm-typology.ts'
import {
  annotated,
  annotationRemoved,
  annotationRevised,
  findAnnotation,
  rated,
} from '../../../core/review/annotating.ts'
import { placedAnnotations } from '../../../core/review/carried.ts'
import type { Document } from '../../../core/review/document.ts'
import type { AnnotationChange, Change } from '../../../core/review/entry.ts'
import type { AnnotationId } from '../../../core/review/ids.ts'
import { proposedEdits } from '../annotation/edit-proposals.ts'
import { checked } from '../checked.ts'
import { annotationIdOf, documentIdOf, saveId, segmentIdOf, wellFormedText } from '../input.ts'
import {
  annotationSchema,
  originSchema,
  ratingSchema,
  shownAnnotation,
  spanSchema,
} from './annotation.ts'
import { changeDocument } from './change-document.ts'
import { type ApiRoute, route } from './route.ts'

const judgement = {
  revision: z
    .number()
    .int()
    .min(0)
    .describe('the text that the spans point into; 0 is the machine’s'),
  spans: z.array(spanSchema).min(1).max(20),
  category: wellFormedText(100).describe(
    '`dimension` or `dimension/subtype` of the scheme, or no-error',
  ),
  severity: z.enum(severities),
  note: wellFormedText(2_000),
}

const newAnnotation = z.object({
  ...judgement,
  note: judgement.note.exactOptional(),
  origin: originSchema.default({ kind: 'hand' }),
  save: saveId.exactOptional(),
})

const revisedAnnotation = z.object({
  revision: judgement.revision.exactOptional(),
  spans: judgement.spans.exactOptional(),
  category: judgement.category.exactOptional(),
  severity: judgement.severity.exactOptional(),
  note: judgement.note.exactOptional().describe('empty takes it away'),
})

const proposalSchema = z.object({
  segment: z.string(),
  spans: z.array(spanSchema).describe('in the machine’s text'),
  removed: z.string(),
  added: z.string(),
  edit: z.string().describe('the sort of edit'),
  category: z.string(),
  severity: z.enum(severities),
  check: z.string().optional().describe('whose finding the edit fixed'),
})

/** Errors that people marked, and ratings of segments. */
export const annotations: readonly ApiRoute[] = [
  route({
    method: 'get',
    path: '/documents/:id/annotations',
    summary: 'The marked errors of a text, and what its unjudged changes propose',
    success: {
      status: 200,
      schema: z.object({
        scheme: z.enum(schemeIds),
        annotations: z.array(annotationSchema),
        ratings: z.array(ratingSchema.and(z.object({ segment: z.string() }))),
        proposals: z.array(proposalSchema),
      }),
    },
    refusals: [404],
    handle: async ({ site, request }) => {
      const document = await site.store.load(documentIdOf(request))
      return {
        scheme: document.scheme ?? defaultScheme,
        annotations: document.segments.flatMap((segment) =>
          placedAnnotations(segment).map((placed) => shownAnnotation(segment.id, placed)),
        ),
        ratings: document.segments.flatMap(({ id, rating }) =>
          rating === undefined ? [] : [{ ...rating, segment: id }],
        ),
        proposals: await checked(site, (rules) => proposals(document, rules)),
      }
    },
  }),
  route({
    method: 'post',
    path: '/documents/:id/segments/:segment/annotations',
    summary: 'Marks an error, by the annotation scheme of the document',
    body: newAnnotation,
    success: { status: 201, schema: annotationSchema },
    refusals: [400, 404],
    handle: async ({ site, request, body: { save, ...body } }) => {
      const segment = segmentIdOf(request)
      const isThis = (change: Change): change is AnnotationChange =>
        change.kind === 'annotation' && change.segment === segment
      const { document, entry } = await changeDocument(
        { site, request, save, isSame: (changes) => changes.some(isThis) },
        (state) => annotated(state, { ...body, segment }, documentScheme(state)),
      )
      const made = entry?.changes.find(isThis)
      return made && shownIn(document, made.annotation)
    },
  }),
  route({
    method: 'patch',
    path: '/documents/:id/annotations/:annotation',
    summary: 'Judges a marked error anew; what is not sent stays',
    body: revisedAnnotation,
    success: { status: 200, schema: annotationSchema },
    refusals: [400, 404],
    handle: async ({ site, request, body }) => {
      const id = annotationIdOf(request)
      const { document } = await changeDocument({ site, request }, (state) =>
        annotationRevised(
          state,
          id,
          body,
          body.category === undefined
            ? schemeOf(findAnnotation(state, id).annotation.scheme)
            : documentScheme(state),
        ),
      )
      return shownIn(document, id)
    },
  }),
  route({
    method: 'delete',
    path: '/documents/:id/annotations/:annotation',
    summary: 'Takes a marked error away; it stays in the history',
    success: { status: 204 },
    refusals: [404],
    handle: async ({ site, request }) => {
      const id = annotationIdOf(request)
      await changeDocument({ site, request }, (state) => annotationRemoved(state, id))
    },
  }),
  route({
    method: 'put',
    path: '/documents/:id/segments/:segment/rating',
    summary: 'Rates a segment as a whole from 0 to 100; null takes the rating back',
    body: z.object({ rating: z.number().min(0).max(100).nullable() }),
    success: { status: 204 },
    refusals: [400, 404],
    handle: async ({ site, request, body: { rating } }) => {
      const segment = segmentIdOf(request)
      await changeDocument({ site, request }, (state) =>
        rated(state, { segment, ...(rating !== null && { rating }) }),
      )
    },
  }),
]

const documentScheme = ({ scheme = defaultScheme }: Document) => schemeOf(scheme)

const shownIn = (document: Document, id: AnnotationId) => {
  const { segment } = findAnnotation(document, id)
  return placedAnnotations(segment)
    .filter(({ annotation }) => annotation.id === id)
    .map((placed) => shownAnnotation(segment.id, placed))[0]
}

/** What the changes that nobody judged yet seem to have corrected. */
const proposals = (document: Document, rules: RulesInUse) => {
  const setting = languageSetting(document.language, rules)
  return document.segments.flatMap((segment) =>
    proposedEdits(segment, setting, documentScheme(document))
      .filter((it) => it.annotations.length === 0)
      .map(({ edit, span, proposal: { category, severity, reason } }) => ({
        segment: segment.id,
        spans: [span],
        removed: edit.removed,
        added: edit.added,
        edit: edit.kind,
        category,
        severity,
        ...(reason.kind === 'finding' && { check: reason.check }),
      })),
  )
}
