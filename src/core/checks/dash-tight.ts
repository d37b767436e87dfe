import { punctuation } from './categories.ts'
import { automatic, hits, type SegmentCheck } from './check.ts'

/** English sets the em dash without blanks. */
export const dashTight = {
  id: 'dash-tight',
  scope: 'segment',
  group: 'typography',
  name: { de: 'Gedankenstrich ohne Leerzeichen', en: 'Tight dash' },
  explanation: {
    de: 'Der englische Geviertstrich steht ohne Leerzeichen, der deutsche Gedankenstrich mit.',
    en: 'The English em dash stands tight, the German dash between spaces.',
  },
  message: { de: 'Englischer Geviertstrich', en: 'English em dash' },
  category: punctuation,
  severity: 'warning',
  examples: [{ before: 'Wort—Wort', after: 'Wort – Wort' }],
  find: ({ text }, { style }) =>
    hits(text, /(?<=[\p{L}\p{N}"“”«»)])—(?=[\p{L}\p{N}"„“»«(])/gu, () => ({
      fix: automatic(` ${style.dash} `),
    })),
} as const satisfies SegmentCheck
