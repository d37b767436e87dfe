import { omission } from './categories.ts'
import type { PairCheck } from './check.ts'

/** German is about a tenth longer than English; short segments vary too much to tell. */
const SHORTEST = 40
const TOO_SHORT = 0.6
const TOO_LONG = 2

export const lengthRatio = {
  id: 'length-ratio',
  scope: 'pair',
  group: 'source',
  name: { de: 'Auffällige Länge', en: 'Suspicious length' },
  explanation: {
    de: 'Die Übersetzung ist viel kürzer oder länger als die Quelle: Es könnte etwas fehlen oder doppelt sein.',
    en: 'The translation is much shorter or longer than the source: something may be missing or doubled.',
  },
  message: { de: '{percent} % der Länge der Quelle', en: '{percent}% of the length of the source' },
  category: omission,
  severity: 'warning',
  examples: [
    {
      source: 'The minister said on Thursday that the talks would continue next week in Geneva.',
      before: 'Das sagte der Minister.',
    },
  ],
  find: ({ text }, source) => {
    const ratio = text.trim().length / source.trim().length
    if (source.trim().length < SHORTEST || (ratio >= TOO_SHORT && ratio <= TOO_LONG)) return []
    return [{ start: 0, end: text.length, values: { percent: `${Math.round(ratio * 100)}` } }]
  },
} as const satisfies PairCheck
