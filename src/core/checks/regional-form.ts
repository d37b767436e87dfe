import { inconsistentStyle } from './categories.ts'
import { automatic, choice, hits, type SegmentCheck } from './check.ts'

/** Switzerland writes no ß (Duden, „Schweizer Rechtschreibung“); Austria says Jänner. */
export const regionalForm = {
  id: 'regional-form',
  scope: 'segment',
  group: 'consistency',
  name: { de: 'Deutschland, Österreich, Schweiz', en: 'Germany, Austria, Switzerland' },
  explanation: {
    de: 'Die Hausregel sagt, wessen Deutsch gilt: In der Schweiz steht ss statt ß, in Österreich heißt der Januar Jänner.',
    en: 'The house style says whose German it is: Switzerland writes ss for ß, Austria says Jänner.',
  },
  message: {
    de: 'Im Deutsch des Hauses {fix} statt {text}',
    en: 'In this house {fix}, not {text}',
  },
  category: inconsistentStyle,
  severity: 'warning',
  examples: [{ before: 'Am 3. Jänner kam er.', after: 'Am 3. Januar kam er.' }],
  find: ({ text }, { style }) => {
    if (style.region === 'ch') return hits(text, /ß/g, () => ({ fix: automatic('ss') }))
    const [wrong, right] = style.region === 'at' ? ['Januar', 'Jänner'] : ['Jänner', 'Januar']
    return hits(text, new RegExp(`(?<!\\p{L})${wrong}(?=s?(?!\\p{L}))`, 'gu'), () => ({
      fix: choice(right),
    }))
  },
} as const satisfies SegmentCheck
