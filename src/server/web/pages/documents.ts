import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import type { DocumentId } from '../../../core/review/ids.ts'
import type { DocumentSummary } from '../../store/store.ts'
import { chosenDocuments, type DocumentsView, documentsView, sorts } from '../documents-view.ts'
import { documentIdOf, parsed } from '../input.ts'
import { readerOf } from '../reader.ts'
import { page, view } from '../render.ts'
import type { Site } from '../site.ts'

const showDocuments = view<DocumentsView>('documents')
const showRemoval = view<RemovalView>('removal')

/** `/`: the list of texts; and taking one out of it. */
export const documents = (site: Site): Router => {
  const routes = Router()
  routes.get('/', (request, response) => list(site, request, response))
  routes.get('/documents/:id/removal', (request, response) => ask(site, request, response))
  routes.post('/documents/:id/removal', async (request, response) => {
    await site.store.remove(documentIdOf(request))
    response.redirect(303, '/?removed=1')
  })
  return routes
}

const query = z.object({
  q: z.string().max(200).catch(''),
  sort: z.enum(sorts).catch('changed'),
  page: z.coerce.number().int().min(1).catch(1),
  removed: z.string().optional().catch(undefined),
})

const list = async (site: Site, request: Request, response: Response): Promise<void> => {
  const reader = readerOf(request, site.settings)
  const all = await site.store.list()
  const asked = parsed(query, request.query)
  const chosen = chosenDocuments(all, asked, reader)
  const drafts = await draftCounts(site, chosen.shown)
  const shown = documentsView({ all, ...chosen, drafts, query: asked, reader, now: site.now() })
  const content = showDocuments(shown)
  response.send(
    page({ title: shown.title, content, reader, path: request.originalUrl, kind: 'reading' }),
  )
}

/** How many unsaved texts each document has; one that cannot be opened still stands in the list. */
const draftCounts = async (
  { store }: Site,
  shown: readonly DocumentSummary[],
): Promise<ReadonlyMap<DocumentId, number>> =>
  new Map(
    await Promise.all(
      shown.map(async ({ id }): Promise<[DocumentId, number]> => {
        const drafts = await store.drafts(id).catch(() => [])
        return [id, new Set(drafts.map(({ segment }) => segment)).size]
      }),
    ),
  )

/** The question before a text is removed. */
export interface RemovalView {
  readonly heading: string
  readonly title: string
  readonly language: string
  readonly hint: string
  readonly action: string
  readonly remove: string
  readonly keep: string
}

const ask = async (site: Site, request: Request, response: Response): Promise<void> => {
  const reader = readerOf(request, site.settings)
  const { id, title, language } = await site.store.load(documentIdOf(request))
  const words = reader.words.documents
  const content = showRemoval({
    heading: words.removeTitle,
    title,
    language,
    hint: words.removeHint,
    action: `/documents/${id}/removal`,
    remove: words.removeNow,
    keep: words.keep,
  })
  const shown = { title: words.removeTitle, content, reader, path: request.originalUrl }
  response.send(page({ ...shown, kind: 'reading' }))
}
