import { type Response, Router } from 'express'
import { attachment } from '../content-disposition.ts'
import type { Site } from '../site.ts'
import { alternatives } from './alternatives.ts'
import { annotations } from './annotations.ts'
import { approvals } from './approvals.ts'
import { attribution } from './attribution.ts'
import { borders } from './borders.ts'
import { checking } from './checking.ts'
import { comments } from './comments.ts'
import { dismissals } from './dismissals.ts'
import { documents } from './documents.ts'
import { drafts } from './drafts.ts'
import { exports } from './exports.ts'
import { facts } from './facts.ts'
import { imports } from './imports.ts'
import { openApi } from './open-api.ts'
import { replacements } from './replacements.ts'
import { returnedRoutes } from './returned.ts'
import { revisions } from './revisions.ts'
import type { ApiAnswer, ApiRoute } from './route.ts'
import { rules } from './rules.ts'
import { scores } from './scores.ts'
import { secondOpinion } from './second-opinion.ts'
import { sendLines } from './send-lines.ts'
import { texts } from './texts.ts'
import { words } from './words.ts'

/** Every route of the API: the router and the OpenAPI document are loops over this list. */
export const apiRoutes: readonly ApiRoute[] = [
  ...imports,
  ...documents,
  ...revisions,
  ...approvals,
  ...borders,
  ...alternatives,
  ...attribution,
  ...comments,
  ...annotations,
  ...dismissals,
  ...drafts,
  ...replacements,
  ...exports,
  ...returnedRoutes,
  ...texts,
  ...checking,
  ...rules,
  ...words,
  ...secondOpinion,
  ...facts,
  ...scores,
]

/** The JSON API, to be mounted at `/api/v1`. */
export const api = (site: Site): Router => {
  const routes = Router()
  routes.get('/openapi.json', (_request, response) => {
    response.json(openApi(apiRoutes))
  })
  for (const { method, path, answer } of apiRoutes) {
    routes[method](path, async (request, response) => {
      const made = await answer(request, site)
      if (made.kind === 'lines') await sendLines(response, made.lines, site)
      else send(response, made)
    })
  }
  return routes
}

const send = (response: Response, answer: Exclude<ApiAnswer, { kind: 'lines' }>): void => {
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
