import { markup } from './categories.ts'
import type { PairCheck } from './check.ts'
import { missingParts } from './parts-of-source.ts'

/** HTML and XML tags, and numbered tags of translation tools. */
const PART = /<\/?[a-zA-Z][^<>\n]{0,200}>|<\/?\d{1,4}\/?>/

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
