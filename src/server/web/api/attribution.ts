import { z } from 'zod'
import { authorship } from '../../../core/review/authorship.ts'
import { causes } from '../../../core/review/document.ts'
import { findSegment } from '../../../core/review/find.ts'
import { authorSentence } from '../author-sentence.ts'
import { documentIdOf, segmentIdOf } from '../input.ts'
import { readerOf } from '../reader.ts'
import { type ApiRoute, route } from './route.ts'

const stretchSchema = z.object({
  start: z.number(),
  end: z.number(),
  revision: z.number().optional().describe('absent: as the machine wrote it'),
  segment: z.string().optional().describe('whose revision: another one after a split or a merge'),
  by: z.string().optional(),
  at: z.string().optional(),
  cause: z.enum(causes).optional(),
  label: z.string().optional().describe('all of it as a sentence in the language asked for'),
})

/** Who wrote what of a segment's current text. */
export const attribution: readonly ApiRoute[] = [
  route({
    method: 'get',
    path: '/documents/:id/segments/:segment/attribution',
    summary: 'Who wrote each stretch of the current text, in order and without gaps',
    success: { status: 200, schema: z.array(stretchSchema) },
    refusals: [404],
    handle: async ({ site, request }) => {
      const id = documentIdOf(request)
      const [document, imported] = [await site.store.load(id), await site.store.imported(id)]
      const segment = findSegment(document, segmentIdOf(request))
      const reader = readerOf(request, site.settings)
      return authorship(
        document,
        imported,
      )(segment).map(({ start, end, owner }) => {
        if (owner === undefined) return { start, end }
        const { number, by, at, cause } = owner.revision
        const label = authorSentence(owner.revision, reader)
        return { start, end, revision: number, segment: owner.segment, by, at, cause, label }
      })
    },
  }),
]
