import { punctuation } from './categories.ts'
import { automatic, hits, type SegmentCheck } from './check.ts'

/** The typewriter's two hyphens. */
export const dashDouble = {
  id: 'dash-double',
  scope: 'segment',
  group: 'typography',
  name: { de: 'Zwei Bindestriche', en: 'Double hyphen' },
  explanation: {
    de: 'Zwei Bindestriche stehen für einen Gedankenstrich.',
    en: 'Two hyphens stand for a dash.',
  },
  message: { de: 'Zwei Bindestriche statt Gedankenstrich', en: 'Two hyphens instead of a dash' },
  category: punctuation,
  severity: 'warning',
  examples: [
    { before: 'Die Lage -- ernst wie nie', after: 'Die Lage – ernst wie nie' },
    { before: 'Die Lage--ernst wie nie', after: 'Die Lage – ernst wie nie' },
  ],
  find: ({ text }, { style }) => [
    ...hits(text, /(?<=[^\s-]) --(?=\s[^\s-])/g, () => ({ fix: automatic(` ${style.dash}`) })),
    ...hits(text, /(?<=\p{L})--(?=\p{L})/gu, () => ({ fix: automatic(` ${style.dash} `) })),
  ],
} as const satisfies SegmentCheck
