import { type Response, Router } from 'express'
import { attachment } from '../content-disposition.ts'
import type { Site } from '../site.ts'
import { alternatives } from './alternatives.ts'
import { attribution } from './attribution.ts'
import { checking } from './checking.ts'
import { comments } from './comments.ts'
import { dismissals } from './dismissals.ts'
import { documents } from './documents.ts'
import { drafts } from './drafts.ts'
import { exports } from './exports.ts'
import { imports } from './imports.ts'
import { openApi } from './open-api.ts'
import { replacements } from './replacements.ts'
import type { ApiAnswer, ApiRoute } from './route.ts'
import { rules } from './rules.ts'
import { scores } from './scores.ts'
import { segments } from './segments.ts'
import { texts } from './texts.ts'

/** Every route of the API: the router and the OpenAPI document are loops over this list. */
export const apiRoutes: readonly ApiRoute[] = [
  ...imports,
  ...documents,
  ...segments,
  ...alternatives,
  ...attribution,
  ...comments,
  ...dismissals,
  ...drafts,
  ...replacements,
  ...exports,
  ...texts,
  ...checking,
  ...rules,
  ...scores,
]

/** The JSON API, to be mounted at `/api/v1`. */
export const api = (site: Site): Router => {
  const routes = Router()
  routes.get('/openapi.json', (_request, response) => {
    response.json(openApi(apiRoutes))
  })
  for (const { method, path, answer } of apiRoutes) {
    routes[method](path, async (request, response) => send(response, await answer(request, site)))
  }
  return routes
}

const send = (response: Response, answer: ApiAnswer): void => {
  switch (answer.kind) {
    case 'json':
      response.status(answer.status).json(answer.body)
      break
    case 'empty':
      response.status(answer.status).end()
      break
    case 'file':
      sendFile(response, answer.file)
  }
}

/** Sends a file as a download; the name is a label, never a path. */
export const sendFile = (
  response: Response,
  { name, type, content }: { name: string; type: string; content: Uint8Array | string },
): void => {
  response.set('Content-Disposition', attachment(name)).set('Content-Type', type)
  response.send(typeof content === 'string' ? content : Buffer.from(content))
}
