import { punctuation } from './categories.ts'
import { choice, hits, type SegmentCheck } from './check.ts'

/**
 * Three dots are one character, set apart from a whole word (DIN 5008) and tight to a word broken
 * off; which of the two it is only a reader knows.
 */
export const ellipsis = {
  id: 'ellipsis',
  scope: 'segment',
  group: 'typography',
  name: { de: 'Drei Punkte', en: 'Three dots' },
  explanation: {
    de: 'Auslassungspunkte sind ein Zeichen; nach einem ganzen Wort steht davor ein Leerzeichen.',
    en: 'An ellipsis is one character, with a space before it after a whole word.',
  },
  message: { de: 'Drei Punkte statt Auslassungszeichen', en: 'Three dots instead of an ellipsis' },
  category: punctuation,
  severity: 'hint',
  examples: [
    { before: 'Ich weiß nicht... vielleicht.', after: 'Ich weiß nicht … vielleicht.' },
    { before: 'Und dann ... nichts.', after: 'Und dann … nichts.' },
  ],
  find: ({ text }) =>
    hits(text, /(?<!\.)\.{3}(?!\.)/g, ({ index }) =>
      /\p{L}/u.test(text.charAt(index - 1)) ? { fix: choice(' …', '…') } : { fix: choice('…') },
    ),
} as const satisfies SegmentCheck
