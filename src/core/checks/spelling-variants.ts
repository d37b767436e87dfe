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

const twinOf = (form: Form, words: ReadonlyMap<string, Form>): Form | undefined => {
  for (const { has, from, to } of exchanges) {
    if (!form.text.includes(has)) continue
    const twin = words.get(form.text.replace(from, to))
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
