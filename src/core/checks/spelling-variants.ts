import { matches } from '../text/matches.ts'
import { inconsistentStyle } from './categories.ts'
import { choice, type DocumentCheck, type DocumentMatch } from './check.ts'
import type { Prose, Word } from './prose.ts'

/** Both spellings are right; a document chooses one. The minority is shown. */
export const spellingVariants = {
  id: 'spelling-variants',
  scope: 'document',
  group: 'consistency',
  name: { de: 'Schreibvarianten', en: 'Spelling variants' },
  explanation: {
    de: 'Zwei zulässige Schreibungen desselben Wortes: -rates und -rats, Foto und Photo, dass und daß.',
    en: 'Two spellings of one word that are both in use.',
  },
  message: {
    de: '{text} steht neben {fix} ({count})',
    en: '{text} stands beside {fix} ({count})',
  },
  category: inconsistentStyle,
  severity: 'hint',
  examples: [
    {
      before: [
        'Mitglied des Sicherheitsrates und des Sicherheitsrates',
        'Sitz des Sicherheitsrats',
      ],
      after: [
        'Mitglied des Sicherheitsrates und des Sicherheitsrates',
        'Sitz des Sicherheitsrates',
      ],
    },
    {
      before: ['dass er kam, dass er ging', 'daß er blieb'],
      after: ['dass er kam, dass er ging', 'dass er blieb'],
    },
  ],
  find: (document) => {
    const counts = new Map<string, number>()
    for (const word of document.flatMap(wordsOfBothKinds)) {
      counts.set(word.text, (counts.get(word.text) ?? 0) + 1)
    }
    const twins = new Map<string, string>()
    for (const [word, count] of counts) {
      const twin = twinOf(word, counts)
      if (twin !== undefined && (counts.get(twin) ?? 0) > count) twins.set(word, twin)
    }
    if (twins.size === 0) return []
    return document.flatMap((prose, segment) =>
      wordsOfBothKinds(prose).flatMap(({ text, start, end }): DocumentMatch[] => {
        const twin = twins.get(text)
        if (twin === undefined) return []
        const values = { count: `${counts.get(twin) ?? 0}` }
        return [{ segment, start, end, fix: choice(twin), values }]
      }),
    )
  },
} as const satisfies DocumentCheck

/** Both ways of writing; each pair is tried in both directions. Duden, „Die deutsche Rechtschreibung“. */
const exchanges: readonly { readonly has: string; readonly from: RegExp; readonly to: string }[] = [
  { has: 'es', from: /^(\p{L}{2,}[^eszßx])es$/u, to: '$1s' },
  { has: 's', from: /^(\p{L}{2,}[^eszßx])s$/u, to: '$1es' },
  { has: 'ß', from: /ß/, to: 'ss' },
  { has: 'ss', from: /ss/, to: 'ß' },
  { has: 'ph', from: /ph/, to: 'f' },
  { has: 'Ph', from: /Ph/, to: 'F' },
  { has: 'f', from: /f/, to: 'ph' },
  { has: 'F', from: /^F/, to: 'Ph' },
  { has: 'Co-', from: /^Co-/, to: 'Ko-' },
  { has: 'Ko-', from: /^Ko-/, to: 'Co-' },
  { has: 'nti', from: /nti([ae])ll/, to: 'nzi$1ll' },
  { has: 'nzi', from: /nzi([ae])ll/, to: 'nti$1ll' },
  { has: 'bständig', from: /lbständig/, to: 'lbstständig' },
  { has: 'bstständig', from: /lbstständig/, to: 'lbständig' },
  { has: 'fwendig', from: /fwendig/, to: 'fwändig' },
  { has: 'fwändig', from: /fwändig/, to: 'fwendig' },
]

const twinOf = (word: string, words: ReadonlyMap<string, number>): string | undefined => {
  for (const { has, from, to } of exchanges) {
    if (!word.includes(has)) continue
    const twin = word.replace(from, to)
    if (twin !== word && words.has(twin)) return twin
  }
  return undefined
}

/** „Ko-Vorsitz“ is two words to the reader of words, and one more here. */
const wordsOfBothKinds = ({ text, words }: Prose): readonly Word[] =>
  text.includes('o-')
    ? [
        ...words,
        ...Array.from(matches(text, /(?<![\p{L}-])[CK]o-\p{L}{3,30}/gu), ({ 0: word, index }) => ({
          text: word,
          start: index,
          end: index + word.length,
        })),
      ]
    : words
