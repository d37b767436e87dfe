import { markup } from './categories.ts'
import type { PairCheck } from './check.ts'
import { missingParts } from './parts-of-source.ts'

/**
 * Closing, empty and numbered tags, tags with attributes, and the common ones of HTML; „<Datei>“ in a
 * manual is a placeholder that is translated.
 */
const PART =
  /<\/[a-zA-Z][\w:-]*>|<[a-zA-Z][^<>\n]{0,200}\/>|<[a-zA-Z][\w:-]{0,40}\s[^<>\n=]{0,40}=[^<>\n]{0,200}>|<(?:a|b|i|u|p|br|em|strong|span|div|sub|sup|ul|ol|li|h[1-6]|img|hr|code|pre|table|tr|td|th|ref|small)>|<\/?\d{1,4}\/?>/

export const tags = {
  id: 'tags',
  scope: 'pair',
  group: 'source',
  name: { de: 'Tags', en: 'Tags' },
  explanation: {
    de: 'Auszeichnungen der Quelle müssen alle in der Übersetzung stehen.',
    en: 'All tags of the source must be in the translation.',
  },
  message: { de: 'Fehlt aus der Quelle: {part}', en: 'Missing from the source: {part}' },
  category: markup,
  severity: 'error',
  everywhere: true,
  examples: [
    {
      source: 'A <b>bold</b> claim',
      before: 'Eine <i>kühne</b> Behauptung',
      after: 'Eine <b>kühne</b> Behauptung',
    },
  ],
  find: ({ text }, source) => missingParts(text, source, PART),
} as const satisfies PairCheck
