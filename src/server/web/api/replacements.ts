import { z } from 'zod'
import { Refusal } from '../../../core/refusal.ts'
import { hits, withReplacements } from '../../../core/review/replacing.ts'
import { undone } from '../../../core/review/undoing.ts'
import { documentIdOf, segmentIdField, wellFormedText } from '../input.ts'
import { changeDocument } from './change-document.ts'
import { type ApiRoute, route } from './route.ts'

const place = z.object({
  segment: segmentIdField.meta({ type: 'string' }),
  revision: z.number().int().min(0),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
})

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
    success: { status: 200, schema: z.object({ hits: z.array(place) }) },
    refusals: [400, 404],
    handle: async ({ site, request, body }) => {
      const document = await site.store.load(documentIdOf(request))
      const found = hits(document, body)
      return { hits: found.map(({ span, ...hit }) => ({ ...hit, ...span })) }
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
    summary: 'Takes back what one act did to texts; 409 when one of them was changed since',
    body: z.object({ entry: z.number().int().min(1) }),
    success: { status: 200, schema: z.object({ entry: z.number().optional() }) },
    refusals: [400, 404, 409],
    handle: async ({ site, request, body }) => {
      const history = await site.store.history(documentIdOf(request))
      const act = history.find(({ sequence }) => sequence === body.entry)
      if (act === undefined) throw noEntry()
      const { entry } = await changeDocument({ site, request }, (state) => undone(state, act))
      return { entry: entry?.sequence }
    },
  }),
]

const noEntry = (): Refusal =>
  new Refusal('not-found', {
    en: 'The history has no such entry.',
    de: 'Der Verlauf hat keinen solchen Eintrag.',
  })
