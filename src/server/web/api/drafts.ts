import { z } from 'zod'
import { findSegment } from '../../../core/review/find.ts'
import { documentIdOf, LONGEST_TEXT, segmentIdOf, wellFormedText } from '../input.ts'
import { readerOf } from '../reader.ts'
import { type ApiRoute, route } from './route.ts'

const client = z.string().regex(/^[\w-]{1,80}$/, 'is no name of a browser tab')

const draftSchema = z.object({
  segment: z.string(),
  by: z.string(),
  client: z.string(),
  text: z.string(),
  base: z.number(),
  at: z.string(),
})

/** Texts that were typed but not saved. */
export const drafts: readonly ApiRoute[] = [
  route({
    method: 'get',
    path: '/documents/:id/drafts',
    summary: 'The texts that were typed but not saved, newest first',
    success: { status: 200, schema: z.array(draftSchema) },
    refusals: [404],
    handle: ({ site, request }) => site.store.drafts(documentIdOf(request)),
  }),
  route({
    method: 'put',
    path: '/documents/:id/segments/:segment/draft',
    summary: 'Keeps what was typed in one browser tab, in place of what it sent before',
    body: z.object({ text: wellFormedText(LONGEST_TEXT), base: z.number().int().min(0), client }),
    success: { status: 204 },
    refusals: [400, 404],
    handle: async ({ site, request, body }) => {
      const id = documentIdOf(request)
      const segment = findSegment(await site.store.load(id), segmentIdOf(request)).id
      const { name } = readerOf(request, site.settings)
      await site.store.keepDraft(id, { segment, by: name, at: site.now(), ...body })
    },
  }),
  route({
    method: 'delete',
    path: '/documents/:id/segments/:segment/draft',
    summary: 'Forgets a draft',
    query: z.object({ client }),
    success: { status: 204 },
    refusals: [400, 404],
    handle: ({ site, request, query }) =>
      site.store.dropDraft(documentIdOf(request), segmentIdOf(request), query.client),
  }),
]
