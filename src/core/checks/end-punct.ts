import { punctuation } from './categories.ts'
import { choice, type PairCheck } from './check.ts'

/** The last mark of a text, under closing quotes and brackets. */
const LAST = /([.!?:;…]?)(["”“’‘«»)\]]{0,3})\s{0,5}$/

export const endPunct = {
  id: 'end-punct',
  scope: 'pair',
  group: 'source',
  name: { de: 'Satzzeichen am Ende', en: 'Closing punctuation' },
  explanation: {
    de: 'Die Übersetzung endet mit einem anderen Satzzeichen als die Quelle.',
    en: 'The translation ends with another mark than the source.',
  },
  message: { de: 'Die Quelle endet mit „{mark}“', en: 'The source ends with “{mark}”' },
  category: punctuation,
  severity: 'hint',
  examples: [{ source: 'Is he here?', before: 'Ist er da.', after: 'Ist er da?' }],
  find: ({ text }, source) => {
    const wanted = LAST.exec(source.slice(-12))?.[1] ?? ''
    const given = LAST.exec(text.slice(-12))
    const mark = given?.[1] ?? ''
    if (given === null || text.trim() === '' || mark === wanted || `${mark}${wanted}`.includes('…'))
      return []
    if (wanted === '' || isAbbreviation(source)) return []
    const end = text.length - given[0].length + mark.length
    const start = Math.max(0, end - mark.length - 1)
    return [
      {
        start,
        end,
        values: { mark: wanted },
        fix: choice(text.slice(start, end - mark.length) + wanted),
      },
    ]
  },
} as const satisfies PairCheck

/** „… Inc.“ ends with a stop that the translation may not need. */
const isAbbreviation = (source: string): boolean =>
  /(?:^|\s)(?:\p{Lu}\p{L}{0,3}|etc)\.\s*$/u.test(source.slice(-8))
