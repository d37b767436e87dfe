import { dateFormat } from './categories.ts'
import { automatic, hits, type SegmentCheck } from './check.ts'
import { germanMonth, monthNames } from './german/months.ts'

const DAY = new RegExp(
  `(?<![\\p{L}\\p{N}.,:/-])(0?[1-9]|[12]\\d|3[01])([ \\u00A0])(${monthNames})(?!\\p{L})`,
  'gu',
)

/** The day of a German date is an ordinal number. */
export const dateDot = {
  id: 'date-dot',
  scope: 'segment',
  group: 'numbers',
  name: { de: 'Punkt nach dem Tag', en: 'Point after the day' },
  explanation: {
    de: 'Der Tag im Datum ist eine Ordnungszahl und hat einen Punkt.',
    en: 'The day of a date is an ordinal number and has a point.',
  },
  message: { de: 'Punkt nach dem Tag fehlt: {fix}', en: 'Missing point after the day: {fix}' },
  category: dateFormat,
  severity: 'error',
  examples: [{ before: 'Am 9 November kam er.', after: 'Am 9. November kam er.' }],
  find: ({ text }) =>
    hits(text, DAY, ({ 1: day = '', 2: blank = '', 3: month = '' }) => ({
      fix: automatic(`${day}.${blank}${germanMonth(month)}`),
    })),
} as const satisfies SegmentCheck
