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
  find: ({ text, source }) => {
    // „auto;verbosity=diag“: code that the source has too.
    const copied = new Set(source?.match(/\S+/g) ?? [])
    const report = ({ index }: RegExpExecArray) =>
      copied.has(unbroken(text, index)) ? undefined : around(text, index)
    return [
      ...hits(text, /(?<=\p{Ll}{3}[.!?][“"”«)]?)(?=\p{Lu}\p{Ll})/gu, report),
      ...hits(text, /(?<=\p{Ll}{2}[,;])(?=\p{L}{2})/gu, report),
    ]
  },
} as const satisfies SegmentCheck

const LONGEST_CODE = 100

/** The run without blanks that `at` stands in. */
const unbroken = (text: string, at: number): string => {
  const before = /\S*$/.exec(text.slice(Math.max(0, at - LONGEST_CODE), at))?.[0] ?? ''
  return before + (/^\S*/.exec(text.slice(at, at + LONGEST_CODE))?.[0] ?? '')
}

/** The mark and the letters beside it, so that there is something to see. */
const around = (text: string, at: number) => ({
  start: at - 2,
  end: at + 2,
  fix: choice(`${text.slice(at - 2, at)} ${text.slice(at, at + 2)}`),
})
