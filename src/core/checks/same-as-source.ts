import { untranslated } from './categories.ts'
import type { PairCheck } from './check.ts'
import { wordsOf } from './prose.ts'

/** Titles and lists of names may well stay as they are: at least one small word must be there. */
export const sameAsSource = {
  id: 'same-as-source',
  scope: 'pair',
  group: 'source',
  name: { de: 'Gleich der Quelle', en: 'Same as the source' },
  explanation: {
    de: 'Das Segment ist unverändert die Quelle.',
    en: 'The segment is the source, unchanged.',
  },
  message: { de: 'Nicht übersetzt', en: 'Not translated' },
  category: untranslated,
  severity: 'error',
  examples: [{ source: 'He came home early.', before: 'He came home early.' }],
  find: ({ text }, source) => {
    if (text.trim() !== source.trim()) return []
    const words = wordsOf(text)
    const isText = words.length >= 3 && words.some((word) => /^\p{Ll}{2,}$/u.test(word.text))
    return isText ? [{ start: 0, end: text.length }] : []
  },
} as const satisfies PairCheck
