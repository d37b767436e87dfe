import { markup } from './categories.ts'
import type { SegmentCheck } from './check.ts'
import { STAND_IN } from './unmarked.ts'

/**
 * Characters in a second, blanks included, as subtitlers count. Netflix's Timed Text Style Guides allow
 * 17 for adults in most languages and 20 in some; houses for television ask for less.
 */
const COMFORTABLE = 17
const FASTEST = 20

export const readingSpeed = {
  id: 'reading-speed',
  scope: 'segment',
  group: 'typography',
  name: { de: 'Lesegeschwindigkeit', en: 'Reading speed' },
  explanation: {
    de: 'Der Untertitel steht zu kurz für so viel Text: Ab 17 Zeichen je Sekunde lesen viele nicht mehr mit, ab 20 kaum jemand.',
    en: 'The subtitle is not shown long enough for so much text: above 17 characters a second many cannot follow, above 20 hardly anybody.',
  },
  message: {
    de: '{speed} Zeichen je Sekunde; höchstens 17 lesen sich bequem',
    en: '{speed} characters a second; 17 at most are read with ease',
  },
  category: { ...markup, subtype: 'Truncation/text expansion' },
  severity: 'hint',
  everywhere: true,
  examples: [
    {
      before: 'Und dann haben sie das ganze Geld nach drüben gebracht.',
      after: 'Dann kam das Geld nach drüben.',
      duration: 2,
    },
  ],
  find: ({ text, duration }) => {
    const length = [...text.replaceAll(STAND_IN, '').replace(/\s+/g, ' ').trim()].length
    if (duration === undefined || length === 0) return []
    const speed = length / duration
    if (speed <= COMFORTABLE) return []
    return [
      {
        start: 0,
        end: text.length,
        values: { speed: `${Math.ceil(speed)}` },
        ...(speed > FASTEST && { severity: 'warning' as const }),
      },
    ]
  },
} as const satisfies SegmentCheck
