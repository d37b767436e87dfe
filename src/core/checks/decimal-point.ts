import { numberFormat } from './categories.ts'
import { choice, hits, type SegmentCheck } from './check.ts'
import { amounts } from './german/units.ts'

/** A bare 4.9 is a time, a date or a version; before an amount it can only be a decimal. */
const DECIMAL = new RegExp(
  `(?<![\\p{L}\\p{N}.,:/])(\\d{1,3})\\.(\\d{1,2})(?=[ \\u00A0-]?(?:${amounts})(?![\\p{L}\\p{N}]))`,
  'gu',
)

export const decimalPoint = {
  id: 'decimal-point',
  scope: 'segment',
  group: 'numbers',
  name: { de: 'Dezimalpunkt', en: 'Decimal point' },
  explanation: {
    de: 'Deutsche Dezimalzahlen haben ein Komma. Uhrzeiten, Daten und Versionen bleiben unberührt.',
    en: 'German decimals have a comma. Times, dates and versions are left alone.',
  },
  message: { de: 'Dezimalkomma: {fix} statt {text}', en: 'Decimal comma: {fix}, not {text}' },
  category: numberFormat,
  severity: 'warning',
  examples: [
    { before: 'Es kostet 4.9 Milliarden Euro.', after: 'Es kostet 4,9 Milliarden Euro.' },
    { before: 'Plus 2.5 Prozent', after: 'Plus 2,5 Prozent' },
  ],
  find: ({ text }) =>
    hits(text, DECIMAL, ({ 1: whole = '', 2: part = '' }) => ({ fix: choice(`${whole},${part}`) })),
} as const satisfies SegmentCheck
