import { type Request, type Response, Router } from 'express'
import { compareQuery } from '../compare-query.ts'
import { type CompareView, compareView } from '../compare-view.ts'
import { loadHistory } from '../document-history.ts'
import { documentIdOf, parsed } from '../input.ts'
import { readerOf } from '../reader.ts'
import { page, view } from '../render.ts'
import type { Site } from '../site.ts'

const showCompare = view<CompareView>('compare')

/** `/documents/:id/compare`: any two moments of a text beside each other. */
export const compare = (site: Site): Router => {
  const routes = Router()
  routes.get('/documents/:id/compare', (request, response) => show(site, request, response))
  return routes
}

const show = async (site: Site, request: Request, response: Response): Promise<void> => {
  const reader = readerOf(request, site.settings)
  const history = await loadHistory(site, documentIdOf(request))
  const shown = compareView({ history, query: parsed(compareQuery, request.query), reader })
  const title = `${shown.title} · ${history.document.title}`
  const path = request.originalUrl
  response.send(page({ title, content: showCompare(shown), reader, path, kind: 'working' }))
}
