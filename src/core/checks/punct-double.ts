import { punctuation } from './categories.ts'
import { choice, hits, type SegmentCheck } from './check.ts'

/** „.,“ after an ordinal or an abbreviation is right and never reported. */
export const punctDouble = {
  id: 'punct-double',
  scope: 'segment',
  group: 'typography',
  name: { de: 'Doppeltes Satzzeichen', en: 'Doubled punctuation' },
  explanation: {
    de: 'Zwei gleiche Satzzeichen oder ein Punkt nach Frage- und Ausrufezeichen.',
    en: 'The same mark twice, or a full stop after a question or exclamation mark.',
  },
  message: { de: 'Doppeltes Satzzeichen: {text} statt {fix}', en: 'Doubled: {text} for {fix}' },
  category: punctuation,
  severity: 'warning',
  examples: [
    { before: 'Er kam,, sah und ging.', after: 'Er kam, sah und ging.' },
    { before: 'Das war 1870..', after: 'Das war 1870.' },
    { before: 'Kommt er?.', after: 'Kommt er?' },
  ],
  find: ({ text }) =>
    hits(
      text,
      /(?<![.,;:!?,])(?:,,|\.\.|;;|::|[?!]\.)(?![.,;:!?\p{L}])/gu,
      ({ 0: marks, index }) =>
        /[\p{L}\p{N}"“«)\]%]/u.test(text.charAt(index - 1))
          ? { fix: choice(marks.charAt(0)) }
          : undefined,
    ),
} as const satisfies SegmentCheck
