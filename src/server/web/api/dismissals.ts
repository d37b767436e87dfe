import { z } from 'zod'
import { isFindingId } from '../../../core/checks/second-opinion.ts'
import {
  dismissalScopes,
  dismissed,
  withDismissalWithdrawn,
} from '../../../core/review/dismissals.ts'
import { documentIdOf, LONGEST_TEXT, segmentIdOf, wellFormedText } from '../input.ts'
import { changeDocument } from './change-document.ts'
import { type ApiRoute, route } from './route.ts'

const finding = z.object({
  check: z.string().refine(isFindingId, 'is no check'),
  text: wellFormedText(LONGEST_TEXT).describe('the words that the finding stands on'),
  scope: z.enum(dismissalScopes).default('segment').describe('how far the dismissal reaches'),
})

const dismissal = z.object({
  segment: z.string(),
  check: z.string(),
  text: z.string(),
  scope: z.enum(dismissalScopes),
  by: z.string(),
  at: z.string(),
})

/** Findings that an editor said are none. */
export const dismissals: readonly ApiRoute[] = [
  route({
    method: 'get',
    path: '/documents/:id/dismissals',
    summary: 'The findings that were dismissed, oldest first',
    success: { status: 200, schema: z.object({ dismissals: z.array(dismissal) }) },
    refusals: [404],
    handle: async ({ site, request }) => {
      const document = await site.store.load(documentIdOf(request))
      return { dismissals: document.dismissals }
    },
  }),
  route({
    method: 'post',
    path: '/documents/:id/segments/:segment/dismissals',
    summary: 'Dismisses a finding, in its segment or in the whole document',
    body: finding,
    success: { status: 204 },
    refusals: [400, 404],
    handle: async ({ site, request, body }) => {
      const segment = segmentIdOf(request)
      await changeDocument({ site, request }, (state) => dismissed(state, { ...body, segment }))
    },
  }),
  route({
    method: 'delete',
    path: '/documents/:id/segments/:segment/dismissals',
    summary: 'Takes a dismissal back',
    query: finding,
    success: { status: 204 },
    refusals: [400, 404],
    handle: async ({ site, request, query }) => {
      const segment = segmentIdOf(request)
      await changeDocument({ site, request }, (state) =>
        withDismissalWithdrawn(state, { ...query, segment }),
      )
    },
  }),
]
