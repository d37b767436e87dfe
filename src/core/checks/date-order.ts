import { dateFormat } from './categories.ts'
import { choice, hits, type Match, type SegmentCheck } from './check.ts'
import { germanMonth, germanMonths, monthNames } from './german/months.ts'

const MONTH_FIRST = new RegExp(
  `(?<!\\p{L}|\\d[.\\u00A0 ]{1,2})(${monthNames}) (0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?:, | )((?:1\\d|20)\\d\\d)(?!\\d)`,
  'gu',
)

const MONTH_AND_DAY = new RegExp(
  `(?<!\\p{L}|\\d[.\\u00A0 ]{1,2})(${monthNames}) (0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)(?![\\p{L}\\p{N}])`,
  'gu',
)

const SLASHES = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/((?:1\d|20)\d\d)(?![\d/])/g

/** The day comes first. With slashes and both numbers up to twelve, the source's order is English. */
export const dateOrder = {
  id: 'date-order',
  scope: 'segment',
  group: 'numbers',
  name: { de: 'Englisches Datum', en: 'English date' },
  explanation: {
    de: 'Im Deutschen steht der Tag vor dem Monat: 9. November 2023.',
    en: 'German puts the day before the month: 9. November 2023.',
  },
  message: { de: 'Deutsches Datum: {fix}', en: 'German date: {fix}' },
  category: dateFormat,
  severity: 'warning',
  examples: [
    { before: 'Am November 9, 2023 kam er.', after: 'Am 9. November 2023 kam er.' },
    { before: 'Am 11/29/2023 kam er.', after: 'Am 29. November 2023 kam er.' },
  ],
  find: ({ text }) => [
    ...hits(text, MONTH_FIRST, ({ 1: month = '', 2: day = '', 3: year = '' }) => ({
      fix: choice(`${Number(day)}. ${germanMonth(month)} ${year}`),
    })),
    ...hits(text, MONTH_AND_DAY, ({ 1: month = '', 2: day = '' }) => ({
      fix: choice(`${Number(day)}. ${germanMonth(month)}`),
    })),
    ...hits(text, SLASHES, slashed),
  ],
} as const satisfies SegmentCheck

const slashed = (hit: RegExpExecArray): Partial<Match> | undefined => {
  const [, first = '', second = '', year = ''] = hit
  const american = written(second, first, year)
  const british = written(first, second, year)
  const dates = [...new Set([american, british].filter((date) => date !== ''))]
  return dates.length === 0 ? undefined : { fix: choice(...dates) }
}

const written = (day: string, month: string, year: string): string => {
  const name = germanMonths[Number(month) - 1]
  return name === undefined || Number(day) > 31 || Number(day) < 1
    ? ''
    : `${Number(day)}. ${name} ${year}`
}
