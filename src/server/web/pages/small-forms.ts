import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { Refusal } from '../../../core/refusal.ts'
import { withCommentState } from '../../../core/review/commenting.ts'
import { dismissalScopes, withDismissalWithdrawn } from '../../../core/review/dismissals.ts'
import { isCommentId } from '../../../core/review/ids.ts'
import { undoingOf } from '../act-undone.ts'
import { documentIdOf, LONGEST_TEXT, parsed, segmentIdField, wellFormedText } from '../input.ts'
import { readerOf } from '../reader.ts'
import { segmentHref } from '../segment-href.ts'
import type { Site } from '../site.ts'

const undoForm = z.object({
  entry: z.coerce.number().int().min(1),
  /** The change of the annotation queue to go back to. */
  at: z.string().max(100).optional(),
})

const commentForm = z.object({ state: z.enum(['open', 'resolved', 'removed']) })

const dismissalForm = z.object({
  segment: segmentIdField,
  check: z.string(),
  text: wellFormedText(LONGEST_TEXT),
  scope: z.enum(dismissalScopes),
})

/** The small forms of the review screen: undoing an act, comments, and dismissals taken back. */
export const smallForms = (site: Site): Router => {
  const routes = Router()
  routes.post('/documents/:id/undo', (request, response) => undo(site, request, response))
  routes.post('/documents/:id/comments/:comment', (request, response) =>
    changeComment(site, request, response),
  )
  routes.post('/documents/:id/dismissals', (request, response) => withdraw(site, request, response))
  return routes
}

const undo = async (site: Site, request: Request, response: Response): Promise<void> => {
  const reader = readerOf(request, site.settings)
  const id = documentIdOf(request)
  const { entry: sequence, at } = parsed(undoForm, request.body ?? {})
  const history = await site.store.history(id)
  const entry = history.find((kept) => kept.sequence === sequence)
  if (entry === undefined) {
    throw new Refusal('not-found', {
      en: 'There is nothing to undo here.',
      de: 'Hier ist nichts zurückzunehmen.',
    })
  }
  const undoing = await undoingOf(site, id, { act: entry, history })
  await site.store.change(id, { by: reader.name, at: site.now() }, undoing)
  const notice = new URLSearchParams({ notice: reader.words.review.undone, ...(at && { at }) })
  response.redirect(303, `/documents/${id}${at === undefined ? '' : '/annotation'}?${notice}`)
}

const changeComment = async (site: Site, request: Request, response: Response): Promise<void> => {
  const reader = readerOf(request, site.settings)
  const id = documentIdOf(request)
  const { comment } = request.params
  if (typeof comment !== 'string' || !isCommentId(comment)) {
    throw new Refusal('not-found', {
      en: 'There is no such comment.',
      de: 'Diesen Kommentar gibt es nicht.',
    })
  }
  const { state } = parsed(commentForm, request.body ?? {})
  const act = { by: reader.name, at: site.now() }
  const before = await site.store.load(id)
  const segment = before.segments.find(({ comments }) => comments.some((it) => it.id === comment))
  const { document } = await site.store.change(id, act, (it) =>
    withCommentState(it, { comment, state }),
  )
  response.redirect(
    303,
    segment === undefined ? `/documents/${id}` : segmentHref(document, segment.id),
  )
}

const withdraw = async (site: Site, request: Request, response: Response): Promise<void> => {
  const reader = readerOf(request, site.settings)
  const id = documentIdOf(request)
  const finding = parsed(dismissalForm, request.body ?? {})
  const act = { by: reader.name, at: site.now() }
  const { document } = await site.store.change(id, act, (it) => withDismissalWithdrawn(it, finding))
  response.redirect(303, segmentHref(document, finding.segment))
}
