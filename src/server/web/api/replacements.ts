import { z } from 'zod'
import { Refusal } from '../../../core/refusal.ts'
import type { Document } from '../../../core/review/document.ts'
import { type Hit, hits, withReplacements } from '../../../core/review/replacing.ts'
import type { Span } from '../../../core/text/span.ts'
import { undoingOf } from '../act-undone.ts'
import { documentIdOf, segmentIdField, wellFormedText } from '../input.ts'
import { changeDocument } from './change-document.ts'
import { type ApiRoute, route } from './route.ts'

const place = z.object({
  segment: segmentIdField.meta({ type: 'string' }),
  revision: z.number().int().min(0),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
})

const found = place.extend({
  number: z.number().describe('the number of the segment, for people'),
  before: z.string().describe('what stands before the place, cut short'),
  text: z.string(),
  after: z.string(),
})

/** Hits told of at once; `total` counts them all. */
const MOST_HITS = 10_000

/** Characters shown on either side of a hit. */
const CONTEXT = 60

/** Finding and replacing in a whole document, and undoing an act in one step. */
export const replacements: readonly ApiRoute[] = [
  route({
    method: 'post',
    path: '/documents/:id/search',
    summary: 'Every place where the current texts have a word or phrase',
    body: z.object({
      find: wellFormedText(1_000).min(1),
      caseSensitive: z.boolean().default(false),
      wholeWords: z.boolean().default(false),
    }),
    success: { status: 200, schema: z.object({ hits: z.array(found), total: z.number() }) },
    refusals: [400, 404],
    handle: async ({ site, request, body }) => {
      const document = await site.store.load(documentIdOf(request))
      const all = hits(document, body)
      return { hits: shown(document, all.slice(0, MOST_HITS)), total: all.length }
    },
  }),
  route({
    method: 'post',
    path: '/documents/:id/replacements',
    summary: 'Replaces places that a search found, as one act; 409 when one was changed since',
    body: z.object({
      hits: z.array(place).min(1).max(50_000),
      replacement: wellFormedText(10_000),
    }),
    success: {
      status: 200,
      schema: z.object({ entry: z.number().optional(), segments: z.number() }),
    },
    refusals: [400, 404, 409],
    handle: async ({ site, request, body }) => {
      const chosen = body.hits.map(({ start, end, ...hit }) => ({ ...hit, span: { start, end } }))
      const { entry } = await changeDocument({ site, request }, (state) =>
        withReplacements(state, chosen, body.replacement),
      )
      return { entry: entry?.sequence, segments: entry?.changes.length ?? 0 }
    },
  }),
  route({
    method: 'post',
    path: '/documents/:id/undo',
    summary:
      'Takes back what one act did to texts, or to marked errors; 409 when it was changed since',
    body: z.object({ entry: z.number().int().min(1) }),
    success: { status: 200, schema: z.object({ entry: z.number().optional() }) },
    refusals: [400, 404, 409],
    handle: async ({ site, request, body }) => {
      const id = documentIdOf(request)
      const history = await site.store.history(id)
      const act = history.find(({ sequence }) => sequence === body.entry)
      if (act === undefined) throw noEntry()
      const undoing = await undoingOf(site, id, { act, history })
      const { entry } = await changeDocument({ site, request }, undoing)
      return { entry: entry?.sequence }
    },
  }),
]

const shown = ({ segments }: Document, some: readonly Hit[]): readonly z.output<typeof found>[] => {
  const places = new Map(segments.map(({ id, text }, index) => [id, { text, number: index + 1 }]))
  return some.flatMap(({ segment, revision, span }) => {
    const place = places.get(segment)
    if (place === undefined) return []
    return [{ segment, number: place.number, revision, ...span, ...inContext(place.text, span) }]
  })
}

const inContext = (text: string, { start, end }: Span) => ({
  before: text.slice(Math.max(0, start - CONTEXT), start).replace(/^[\uDC00-\uDFFF]/, ''),
  text: text.slice(start, end),
  after: text.slice(end, end + CONTEXT).replace(/[\uD800-\uDBFF]$/, ''),
})

const noEntry = (): Refusal =>
  new Refusal('not-found', {
    en: 'The history has no such entry.',
    de: 'Der Verlauf hat keinen solchen Eintrag.',
  })
