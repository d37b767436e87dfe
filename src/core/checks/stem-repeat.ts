import { awkward } from './categories.ts'
import type { Match, SegmentCheck } from './check.ts'

/** Words between the two at most. */
const NEAR = 6
/** Letters in common; shorter ones are chance („Unter…“). */
const STEM = 7

export const stemRepeat = {
  id: 'stem-repeat',
  scope: 'segment',
  group: 'machine',
  name: { de: 'Stamm wiederholt', en: 'Stem repeated' },
  explanation: {
    de: '„unterstützt … Unterstützung“: Verb und Nomen desselben Stamms dicht beieinander. In gutem Deutsch nicht selten, daher ausgeschaltet.',
    en: 'Verb and noun of one stem close together. Not rare in good German, hence off.',
  },
  message: { de: 'Stammwiederholung: {text}', en: 'Stem repeated: {text}' },
  category: awkward,
  severity: 'hint',
  off: true,
  examples: [{ before: 'Moskau unterstützt Nordkorea mit Unterstützung.' }],
  find: ({ words }) => {
    const last = new Map<string, number>()
    return words.flatMap((word, index): Match[] => {
      if (word.text.length < STEM) return []
      const stem = word.text.slice(0, STEM).toLowerCase()
      const before = words[last.get(stem) ?? -1]
      const isNear = before !== undefined && index - (last.get(stem) ?? 0) <= NEAR
      last.set(stem, index)
      if (!isNear || isNoun(before.text) === isNoun(word.text)) return []
      return [{ start: before.start, end: word.end }]
    })
  },
} as const satisfies SegmentCheck

const isNoun = (word: string): boolean => /^\p{Lu}/u.test(word)
