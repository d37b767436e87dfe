import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { Refusal } from '../../../core/refusal.ts'
import { annotationRemoved, findAnnotation, rated } from '../../../core/review/annotating.ts'
import { withCommentState } from '../../../core/review/commenting.ts'
import { dismissalScopes, withDismissalWithdrawn } from '../../../core/review/dismissals.ts'
import { isCommentId } from '../../../core/review/ids.ts'
import { undoingOf } from '../act-undone.ts'
import {
  annotationIdOf,
  documentIdOf,
  LONGEST_TEXT,
  parsed,
  segmentIdField,
  segmentIdOf,
  wellFormedText,
} from '../input.ts'
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
  routes.post('/documents/:id/annotations/:annotation', (request, response) =>
    unmark(site, request, response),
  )
  routes.post('/documents/:id/segments/:segment/rating', (request, response) =>
    rate(site, request, response),
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

const unmark = async (site: Site, request: Request, response: Response): Promise<void> => {
  const id = documentIdOf(request)
  const annotation = annotationIdOf(request)
  const act = { by: readerOf(request, site.settings).name, at: site.now() }
  const { segment } = findAnnotation(await site.store.load(id), annotation)
  const { document } = await site.store.change(id, act, (it) => annotationRemoved(it, annotation))
  response.redirect(303, segmentHref(document, segment.id))
}

/** An empty field takes the rating back. */
const ratingForm = z.object({
  rating: z.union([z.literal('').transform(() => undefined), z.coerce.number().min(0).max(100)]),
})

const rate = async (site: Site, request: Request, response: Response): Promise<void> => {
  const id = documentIdOf(request)
  const segment = segmentIdOf(request)
  const { rating } = parsed(ratingForm, request.body ?? {})
  const act = { by: readerOf(request, site.settings).name, at: site.now() }
  const { document } = await site.store.change(id, act, (it) =>
    rated(it, { segment, ...(rating !== undefined && { rating }) }),
  )
  response.redirect(303, segmentHref(document, segment))
}

const withdraw = async (site: Site, request: Request, response: Response): Promise<void> => {
  const reader = readerOf(request, site.settings)
  const id = documentIdOf(request)
  const finding = parsed(dismissalForm, request.body ?? {})
  const act = { by: reader.name, at: site.now() }
  const { document } = await site.store.change(id, act, (it) => withDismissalWithdrawn(it, finding))
  response.redirect(303, segmentHref(document, finding.segment))
}
