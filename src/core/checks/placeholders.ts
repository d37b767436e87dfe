import { markup } from './categories.ts'
import type { PairCheck } from './check.ts'
import { missingParts } from './parts-of-source.ts'

/** printf, ICU, template and shell placeholders. */
const PART = /\{\{?[\w.:-]{1,60}\}\}?|\$\{[\w.]{1,60}\}|%(?:\d\$)?[sdif](?![a-z])/

export const placeholders = {
  id: 'placeholders',
  scope: 'pair',
  group: 'source',
  name: { de: 'Platzhalter', en: 'Placeholders' },
  explanation: {
    de: 'Platzhalter der Quelle müssen unverändert in der Übersetzung stehen.',
    en: 'Placeholders of the source must stand unchanged in the translation.',
  },
  message: { de: 'Fehlt aus der Quelle: {part}', en: 'Missing from the source: {part}' },
  category: markup,
  severity: 'error',
  everywhere: true,
  examples: [
    {
      source: 'Hello {name}!',
      before: 'Hallo {Name}!',
      after: 'Hallo {name}!',
    },
  ],
  find: ({ text }, source) => missingParts(text, source, PART),
} as const satisfies PairCheck
