import { createHash } from 'node:crypto'
import { isIP } from 'node:net'
import type { Request, RequestHandler } from 'express'
import helmet from 'helmet'
import { Refusal } from '../../core/refusal.ts'
import { importMap } from './assets.ts'
import type { Settings } from './site.ts'

/**
 * Answers only under our own names: a web page that points its own name at 127.0.0.1 (DNS
 * rebinding) gets 421 without content.
 */
export const ownHostOnly = (settings: Settings): RequestHandler => {
  const own = ownHosts(settings)
  return (request, response, next) => {
    if (askedHosts(request).every((host) => own.has(host))) next()
    else response.status(421).end()
  }
}

/** The names of this machine, the address that we listen on, and the names that we were told. */
const ownHosts = ({ host, port, publicHosts }: Settings): ReadonlySet<string> => {
  const given = anyAddress.includes(host) ? [] : [inUrl(host.toLowerCase())]
  const names = ['localhost', '127.0.0.1', '[::1]', ...given]
  return new Set([
    ...names.map((name) => `${name}:${port}`),
    ...(port === 80 ? names : []),
    ...publicHosts.map((name) => name.toLowerCase()),
  ])
}

/** To listen on these is to listen on every address: they name none. */
const anyAddress: readonly string[] = ['0.0.0.0', '::']

/** An address as it stands in a URL: IPv6 in brackets. */
export const inUrl = (host: string): string => (isIP(host) === 6 ? `[${host}]` : host)

/** The names a request asks for: its header and, where the request line holds a URL, that as well. */
const askedHosts = ({ headers, url }: Request): readonly string[] => {
  const header = (headers.host ?? '').toLowerCase()
  if (url.startsWith('/')) return [header]
  return [header, URL.canParse(url) ? new URL(url).host : '']
}

/**
 * Refuses what another site makes a browser send: unsafe methods must come from our own pages or
 * from a program. `same-site` is refused as well, since all ports of localhost are one site. Where
 * the browser does not say (plain http on other names), the origin must be ours.
 */
export const sameOriginOnly: RequestHandler = (request, _response, next) => {
  if (isSafe(request) || isOwn(request)) return next()
  throw new Refusal('forbidden', {
    en: 'This request came from another web site and was not carried out.',
    de: 'Diese Anfrage kam von einer anderen Website und wurde nicht ausgeführt.',
  })
}

const isSafe = ({ method }: Request): boolean =>
  method === 'GET' || method === 'HEAD' || method === 'OPTIONS'

const isOwn = (request: Request): boolean => {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin, host = '' } = request.headers
  if (origin === undefined) return true
  return URL.canParse(origin) && new URL(origin).host === host.toLowerCase()
}

const bodies = [
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'application/x-ndjson',
  'text/tab-separated-values',
]

/** Refuses bodies that are no JSON, no form and no lines of ours, before anything reads them. */
export const knownBodiesOnly: RequestHandler = (request, _response, next) => {
  if (!hasBody(request) || request.is(bodies)) return next()
  throw new Refusal('unsupported', `Send ${bodies.join(', ')}.`)
}

/** Browsers send a length of 0 where a method could have a body and has none. */
export const hasBody = ({ headers }: Request): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

const importMapHash = createHash('sha256').update(importMap).digest('base64')

/** A policy without any `unsafe-`; the only inline script is the import map, allowed by its hash. */
export const securityHeaders: RequestHandler = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'none'"],
      'script-src': ["'self'", `'sha256-${importMapHash}'`],
      'style-src': ["'self'"],
      'img-src': ["'self'", 'data:'],
      'font-src': ["'self'"],
      'connect-src': ["'self'"],
      'form-action': ["'self'"],
      'base-uri': ["'none'"],
      'frame-ancestors': ["'none'"],
      'object-src': ["'none'"],
      'require-trusted-types-for': ["'script'"],
    },
  },
  // Plain http on the own machine is the default: these two would lock people out of it.
  strictTransportSecurity: false,
  referrerPolicy: { policy: 'same-origin' },
})

/** Pages hold people's texts: no cache keeps them. */
export const notStored: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store')
  next()
}
