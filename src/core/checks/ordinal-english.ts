import { numberFormat } from './categories.ts'
import { choice, hits, type SegmentCheck } from './check.ts'
import { isAmongEnglish } from './english-words.ts'

/** 21st is 21. in German; in an English title, an address or the name of a unit it stays. */
export const ordinalEnglish = {
  id: 'ordinal-english',
  scope: 'segment',
  group: 'numbers',
  name: { de: 'Englische Ordnungszahl', en: 'English ordinal' },
  explanation: {
    de: 'Deutsche Ordnungszahlen haben einen Punkt: 21.',
    en: 'German ordinals have a point: 21.',
  },
  message: { de: 'Ordnungszahl: {fix} statt {text}', en: 'Ordinal: {fix}, not {text}' },
  category: numberFormat,
  severity: 'warning',
  examples: [{ before: 'Im 21st Jahrhundert', after: 'Im 21. Jahrhundert' }],
  find: (prose) =>
    hits(
      prose.text,
      /(?<![\p{L}\p{N}.,])\d{0,3}(?:1st|2nd|3rd|\dth)(?![\p{L}\p{N}]|-\p{Ll}|[ \u00A0](?:ed\.|St\.|U\.S\.))/gu,
      ({ 0: ordinal, index }) =>
        isAmongEnglish(prose, index, index + ordinal.length)
          ? undefined
          : { fix: choice(ordinal.replace(/\D+$/, '.')) },
    ),
} as const satisfies SegmentCheck
