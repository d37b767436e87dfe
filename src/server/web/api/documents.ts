import { z } from 'zod'
import { defaultScheme, schemeIds } from '../../../core/metrics/annotation-schemes.ts'
import { placedAnnotations } from '../../../core/review/carried.ts'
import {
  type Document,
  headRevision,
  type Segment,
  segmentState,
  segmentStates,
  units,
} from '../../../core/review/document.ts'
import type { DetailsChange } from '../../../core/review/entry.ts'
import { documentIdOf, wellFormedText } from '../input.ts'
import { readerOf } from '../reader.ts'
import { annotationSchema, ratingSchema, shownAnnotation } from './annotation.ts'
import { changeDocument } from './change-document.ts'
import { type ApiRoute, route } from './route.ts'

const progressSchema = z.object({
  segments: z.number(),
  open: z.number(),
  edited: z.number(),
  approved: z.number(),
  words: z.number(),
  changed: z.number(),
  comments: z.number(),
})

const summary = z.object({
  id: z.string(),
  title: z.string(),
  language: z.string(),
  system: z.string().optional(),
  created: z.string(),
  changed: z.string(),
  progress: progressSchema,
  damage: z.string().optional().describe('why it can be read but not changed'),
})

export const segmentSchema = z.object({
  id: z.string(),
  number: z.number(),
  machine: z.string(),
  source: z.string().optional(),
  text: z.string(),
  state: z.enum(segmentStates),
  revision: z.number(),
  annotations: z.array(annotationSchema),
  rating: ratingSchema.optional(),
  context: z.string().optional().describe('what its file says of it: a key, a time, a column'),
  tags: z
    .array(
      z.object({
        mark: z.string().describe('stands in the texts where the tag is meant'),
        markup: z.string().describe('what stands there in the file'),
        kind: z.enum(['open', 'close', 'alone']),
        label: z.string(),
      }),
    )
    .optional()
    .describe('the mark-up in machine, source and text'),
})

const whole = z.object({
  id: z.string(),
  title: z.string(),
  language: z.string(),
  sourceLanguage: z.string().optional(),
  system: z.string().optional(),
  unit: z.enum(units),
  scheme: z.enum(schemeIds).describe('what errors are annotated by'),
  created: z.string(),
  changed: z.string(),
  segments: z.array(segmentSchema),
})

const details = z.object({
  title: wellFormedText(1_000).regex(/\S/, 'needs some text').exactOptional(),
  system: wellFormedText(200).exactOptional(),
  scheme: z.enum(schemeIds).exactOptional(),
})

/** Texts: bringing them in, looking at them, taking them away. */
export const documents: readonly ApiRoute[] = [
  route({
    method: 'get',
    path: '/documents',
    summary: 'Every document, the one changed last first',
    success: { status: 200, schema: z.array(summary) },
    handle: async ({ site, request }) => {
      const { language } = readerOf(request, site.settings).words
      const found = await site.store.list()
      return found.map(({ sequence: _, ...document }) => ({
        ...document,
        damage: document.damage?.[language],
      }))
    },
  }),
  route({
    method: 'get',
    path: '/documents/:id',
    summary: 'A whole document as it is now',
    success: { status: 200, schema: whole },
    refusals: [404],
    handle: async ({ site, request }) => shown(await site.store.load(documentIdOf(request))),
  }),
  route({
    method: 'patch',
    path: '/documents/:id',
    summary:
      'Changes the title, the name of the machine translation system or the annotation scheme',
    body: details,
    success: { status: 200, schema: whole },
    refusals: [400, 404],
    handle: async ({ site, request, body }) => {
      const { document } = await changeDocument({ site, request }, (state) =>
        detailsChanged(state, body),
      )
      return shown(document)
    },
  }),
  route({
    method: 'delete',
    path: '/documents/:id',
    summary: 'Moves a document to the trash',
    success: { status: 204 },
    refusals: [404],
    handle: ({ site, request }) => site.store.remove(documentIdOf(request)),
  }),
]

const detailsChanged = (
  document: Document,
  {
    title = document.title,
    system = document.system,
    scheme = document.scheme,
  }: z.output<typeof details>,
): readonly DetailsChange[] =>
  title === document.title && system === document.system && scheme === document.scheme
    ? []
    : [
        {
          kind: 'details',
          title,
          ...(system !== undefined && { system }),
          ...(scheme !== undefined && { scheme }),
        },
      ]

const shown = (document: Document) => {
  const { id, title, language, sourceLanguage, system, unit, created: at, changed } = document
  return {
    id,
    title,
    language,
    sourceLanguage,
    system,
    unit,
    scheme: document.scheme ?? defaultScheme,
    created: at,
    changed,
    segments: document.segments.map((segment, index) => shownSegment(segment, index + 1)),
  }
}

/** A segment as the API shows it. */
export const shownSegment = (segment: Segment, number: number) => ({
  id: segment.id,
  number,
  machine: segment.machine,
  source: segment.source,
  text: segment.text,
  state: segmentState(segment),
  revision: headRevision(segment),
  annotations: placedAnnotations(segment).map((placed) => shownAnnotation(segment.id, placed)),
  ...(segment.rating !== undefined && { rating: segment.rating }),
  ...(segment.context !== undefined && { context: segment.context }),
  ...(segment.tags !== undefined && { tags: [...segment.tags] }),
})
