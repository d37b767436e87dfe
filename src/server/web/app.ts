import { join } from 'node:path'
import express, { type Express, type RequestHandler, Router } from 'express'
import { api } from './api/index.ts'
import { assetBase, rootFolder, statics } from './assets.ts'
import { errorAnswers, notFound } from './errors.ts'
import { pages } from './pages/index.ts'
import {
  knownBodiesOnly,
  notStored,
  ownHostOnly,
  sameOriginOnly,
  securityHeaders,
} from './security.ts'
import type { Site } from './site.ts'

/** The largest JSON or form body in bytes; files have a limit of their own. */
const BODY_LIMIT = 5 * 1024 * 1024

/** The whole web app over a store: what happens to a request, in this order. */
export const createApp = (site: Site): Express => {
  const app = express()
  app.disable('x-powered-by')
  app.set('query parser', 'simple')
  // Pages are not kept by any cache: hashing them would be work for nothing.
  app.set('etag', false)
  app.use(securityHeaders)
  app.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' })
  })
  app.use(ownHostOnly(site.settings), sameOriginOnly, knownBodiesOnly)
  app.use(assets())
  app.use(notStored)
  app.use(express.json({ limit: BODY_LIMIT, strict: true }))
  app.use(express.urlencoded({ limit: BODY_LIMIT, extended: false }))
  app.use('/api/v1', api(site))
  for (const routes of pages) app.use(routes(site))
  app.use(notFound(site))
  app.use(errorAnswers(site))
  return app
}

const YEAR_MILLISECONDS = 365 * 24 * 3600 * 1000

/** The files that pages load: below their version for good, under their plain names as they are. */
const assets = (): RequestHandler => {
  const routes = Router()
  for (const [path, folder] of statics) {
    const options = { index: false, redirect: false, dotfiles: 'ignore' } as const
    const root = join(rootFolder, folder)
    routes.use(
      assetBase + path,
      express.static(root, { ...options, immutable: true, maxAge: YEAR_MILLISECONDS }),
    )
    routes.use(path, express.static(root, { ...options, maxAge: 0 }))
  }
  return routes
}
