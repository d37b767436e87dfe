import { Router } from 'express'
import { z } from 'zod'
import { type AttributionView, attributionView } from '../attribution-view.ts'
import { documentIdOf, parsed } from '../input.ts'
import { readerOf } from '../reader.ts'
import { page, view } from '../render.ts'
import type { Site } from '../site.ts'

const query = z.object({
  by: z.string().min(1).max(200).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1e6).catch(1),
})

const showAttribution = view<AttributionView>('attribution')

/** `/documents/:id/attribution`: the text as it stands, each word marked by who wrote it. */
export const attribution = (site: Site): Router => {
  const routes = Router()
  routes.get('/documents/:id/attribution', async (request, response) => {
    const reader = readerOf(request, site.settings)
    const id = documentIdOf(request)
    const [document, imported] = [await site.store.load(id), await site.store.imported(id)]
    const shown = attributionView({
      document,
      imported,
      query: parsed(query, request.query),
      reader,
    })
    const title = `${shown.title} · ${document.title}`
    const content = showAttribution(shown)
    response.send(page({ title, content, reader, path: request.originalUrl, kind: 'reading' }))
  })
  return routes
}
