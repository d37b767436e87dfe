import { isAcronym } from './acronym-spaced-hyphen.ts'
import { punctuation } from './categories.ts'
import { automatic, choice, hits, type SegmentCheck } from './check.ts'
import { wholeWords } from './prose.ts'

/**
 * Between blanks German sets a dash; between figures a hyphen may be a minus or a range. After an
 * acronym it may be part of a torn compound (`acronym-spaced-hyphen`), so there the editor chooses.
 */
export const hyphenAsDash = {
  id: 'hyphen-as-dash',
  scope: 'segment',
  group: 'typography',
  name: { de: 'Bindestrich als Gedankenstrich', en: 'Hyphen used as a dash' },
  explanation: {
    de: 'Der Gedankenstrich ist der Halbgeviertstrich mit Leerzeichen. Zahlenbereiche und Tabellen bleiben unberührt.',
    en: 'German sets a spaced en dash. Number ranges and tables are left alone.',
  },
  message: {
    de: 'Bindestrich statt Gedankenstrich: {fix}',
    en: 'Hyphen instead of a dash: {fix}',
  },
  category: punctuation,
  severity: 'warning',
  examples: [
    { before: 'Die Lage - ernst wie nie - bleibt.', after: 'Die Lage – ernst wie nie – bleibt.' },
  ],
  find: ({ text, source }, { style }) => {
    const titles = new Set(source?.match(SPACED) ?? [])
    return hits(text, /(?<=[^\s-] )-(?= [^\s-])/g, ({ index }) => {
      const before = wholeWords(text, { start: index - 1, end: index - 1 })
      const after = wholeWords(text, { start: index + 2, end: index + 2 })
      const isTable = before.end - before.start === 1 && after.end - after.start === 1
      if (isTable || titles.has(text.slice(before.start, after.end))) return undefined
      const figures = [text.charAt(index - 2), text.charAt(index + 2)].filter((side) =>
        /\d/.test(side),
      )
      if (figures.length === 2) return undefined
      const acronym = text.slice(before.start, before.end)
      const isOpen =
        figures.length === 1 || (isAcronym(acronym) && /\p{Lu}/u.test(text.charAt(after.start)))
      return isOpen ? { fix: choice(style.dash), severity: 'hint' } : { fix: automatic(style.dash) }
    })
  },
} as const satisfies SegmentCheck

/** „Abba - Gold“ in the source is a title that keeps its hyphen. */
const SPACED = /(?<![\p{L}\p{N}])[\p{L}\p{N}]{1,80} - [\p{L}\p{N}]{1,80}/gu
