import { type Request, type Response, Router } from 'express'
import { loadHistory } from '../document-history.ts'
import { historyQuery } from '../history-query.ts'
import { type HistoryView, historyView } from '../history-view.ts'
import { documentIdOf, parsed } from '../input.ts'
import { readerOf } from '../reader.ts'
import { page, view } from '../render.ts'
import type { Site } from '../site.ts'

const showHistory = view<HistoryView>('history')

/** `/documents/:id/history`: who changed what when, the newest first. */
export const history = (site: Site): Router => {
  const routes = Router()
  routes.get('/documents/:id/history', (request, response) => show(site, request, response))
  return routes
}

const show = async (site: Site, request: Request, response: Response): Promise<void> => {
  const reader = readerOf(request, site.settings)
  const known = await loadHistory(site, documentIdOf(request))
  const query = parsed(historyQuery, request.query)
  const shown = historyView({ history: known, query, reader })
  const path = request.originalUrl
  const title = `${shown.title} · ${known.document.title}`
  response.send(page({ title, content: showHistory(shown), reader, path, kind: 'reading' }))
}
