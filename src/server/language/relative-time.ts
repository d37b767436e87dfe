import { formatting } from './formatting.ts'
import type { Language } from './language.ts'

/** How long ago something was, as people say it; the day when that is clearer. */
export const relativeTime = (language: Language, at: string, now: string): string => {
  const seconds = (Date.parse(now) - Date.parse(at)) / 1000
  if (seconds < 60) return language === 'de' ? 'gerade eben' : 'just now'
  const ago = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  if (seconds < 3600) return ago.format(-Math.floor(seconds / 60), 'minute')
  if (seconds < 24 * 3600) return ago.format(-Math.floor(seconds / 3600), 'hour')
  if (seconds < 7 * 24 * 3600) return ago.format(-Math.floor(seconds / 24 / 3600), 'day')
  return formatting(language).day(at)
}
