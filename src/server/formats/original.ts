import type { Format } from './format.ts'

/**
 * The file that was brought in, with the corrections in it. Which format that is, each document
 * knows for itself: `exportedFile` lets the writer of that format do it.
 */
export const original = {
  id: 'original',
  label: { en: 'Original file, corrected', de: 'Originaldatei, korrigiert' },
  purpose: {
    en: 'The imported file with the corrections in it, in the same format and encoding.',
    de: 'Die eingelesene Datei mit den Korrekturen darin, in Format und Kodierung unverändert.',
  },
  extensions: [],
  mediaType: 'application/octet-stream',
} as const satisfies Format
