import { markup } from './categories.ts'
import type { PairCheck } from './check.ts'
import { missingParts } from './parts-of-source.ts'

/** Web addresses up to their closing punctuation. */
const PART = /(?:https?:\/\/|www\.)[^\s<>"„“”«»()]{0,300}[^\s<>"„“”«»().,;:!?]/

export const urls = {
  id: 'urls',
  scope: 'pair',
  group: 'source',
  name: { de: 'Webadressen', en: 'Web addresses' },
  explanation: {
    de: 'Webadressen der Quelle müssen unverändert in der Übersetzung stehen.',
    en: 'Web addresses of the source must stand unchanged in the translation.',
  },
  message: { de: 'Fehlt aus der Quelle: {part}', en: 'Missing from the source: {part}' },
  category: markup,
  severity: 'error',
  everywhere: true,
  examples: [
    {
      source: 'See https://example.org/en.',
      before: 'Siehe https://example.org/de.',
      after: 'Siehe https://example.org/en.',
    },
  ],
  find: ({ text }, source) => missingParts(text, source, PART),
} as const satisfies PairCheck
