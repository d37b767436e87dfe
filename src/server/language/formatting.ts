import type { Language } from './language.ts'

/** How numbers, shares and times are written in a language of the interface. */
export interface Formatting {
  /** 1234 → `1,234` or `1.234`. */
  readonly number: (value: number) => string
  /** 31.4159 → `31.4` or `31,4`. */
  readonly decimal: (value: number) => string
  /** 0.0123 → `0.012` or `0,012`; never `0`: nothing is that certain. */
  readonly probability: (value: number) => string
  /** 0.314 → `31%` or `31 %`; 0.003 → `< 1%`: what there is is not nothing. */
  readonly percent: (share: number) => string
  /** An ISO date → day and time of the clock on the wall. */
  readonly dateTime: (at: string) => string
  readonly time: (at: string) => string
  readonly day: (at: string) => string
  /** Day and month: `23 Nov`, `23. Nov.` */
  readonly shortDay: (at: string) => string
  /** `Nov 2026`, `Nov. 2026` */
  readonly month: (at: string) => string
  /** Seconds → `41 s`, `3 min`, `1 h 5 min`. */
  readonly duration: (seconds: number) => string
}

export const formatting = (language: Language): Formatting => all[language]

const made = (language: Language): Formatting => {
  const locale = language === 'de' ? 'de-DE' : 'en-GB'
  const number = new Intl.NumberFormat(locale)
  const decimal = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
  const percent = new Intl.NumberFormat(locale, { style: 'percent' })
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' })
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' })
  const shortDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' })
  const month = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric' })
  return {
    number: (value) => number.format(value),
    decimal: (value) => decimal.format(value),
    probability: (value) =>
      value < LEAST_PROBABILITY ? `< ${number.format(LEAST_PROBABILITY)}` : number.format(value),
    percent: (share) =>
      share > 0 && share < 0.005 ? `< ${percent.format(0.01)}` : percent.format(share),
    dateTime: (at) => dateTime.format(new Date(at)),
    time: (at) => time.format(new Date(at)),
    day: (at) => day.format(new Date(at)),
    shortDay: (at) => shortDay.format(new Date(at)),
    month: (at) => month.format(new Date(at)),
    duration,
  }
}

/** An ISO date → the day on the calendar on the wall, as `2026-11-23`. */
export const localDay = (at: string): string => {
  const date = new Date(at)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

const LEAST_PROBABILITY = 0.001

const duration = (seconds: number): string => {
  if (seconds < 60) return `${Math.round(seconds)} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

// Made once: building the formatters takes longer than a page does.
const all: Readonly<Record<Language, Formatting>> = { en: made('en'), de: made('de') }
