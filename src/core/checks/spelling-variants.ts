import { inconsistentStyle } from './categories.ts'
import { choice, type DocumentCheck, type DocumentMatch } from './check.ts'
import type { Prose } from './prose.ts'
import { type Form, forms } from './variants.ts'

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
    const words = forms(document, (word) => (/^\p{L}{3,40}$/u.test(word) ? word : undefined))
    const hyphened = forms(document.map(hyphenedOnly), (word) => word)
    return [...words.values(), ...hyphened.values()].flatMap((form) => {
      const twin = twinOf(form, words) ?? twinOf(form, hyphened)
      return twin === undefined || twin.places.length <= form.places.length
        ? []
        : matches(form, twin)
    })
  },
} as const satisfies DocumentCheck

/** Both ways of writing; each pair is tried in both directions. Duden, „Die deutsche Rechtschreibung“. */
const exchanges: readonly (readonly [RegExp, string])[] = [
  [/^(\p{L}{3,}[^eszßx])es$/u, '$1s'],
  [/^(\p{L}{3,}[^eszßx])s$/u, '$1es'],
  [/ß/, 'ss'],
  [/ss/, 'ß'],
  [/ph/, 'f'],
  [/Ph/, 'F'],
  [/f/, 'ph'],
  [/F/, 'Ph'],
  [/^Co-/, 'Ko-'],
  [/^Ko-/, 'Co-'],
  [/nti([ae])ll/, 'nzi$1ll'],
  [/nzi([ae])ll/, 'nti$1ll'],
  [/elbständig/, 'elbstständig'],
  [/elbstständig/, 'elbständig'],
  [/ufwendig/, 'ufwändig'],
  [/ufwändig/, 'ufwendig'],
]

const twinOf = (form: Form, words: ReadonlyMap<string, Form>): Form | undefined => {
  for (const [pattern, replacement] of exchanges) {
    if (!pattern.test(form.text)) continue
    const twin = words.get(form.text.replace(pattern, replacement))
    if (twin !== undefined && twin !== form) return twin
  }
  return undefined
}

const matches = (form: Form, twin: Form): readonly DocumentMatch[] =>
  form.places.map(({ segment, start, end }) => ({
    segment,
    start,
    end,
    fix: choice(twin.text),
    values: { count: `${twin.places.length}` },
  }))

/** „Ko-Vorsitz“ is two words to the reader of words. */
const hyphenedOnly = (prose: Prose): Prose => ({
  ...prose,
  words: Array.from(
    prose.text.matchAll(/(?<![\p{L}-])[CK]o-\p{L}{3,30}/gu),
    ({ 0: text, index }) => ({
      text,
      start: index,
      end: index + text.length,
    }),
  ),
})
