import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express'
import { Refusal, type RefusalCode } from '../../core/refusal.ts'
import { readerOf } from './reader.ts'
import { page, view } from './render.ts'
import type { Site } from './site.ts'

/** The one table from a refusal to an HTTP status. */
export const statusOf: Readonly<Record<RefusalCode, number>> = {
  invalid: 400,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  unsupported: 415,
  unavailable: 503,
}

interface ErrorPage {
  readonly title: string
  readonly message: string
  readonly back: string
}

const showError = view<ErrorPage>('error')

/** Answers what nothing else answered. */
export const notFound =
  (site: Site): RequestHandler =>
  (request) => {
    throw new Refusal('not-found', readerOf(request, site.settings).words.frame.notFound)
  }

/**
 * Turns every error into an answer, as a page or as JSON by what was asked for. A bug is told to
 * whoever runs the app and in one neutral sentence to the person; no stack trace leaves the server.
 */
export const errorAnswers = (site: Site): ErrorRequestHandler => {
  return (error: unknown, request, response, next) => {
    const refusal = refusalOf(error)
    if (refusal === undefined) site.report(error, `${request.method} ${request.path}`)
    if (response.headersSent) return next(error)
    const status = refusal === undefined ? 500 : statusOf[refusal.code]
    response.status(status)
    if (wantsJson(request)) answerJson(response, refusal, site, request)
    else answerPage(response, refusal, site, request)
  }
}

/** Whether a program asks, not a page. */
export const wantsJson = (request: Request): boolean =>
  request.path.startsWith('/api/') || request.accepts(['html', 'json']) === 'json'

const answerJson = (
  response: Response,
  refusal: Refusal | undefined,
  site: Site,
  request: Request,
): void => {
  const { language, frame } = readerOf(request, site.settings).words
  const message = refusal?.told[language] ?? frame.somethingFailed
  const { code, details } = refusal ?? { code: 'internal', details: {} }
  // A conflict also shows its texts at the top, where the API's contract promises them.
  response.json({ error: { code, message, ...details }, ...(code === 'conflict' ? details : {}) })
}

const answerPage = (
  response: Response,
  refusal: Refusal | undefined,
  site: Site,
  request: Request,
): void => {
  const reader = readerOf(request, site.settings)
  const { frame, language } = reader.words
  const title =
    refusal === undefined ? frame.errorTitles.unavailable : frame.errorTitles[refusal.code]
  const message = refusal?.told[language] ?? frame.somethingFailed
  const content = showError({ title, message, back: frame.back })
  response.send(page({ title, content, reader, path: request.originalUrl, kind: 'reading' }))
}

/** Express and its parsers throw errors with a status: those that blame the request are refusals. */
const refusalOf = (error: unknown): Refusal | undefined => {
  if (error instanceof Refusal) return error
  if (!(error instanceof Error) || !('status' in error)) return undefined
  const { status } = error
  if (typeof status !== 'number' || status < 400 || status > 499) return undefined
  switch (status) {
    case 413:
      return new Refusal('too-large', {
        en: 'What was sent is larger than the limit.',
        de: 'Was gesendet wurde, ist größer als erlaubt.',
      })
    case 415:
      return new Refusal('unsupported', {
        en: 'This kind of content is not understood.',
        de: 'Diese Art von Inhalt wird nicht verstanden.',
      })
    default:
      return new Refusal('invalid', {
        en: 'The request could not be read.',
        de: 'Die Anfrage war nicht zu lesen.',
      })
  }
}
