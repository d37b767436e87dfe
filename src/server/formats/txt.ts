import { documentText } from '../../core/review/document.ts'
import { cut } from './cut.ts'
import { decoded, encoded } from './encoding.ts'
import type { Format } from './format.ts'
import { paragraphs } from './paragraphs.ts'
import { untagged } from './untagged.ts'

/** Plain text: the corrected text with the gaps it came with, so an untouched one is unchanged. */
export const txt = {
  id: 'txt',
  label: { en: 'Plain text', de: 'Reiner Text' },
  purpose: {
    en: 'The corrected text and nothing else.',
    de: 'Der korrigierte Text und sonst nichts.',
  },
  extensions: ['txt', 'text'],
  mediaType: 'text/plain',
  read: (bytes) => {
    const { text, encoding, notices } = decoded(bytes)
    return { kind: 'text', encoding, ...cut(text, paragraphs(text)), notices }
  },
  write: ({ document }) => encoded(documentText(untagged(document)), document.origin.encoding),
} as const satisfies Format
