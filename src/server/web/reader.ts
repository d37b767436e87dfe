import type { Request } from 'express'
import { type Formatting, formatting } from '../language/formatting.ts'
import { type Words, wordsIn } from '../language/index.ts'
import { isLanguage, preferredLanguage } from '../language/language.ts'
import type { Settings } from './site.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export const keySettings = ['on', 'off'] as const
export const effortSettings = ['on', 'off'] as const

/** The person in front of the page: how they want to be talked to and what they are called. */
export interface Reader {
  readonly words: Words
  readonly format: Formatting
  readonly theme: Theme
  readonly name: string
  /** Whether single characters are keys of the app (WCAG 2.1.4: they can be switched off). */
  readonly singleKeys: boolean
  /** Whether time and key presses are recorded with what they save. */
  readonly effort: boolean
}

/** What the request's cookies and headers tell of the person who sent it. */
export const readerOf = (request: Request, settings: Settings): Reader => {
  const cookies = cookiesOf(request.headers.cookie ?? '', settings.port)
  const chosen = cookies.get('language') ?? ''
  const language = isLanguage(chosen)
    ? chosen
    : preferredLanguage(request.headers['accept-language'] ?? '')
  return {
    words: wordsIn(language),
    format: formatting(language),
    theme: themes.find((theme) => theme === cookies.get('theme')) ?? 'system',
    name: personName(cookies.get('name')) ?? settings.defaultAuthor,
    singleKeys: cookies.get('keys') !== 'off',
    effort: cookies.get('effort') !== 'off',
  }
}

/** The longest name of a person, in UTF-16 units. */
export const LONGEST_NAME = 80

/** Another app on this machine may set our cookies: what cannot be a name counts for nothing. */
const personName = (name = ''): string | undefined =>
  name.trim() === '' || name.length > LONGEST_NAME || /\p{Cc}/u.test(name) ? undefined : name

/** Cookies ignore ports, so ours carry the port in the name: two instances do not disturb. */
export const cookieName = (name: string, port: number): string => `rotstift-${port}-${name}`

const cookiesOf = (header: string, port: number): ReadonlyMap<string, string> => {
  const prefix = cookieName('', port)
  return new Map(
    header
      .split(';')
      .map((pair) => pair.trim())
      .filter((pair) => pair.startsWith(prefix) && pair.includes('='))
      .map((pair) => {
        const equals = pair.indexOf('=')
        return [pair.slice(prefix.length, equals), decoded(pair.slice(equals + 1))]
      }),
  )
}

const decoded = (value: string): string => {
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}
