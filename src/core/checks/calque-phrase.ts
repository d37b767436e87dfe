import { unidiomatic } from './categories.ts'
import { choice, hits, type SegmentCheck } from './check.ts'
import { calquePhrases } from './german/calque-phrases.ts'

const byPhrase = new Map(calquePhrases.map(({ phrase, right }) => [phrase.toLowerCase(), right]))

const PHRASE = new RegExp(
  `(?<![\\p{L}])(?:${calquePhrases
    .map(({ phrase }) => phrase.replace(/[.?]/g, '\\$&'))
    .sort((before, after) => after.length - before.length)
    .join('|')})(?!\\p{L})`,
  'giu',
)

export const calquePhrase = {
  id: 'calque-phrase',
  scope: 'segment',
  group: 'machine',
  name: { de: 'Formel Wort für Wort übersetzt', en: 'Formula translated word by word' },
  explanation: {
    de: 'Wendungen von Nachrichtenagenturen und Behörden, die im Deutschen so niemand sagt.',
    en: 'Formulas of news agencies and officials that nobody uses in German.',
  },
  message: { de: 'Lehnübersetzung: {text}', en: 'Calque: {text}' },
  category: unidiomatic,
  severity: 'warning',
  examples: [
    {
      before: 'Wir werden daran erinnern. Am 7. November kam er.',
      after: 'Zur Erinnerung: Am 7. November kam er.',
    },
    { before: 'Es wird berichtet, dass er kam.' },
  ],
  find: ({ text }) =>
    hits(text, PHRASE, ({ 0: phrase }) => {
      const right = byPhrase.get(phrase.toLowerCase()) ?? []
      const isStart = /^\p{Lu}/u.test(phrase)
      const fitting = right.map((words) => (isStart ? capitalised(words) : words))
      return fitting.length === 0 ? {} : { fix: choice(...fitting) }
    }),
} as const satisfies SegmentCheck

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
