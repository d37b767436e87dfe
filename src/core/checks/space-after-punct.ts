import { punctuation } from './categories.ts'
import { choice, hits, type SegmentCheck } from './check.ts'

/** „Ende.Anfang“; the capital tells it from „z.B.“, addresses and file names. */
export const spaceAfterPunct = {
  id: 'space-after-punct',
  scope: 'segment',
  group: 'typography',
  name: { de: 'Kein Leerzeichen nach Satzzeichen', en: 'No space after punctuation' },
  explanation: {
    de: 'Nach Punkt, Komma, Semikolon, Frage- und Ausrufezeichen folgt ein Leerzeichen.',
    en: 'A full stop, comma, semicolon, question or exclamation mark is followed by a space.',
  },
  message: { de: 'Leerzeichen nach dem Satzzeichen fehlt', en: 'Missing space after punctuation' },
  category: punctuation,
  severity: 'warning',
  examples: [
    { before: 'Das ist das Ende.Der Anfang kommt.', after: 'Das ist das Ende. Der Anfang kommt.' },
    { before: 'erkennen,aufdecken', after: 'erkennen, aufdecken' },
  ],
  find: ({ text }) => [
    ...hits(text, /(?<=\p{Ll}{3}[.!?][“"”«)]?)(?=\p{Lu}\p{Ll})/gu, ({ index }) =>
      around(text, index),
    ),
    ...hits(text, /(?<=\p{Ll}{2}[,;])(?=\p{L}{2})/gu, ({ index }) => around(text, index)),
  ],
} as const satisfies SegmentCheck

/** The mark and the letters beside it, so that there is something to see. */
const around = (text: string, at: number) => ({
  start: at - 2,
  end: at + 2,
  fix: choice(`${text.slice(at - 2, at)} ${text.slice(at, at + 2)}`),
})
