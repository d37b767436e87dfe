import { punctuation } from './categories.ts'
import { choice, hits, type SegmentCheck } from './check.ts'
import { wholeWords } from './prose.ts'

/** „Staats- und Regierungschefs“ goes on with a small letter and is right. */
export const spaceAfterHyphen = {
  id: 'space-after-hyphen',
  scope: 'segment',
  group: 'machine',
  name: { de: 'Leerzeichen nach dem Bindestrich', en: 'Space after a hyphen' },
  explanation: {
    de: 'Das Kompositum ist hinter dem Bindestrich zerrissen, oder es war ein Gedankenstrich gemeint.',
    en: 'The compound is torn apart after its hyphen, or a dash was meant.',
  },
  message: {
    de: 'Leerzeichen nach dem Bindestrich: {fix}?',
    en: 'Space after the hyphen: {fix}?',
  },
  category: punctuation,
  severity: 'warning',
  examples: [{ before: 'Das NGO- Zentrum berichtet.', after: 'Das NGO-Zentrum berichtet.' }],
  find: ({ text }, { style }) =>
    hits(text, /(?<=[\p{L}\p{N}])- (?=\p{Lu})/gu, ({ index }) => {
      const { start } = wholeWords(text, { start: index, end: index })
      const { end } = wholeWords(text, { start: index + 2, end: index + 2 })
      const [before, after] = [text.slice(start, index), text.slice(index + 2, end)]
      if (/^(?:Und|Oder|Bis|Bzw)$/i.test(after)) return undefined
      return { start, end, fix: choice(`${before}-${after}`, `${before} ${style.dash} ${after}`) }
    }),
} as const satisfies SegmentCheck
