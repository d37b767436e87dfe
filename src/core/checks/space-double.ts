import { punctuation } from './categories.ts'
import { automatic, hits, type SegmentCheck } from './check.ts'

/** Blanks at the start of a line are layout, and so are long runs of them: columns. */
export const spaceDouble = {
  id: 'space-double',
  scope: 'segment',
  group: 'typography',
  name: { de: 'Doppeltes Leerzeichen', en: 'Double space' },
  explanation: {
    de: 'Mitten in der Zeile steht ein Leerzeichen, nicht mehrere.',
    en: 'Inside a line one space is enough.',
  },
  message: { de: 'Mehrere Leerzeichen hintereinander', en: 'Several spaces in a row' },
  category: punctuation,
  severity: 'warning',
  examples: [{ before: 'Die  Lage ist   ernst.', after: 'Die Lage ist ernst.' }],
  find: ({ text }) => hits(text, /(?<=\S) {2,3}(?=\S)/g, () => ({ fix: automatic(' ') })),
} as const satisfies SegmentCheck
