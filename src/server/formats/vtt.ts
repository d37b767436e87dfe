import type { Format } from './format.ts'
import { readSubtitles, rewrittenSubtitles } from './subtitles/subtitles.ts'

/** WebVTT subtitles (W3C). */
export const vtt = {
  id: 'vtt',
  label: { en: 'Subtitles (WebVTT)', de: 'Untertitel (WebVTT)' },
  purpose: {
    en: 'The subtitle file as it came with the corrected texts; times, styles and notes stay.',
    de: 'Die Untertiteldatei, wie sie kam, mit den korrigierten Texten; Zeiten, Stile und Notizen bleiben.',
  },
  extensions: ['vtt'],
  mediaType: 'text/vtt',
  recognises: ({ text }) => /^WEBVTT(?:[ \t\r\n]|$)/.test(text.slice(0, 10)),
  unmistakable: true,
  read: (bytes) => readSubtitles(bytes, 'vtt'),
  write: (exported) => rewrittenSubtitles(exported, 'vtt'),
  suits: ({ origin }) => origin.format === 'vtt',
} as const satisfies Format
