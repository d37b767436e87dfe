import { numberFormat } from './categories.ts'
import { automatic, choice, hits, type SegmentCheck } from './check.ts'

/**
 * „9,946“ alone may be a German decimal. English for certain are 1,000.50 and 1,000,000; with the
 * same figure in the source, or with ,000 behind, it is English too.
 */
export const thousandsComma = {
  id: 'thousands-comma',
  scope: 'segment',
  group: 'numbers',
  name: { de: 'Englische Zahlentrennung', en: 'English number grouping' },
  explanation: {
    de: 'Deutsch trennt Tausender mit Punkt und Dezimalen mit Komma, umgekehrt zum Englischen.',
    en: 'German groups thousands with a point and marks decimals with a comma.',
  },
  message: { de: 'Englische Zahl: {fix} statt {text}', en: 'English number: {fix}, not {text}' },
  category: numberFormat,
  severity: 'warning',
  examples: [
    { before: 'Es kostet 1,000.50 Euro.', after: 'Es kostet 1.000,50 Euro.' },
    { before: 'Rund 20,000 Menschen kamen.', after: 'Rund 20.000 Menschen kamen.' },
    {
      source: 'It has 9,946 inhabitants.',
      before: 'Es hat 9,946 Einwohner.',
      after: 'Es hat 9.946 Einwohner.',
    },
  ],
  find: ({ text, source }) => {
    const copied = new Set(source?.match(GROUPED) ?? [])
    return hits(text, GROUPED, ({ 0: number }) => {
      const german = number.replace(/[.,]/g, (mark) => (mark === ',' ? '.' : ','))
      if (/,\d{3},|\./.test(number)) return { fix: automatic(german) }
      const isEnglish = /[1-9]\d?\d?,000$/.test(number) || copied.has(number)
      return isEnglish ? { fix: choice(german) } : undefined
    })
  },
} as const satisfies SegmentCheck

const GROUPED = /(?<![\p{L}\p{N}.,])\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?(?![\p{N}]|[.,]\d)/gu
