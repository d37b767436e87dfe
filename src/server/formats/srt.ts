import type { Format } from './format.ts'
import { readSubtitles, rewrittenSubtitles } from './subtitles/subtitles.ts'

/** SubRip subtitles. */
export const srt = {
  id: 'srt',
  label: { en: 'Subtitles (SRT)', de: 'Untertitel (SRT)' },
  purpose: {
    en: 'The subtitle file as it came with the corrected texts; no time changes.',
    de: 'Die Untertiteldatei, wie sie kam, mit den korrigierten Texten; keine Zeit ändert sich.',
  },
  extensions: ['srt'],
  mediaType: 'application/x-subrip',
  recognises: ({ text }) =>
    /^\s*(?:\d+[ \t]*[\r\n]+)?\d{1,3}:\d{1,2}:\d{1,2}[,.]\d{1,3}[ \t]*-->/.test(
      text.slice(0, 1_000),
    ),
  unmistakable: true,
  read: (bytes) => readSubtitles(bytes, 'srt'),
  write: (exported) => rewrittenSubtitles(exported, 'srt'),
  suits: ({ origin }) => origin.format === 'srt',
} as const satisfies Format
