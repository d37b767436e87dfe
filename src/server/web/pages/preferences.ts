import { Router } from 'express'
import { z } from 'zod'
import { languages } from '../../language/language.ts'
import { parsed, wellFormedText } from '../input.ts'
import { cookieName, effortSettings, keySettings, LONGEST_NAME, themes } from '../reader.ts'
import type { Site } from '../site.ts'

const form = z.object({
  name: wellFormedText(LONGEST_NAME).optional(),
  language: z.enum(languages).optional(),
  theme: z.enum(themes).optional(),
  keys: z.enum(keySettings).optional(),
  effort: z.enum(effortSettings).optional(),
  back: z.string().max(2000).default('/'),
})

const ONE_YEAR = 365 * 24 * 3600 * 1000

/** `POST /preferences`: keeps what a person chose for this browser, in cookies. */
export const preferences = ({ settings }: Site): Router => {
  const routes = Router()
  routes.post('/preferences', (request, response) => {
    const { back, ...chosen } = parsed(form, request.body ?? {})
    for (const [name, value] of Object.entries(chosen)) {
      response.cookie(cookieName(name, settings.port), (value ?? '').trim(), {
        httpOnly: true,
        sameSite: 'lax',
        maxAge: ONE_YEAR,
      })
    }
    response.redirect(303, ownPath(back))
  })
  return routes
}

/** A path on this site, whatever was sent: never another host. */
const ownPath = (path: string): string => {
  const base = 'http://own.invalid'
  if (!URL.canParse(path, base)) return '/'
  const url = new URL(path, base)
  // A path that begins with two slashes would be read as the name of a host.
  const isOwn = url.origin === base && !url.pathname.startsWith('//')
  return isOwn ? url.pathname + url.search : '/'
}
