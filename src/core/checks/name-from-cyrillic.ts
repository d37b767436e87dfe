import { mistranslation } from './categories.ts'
import { choice, type Match, type PairCheck } from './check.ts'
import { type FactIndex, rightFor } from './fact-index.ts'
import { isAmbiguous, koreanSurnames, transcriptions } from './german/cyrillic.ts'
import { wordsOf } from './prose.ts'

/** A name of the Cyrillic source stands in English letters, as if it had come by way of English. */
export const nameFromCyrillic = {
  id: 'name-from-cyrillic',
  scope: 'pair',
  group: 'machine',
  name: { de: 'Name aus dem Kyrillischen', en: 'Name from Cyrillic' },
  explanation: {
    de: 'Russische und ukrainische Namen stehen in deutscher Umschrift, koreanische nicht in der kyrillischen.',
    en: 'Russian and Ukrainian names take the German transcription, Korean ones not the Cyrillic detour.',
  },
  message: {
    de: '{cyrillic} ist im Deutschen {fix}, nicht {text}',
    en: '{cyrillic} is {fix} in German, not {text}',
  },
  category: mistranslation,
  severity: 'warning',
  examples: [
    {
      source: 'Президент Беларуси Лукашенко заявил об этом.',
      before: 'Präsident Lukashenko erklärte dies.',
      after: 'Präsident Lukaschenko erklärte dies.',
    },
    {
      source: 'Министр Пак Чин прибыл.',
      before: 'Minister Pak Jin traf ein.',
      after: 'Minister Park Jin traf ein.',
    },
  ],
  find: ({ words }, source, { facts }) => {
    const expected = expectations(source, facts)
    if (expected.size === 0) return []
    return words.flatMap(({ text, start, end }): Match[] => {
      const name = expected.get(text) ?? expected.get(text.replace(/s$/, ''))
      if (name === undefined) return []
      const ending = expected.has(text) ? '' : 's'
      const fix = choice(name.right + ending)
      return [{ start, end, fix, values: { cyrillic: name.cyrillic } }]
    })
  },
} as const satisfies PairCheck

interface Expectation {
  readonly cyrillic: string
  readonly right: string
}

/** What the names of the source would wrongly be called, with what they should be. */
const expectations = (source: string, facts: FactIndex): ReadonlyMap<string, Expectation> => {
  const expected = new Map<string, Expectation>()
  if (!/\p{Script=Cyrillic}/u.test(source)) return expected
  const transcribed = transcriptions(source)
  for (const cyrillic of new Set(wordsOf(source).map(({ text }) => text))) {
    if (!/^\p{Lu}\p{Script=Cyrillic}+$/u.test(cyrillic)) continue
    const { german, english } = transcribed(cyrillic)
    // A Ukrainian in a Russian source keeps his Ukrainian name: the table knows.
    const known = koreanSurnames[cyrillic] ?? rightFor(english, facts)
    const guessed = cyrillic.length > 3 && !isAmbiguous(cyrillic) ? german : english
    const right = known ?? guessed
    if (right !== english) expected.set(english, { cyrillic, right })
  }
  return expected
}
