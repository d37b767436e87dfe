import { punctuation } from './categories.ts'
import { automatic, hits, type SegmentCheck } from './check.ts'

/** Between letters a straight apostrophe can only be an apostrophe. */
export const apostropheStraight = {
  id: 'apostrophe-straight',
  scope: 'segment',
  group: 'typography',
  name: { de: 'Gerader Apostroph', en: 'Straight apostrophe' },
  explanation: {
    de: 'Zwischen Buchstaben steht der typografische Apostroph ’.',
    en: 'Between letters the typographic apostrophe ’ is set.',
  },
  message: { de: 'Gerader statt typografischer Apostroph', en: 'Straight apostrophe' },
  category: punctuation,
  severity: 'hint',
  examples: [{ before: "So geht's weiter.", after: 'So geht’s weiter.' }],
  find: ({ text }, { style }) =>
    style.quotes === '"…"'
      ? []
      : hits(text, /(?<=\p{L})['´`](?=\p{L})/gu, () => ({ fix: automatic('’') })),
} as const satisfies SegmentCheck
