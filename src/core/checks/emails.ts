import { markup } from './categories.ts'
import type { PairCheck } from './check.ts'
import { missingParts } from './parts-of-source.ts'

/** Mail addresses; the name is bounded so that long words stay linear. */
const PART = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/

export const emails = {
  id: 'emails',
  scope: 'pair',
  group: 'source',
  name: { de: 'E-Mail-Adressen', en: 'Mail addresses' },
  explanation: {
    de: 'E-Mail-Adressen der Quelle müssen unverändert in der Übersetzung stehen.',
    en: 'Mail addresses of the source must stand unchanged in the translation.',
  },
  message: { de: 'Fehlt aus der Quelle: {part}', en: 'Missing from the source: {part}' },
  category: markup,
  severity: 'error',
  everywhere: true,
  examples: [
    {
      source: 'Write to max@example.org now',
      before: 'Schreiben Sie jetzt an moritz@example.org',
      after: 'Schreiben Sie jetzt an max@example.org',
    },
  ],
  find: ({ text }, source) => missingParts(text, source, PART),
} as const satisfies PairCheck
