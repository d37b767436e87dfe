import { spellingError } from './categories.ts'
import { choice, type Match, type SegmentCheck } from './check.ts'
import { oldSpellingOf } from './german/old-spelling.ts'

/** From a table: it works without a dictionary, and says what the dictionary could not. */
export const oldSpelling = {
  id: 'old-spelling',
  scope: 'segment',
  group: 'spelling',
  name: { de: 'Alte Rechtschreibung', en: 'Old spelling' },
  explanation: {
    de: 'Schreibungen von vor 1996: daß, muß, Rußland. In Zitaten oft gewollt.',
    en: 'Spellings from before 1996. In quotations often meant.',
  },
  message: { de: 'Alte Schreibung: {fix} statt {text}', en: 'Old spelling: {fix}, not {text}' },
  category: spellingError,
  severity: 'warning',
  examples: [{ before: 'Er sagt, daß er muß.', after: 'Er sagt, dass er muss.' }],
  find: ({ words }) =>
    words.flatMap(({ text, start, end }): Match[] => {
      const right = oldSpellingOf(text)
      return right === undefined ? [] : [{ start, end, fix: choice(right) }]
    }),
} as const satisfies SegmentCheck
