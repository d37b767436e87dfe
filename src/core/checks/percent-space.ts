import { numberFormat } from './categories.ts'
import { automatic, hits, type SegmentCheck } from './check.ts'
import { blankBeforeUnit } from './setting.ts'

/** DIN 5008: a blank between figure and %, but „5%ig“ and „100%-Ziel“ (Duden). */
export const percentSpace = {
  id: 'percent-space',
  scope: 'segment',
  group: 'numbers',
  name: { de: 'Prozentzeichen', en: 'Per cent sign' },
  explanation: {
    de: 'Zwischen Zahl und Prozentzeichen steht ein geschütztes Leerzeichen.',
    en: 'A no-break space stands between figure and per cent sign.',
  },
  message: { de: 'Prozentzeichen mit Abstand: {fix}', en: 'Per cent sign with a space: {fix}' },
  category: numberFormat,
  severity: 'hint',
  examples: [
    { before: 'Es sind 5% mehr.', after: 'Es sind 5\u00A0% mehr.' },
    { before: 'Es sind 5 % mehr.', after: 'Es sind 5\u00A0% mehr.' },
  ],
  find: ({ text }, { style }) => {
    const space = blankBeforeUnit(style)
    return hits(
      text,
      /(?<=\d)([ \u00A0\u202F]?)([%‰])(?![\p{L}\p{N}-])/gu,
      ({ 1: blank = '', 2: sign = '' }) =>
        blank === space || blank === '\u202F' || (blank === '\u00A0' && !style.noBreakSpaces)
          ? undefined
          : { fix: automatic(space + sign) },
    )
  },
} as const satisfies SegmentCheck
