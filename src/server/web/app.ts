import { join } from 'node:path'
import express, { type Express, type RequestHandler } from 'express'
import { api } from './api/index.ts'
import { errorAnswers, notFound } from './errors.ts'
import { pages } from './pages/index.ts'
import { rootFolder } from './render.ts'
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
  app.use(securityHeaders)
  app.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' })
  })
  app.use(ownHostOnly(site.settings), sameOriginOnly, knownBodiesOnly)
  for (const [path, folder] of statics) app.use(path, files(folder))
  app.use(notStored)
  app.use(express.json({ limit: BODY_LIMIT, strict: true }))
  app.use(express.urlencoded({ limit: BODY_LIMIT, extended: false }))
  app.use('/api/v1', api(site))
  for (const routes of pages) app.use(routes(site))
  app.use(notFound(site))
  app.use(errorAnswers(site))
  return app
}

/** URLs mirror folders, so that a module's imports mean the same on the page and on disk. */
const statics: readonly (readonly [string, string])[] = [
  ['/browser', 'dist/browser'],
  ['/core', 'dist/core'],
  ['/assets', 'views/assets'],
  ['/vendor/diff', 'node_modules/diff/libesm'],
]

const files = (folder: string): RequestHandler =>
  express.static(join(rootFolder, folder), {
    index: false,
    redirect: false,
    dotfiles: 'ignore',
    cacheControl: true,
    maxAge: 0,
  })
