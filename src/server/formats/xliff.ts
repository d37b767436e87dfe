import type { Format } from './format.ts'
import { readXliff } from './xliff/read.ts'
import { writeXliff } from './xliff/write.ts'

/** XLIFF 1.x and 2.x with their dialects (SDLXLIFF, MQXLIFF): the exchange format of translators. */
export const xliff = {
  id: 'xliff',
  label: { en: 'XLIFF', de: 'XLIFF' },
  purpose: {
    en: 'For translation software; states, notes and mark-up of the imported file are kept.',
    de: 'Für Übersetzungsprogramme; Status, Notizen und Auszeichnungen der eingelesenen Datei bleiben.',
  },
  extensions: ['xlf', 'xliff', 'sdlxliff', 'mqxliff', 'xlif'],
  mediaType: 'application/xliff+xml',
  recognises: ({ text }) => /<(?:[\w.-]{1,40}:)?xliff[\s>]/.test(text.slice(0, 4_000)),
  unmistakable: true,
  read: readXliff,
  rewrite: writeXliff,
} as const satisfies Format
