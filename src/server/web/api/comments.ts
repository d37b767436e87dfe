import { z } from 'zod'
import { Refusal } from '../../../core/refusal.ts'
import { commented, withCommentState } from '../../../core/review/commenting.ts'
import type { Change, CommentChange } from '../../../core/review/entry.ts'
import { isCommentId } from '../../../core/review/ids.ts'
import { saveId, segmentIdOf, wellFormedText } from '../input.ts'
import { changeDocument } from './change-document.ts'
import { type ApiRoute, route } from './route.ts'

const states = ['open', 'resolved', 'removed'] as const

const commentSchema = z.object({
  comment: z.string().describe('its id'),
  segment: z.string(),
  text: z.string(),
  by: z.string(),
  at: z.string(),
})

/** Comments on segments. */
export const comments: readonly ApiRoute[] = [
  route({
    method: 'post',
    path: '/documents/:id/segments/:segment/comments',
    summary: 'Adds a comment',
    body: z.object({ text: wellFormedText(10_000), save: saveId.exactOptional() }),
    success: { status: 201, schema: commentSchema },
    refusals: [400, 404],
    handle: async ({ site, request, body: { text, save } }) => {
      const segment = segmentIdOf(request)
      const isThis = (change: Change): change is CommentChange =>
        change.kind === 'comment' && change.segment === segment && change.text === text
      const isSame = (changes: readonly Change[]) => changes.some(isThis)
      const { entry } = await changeDocument({ site, request, save, isSame }, (state) =>
        commented(state, { segment, text }),
      )
      const comment = entry?.changes.find(isThis)?.comment
      return { comment, segment, text, by: entry?.by, at: entry?.at }
    },
  }),
  route({
    method: 'patch',
    path: '/documents/:id/comments/:comment',
    summary: 'Resolves a comment, opens it again, or removes it',
    body: z.object({ state: z.enum(states) }),
    success: { status: 200, schema: z.object({ comment: z.string(), state: z.enum(states) }) },
    refusals: [400, 404],
    handle: async ({ site, request, body: { state: wanted } }) => {
      const { comment } = request.params
      if (typeof comment !== 'string' || !isCommentId(comment)) throw noComment()
      await changeDocument({ site, request }, (state) =>
        withCommentState(state, { comment, state: wanted }),
      )
      return { comment, state: wanted }
    },
  }),
]

const noComment = (): Refusal =>
  new Refusal('not-found', {
    en: 'There is no such comment.',
    de: 'Diesen Kommentar gibt es nicht.',
  })
