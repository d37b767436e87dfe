import { mistranslation } from './categories.ts'
import { choice, type Match, type PairCheck } from './check.ts'
import { koreanSurnames, transcriptions } from './german/cyrillic.ts'
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
  find: ({ words }, source) => {
    const expected = expectations(source)
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
const expectations = (source: string): ReadonlyMap<string, Expectation> => {
  const expected = new Map<string, Expectation>()
  if (!/\p{Script=Cyrillic}/u.test(source)) return expected
  const transcribed = transcriptions(source)
  for (const cyrillic of new Set(wordsOf(source).map(({ text }) => text))) {
    if (!/^[\p{Lu}]\p{Script=Cyrillic}+$/u.test(cyrillic)) continue
    const surname = koreanSurnames[cyrillic]
    const { german, english } = transcribed(cyrillic)
    if (surname !== undefined && surname !== english)
      expected.set(english, { cyrillic, right: surname })
    if (surname === undefined && german !== english && cyrillic.length > 3) {
      expected.set(english, { cyrillic, right: german })
    }
  }
  return expected
}
