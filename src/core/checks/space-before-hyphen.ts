import { punctuation } from './categories.ts'
import { automatic, choice, hits, type SegmentCheck } from './check.ts'
import { wholeWords } from './prose.ts'

/** „Auf- und -abbau“ is right: the hyphen stands for the first part of the compound. */
const BEFORE_COMPLETION = /(?:^|[\s,])(?:und|oder|bzw\.?|sowie|bis|noch|als|wie|statt|auch)$/

const OPTION = /[ \u00A0]-\p{Ll}\p{L}*/gu

export const spaceBeforeHyphen = {
  id: 'space-before-hyphen',
  scope: 'segment',
  group: 'machine',
  name: { de: 'Leerzeichen vor dem Bindestrich', en: 'Space before a hyphen' },
  explanation: {
    de: 'Ein typischer Fehler übersetzter Nachrichten: Das Kompositum ist vor dem Bindestrich zerrissen.',
    en: 'Typical of translated news: the compound is torn apart before its hyphen.',
  },
  message: {
    de: 'Leerzeichen vor dem Bindestrich: {fix}',
    en: 'Space before the hyphen: {fix}',
  },
  category: punctuation,
  severity: 'error',
  examples: [
    { before: 'Der US -Außenminister sagte', after: 'Der US-Außenminister sagte' },
    { before: 'Two -Sided Street', after: 'Two-Sided Street' },
  ],
  find: ({ text, source }) => {
    const options = new Set(source?.match(OPTION) ?? [])
    return hits(text, /(?<=[\p{L}\p{N}])[ \u00A0]-(?=\p{L})/gu, ({ index }) => {
      if (BEFORE_COMPLETION.test(text.slice(Math.max(0, index - 10), index))) return undefined
      const { start } = wholeWords(text, { start: index, end: index })
      const { end } = wholeWords(text, { start: index + 2, end: index + 2 })
      // „mit -check“ in a manual: an option of a program.
      if (options.has(text.slice(index, end))) return undefined
      const joined = `${text.slice(start, index)}-${text.slice(index + 2, end)}`
      // Before a small letter it may be a dash that lost its second blank.
      const isCertain = /\p{Lu}/u.test(text.charAt(index + 2))
      const fix = isCertain ? automatic(joined) : choice(joined, joined.replace('-', ' – '))
      return { start, end, fix, severity: isCertain ? 'error' : 'warning' }
    })
  },
} as const satisfies SegmentCheck
