import { grammar } from './categories.ts'
import { choice, type Match, type SegmentCheck } from './check.ts'

/** „die, die die Macht haben“, „wenn sie sie sehen“: legitimate, and too many to tell apart. */
const LEGITIMATE = new Set(
  'der die das den dem des er sie es ihr ihnen ihm ihn sich was wer wo war da so sehr ganz nur'.split(
    ' ',
  ),
)

export const dupWord = {
  id: 'dup-word',
  scope: 'segment',
  group: 'machine',
  name: { de: 'Wort doppelt', en: 'Word doubled' },
  explanation: {
    de: 'Dasselbe Wort zweimal hintereinander, in gleicher Schreibung. Artikel, Pronomen und Namen sind ausgenommen.',
    en: 'The same word twice in a row. Articles, pronouns and names are left out.',
  },
  message: { de: 'Doppelt: {text}', en: 'Doubled: {text}' },
  category: grammar,
  severity: 'warning',
  examples: [{ before: 'Er kam und und ging.', after: 'Er kam und ging.' }],
  find: ({ text, words }) =>
    words.flatMap((word, index): Match[] => {
      const next = words[index + 1]
      if (next?.text !== word.text || LEGITIMATE.has(word.text)) return []
      const isBlank = /^\s+$/.test(text.slice(word.end, next.start))
      if (!isBlank || !/^\p{Ll}{2,}$/u.test(word.text)) return []
      return [{ start: word.start, end: next.end, fix: choice(word.text) }]
    }),
} as const satisfies SegmentCheck
