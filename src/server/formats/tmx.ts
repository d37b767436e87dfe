import type { Format } from './format.ts'
import { readTmx } from './tmx/read.ts'
import { rewrittenTmx } from './tmx/rewrite.ts'
import { writtenTmx } from './tmx/write.ts'

/** Translation memories: pairs in two of the languages of a file. */
export const tmx = {
  id: 'tmx',
  label: { en: 'Translation memory (TMX)', de: 'Translation Memory (TMX)' },
  purpose: {
    en: 'The approved pairs of source and text, for the memory of any translation program.',
    de: 'Die freigegebenen Paare aus Ausgangstext und Text, für das Memory jedes Übersetzungsprogramms.',
  },
  extensions: ['tmx'],
  mediaType: 'application/x-tmx+xml',
  recognises: ({ text }) => /<tmx[\s>]/.test(text.slice(0, 4_000)),
  unmistakable: true,
  read: readTmx,
  write: writtenTmx,
  suits: ({ segments }) => segments.some(({ source }) => source !== undefined),
  rewrite: rewrittenTmx,
} as const satisfies Format
