import { inconsistentTerm } from './categories.ts'
import { choice, type DocumentCheck, type DocumentMatch } from './check.ts'
import { rightFor } from './fact-index.ts'
import { type Form, forms } from './variants.ts'

/** DPRK and DVRK, IAEO and IAEA: one thing under two acronyms, found without any table. */
export const acronymVariants = {
  id: 'acronym-variants',
  scope: 'document',
  group: 'consistency',
  name: { de: 'Zwei Abkürzungen für dasselbe', en: 'Two acronyms for one thing' },
  explanation: {
    de: 'Zwei Abkürzungen mit vier oder mehr Buchstaben, die sich in einem Buchstaben unterscheiden.',
    en: 'Two acronyms of four letters or more that differ in one letter.',
  },
  message: {
    de: '{text} und {fix}: zwei Abkürzungen für dasselbe?',
    en: '{text} and {fix}: two acronyms for one thing?',
  },
  category: inconsistentTerm,
  severity: 'warning',
  examples: [
    {
      before: ['Die DVRK liefert. Die DVRK schweigt.', 'Die DPRK bestreitet das.'],
      after: ['Die DVRK liefert. Die DVRK schweigt.', 'Die DVRK bestreitet das.'],
    },
  ],
  find: (document, { facts }) => {
    const acronyms = forms(document, (word) => (/^\p{Lu}{4,8}$/u.test(word) ? word : undefined))
    const leaders = new Map<string, Form>()
    const twins = new Map<Form, Form>()
    for (const form of acronyms.values()) {
      for (let at = 0; at < form.text.length; at += 1) {
        const key = `${form.text.slice(0, at)}*${form.text.slice(at + 1)}`
        const leader = leaders.get(key)
        if (leader === undefined) leaders.set(key, form)
        else {
          twins.set(form, leader)
          twins.set(leader, form)
        }
      }
    }
    return [...twins].flatMap(([form, twin]) =>
      isMinority(form, twin) ? matches(form, twin, rightFor(twin.text, facts) !== undefined) : [],
    )
  },
} as const satisfies DocumentCheck

/** With as many of each, both are shown. */
const isMinority = (form: Form, twin: Form): boolean => form.places.length <= twin.places.length

/** An acronym that the table of facts calls wrong is named but not proposed. */
const matches = (form: Form, twin: Form, isWrong: boolean): readonly DocumentMatch[] =>
  form.places.map(({ segment, start, end }) => ({
    segment,
    start,
    end,
    values: { fix: twin.text },
    ...(!isWrong && { fix: choice(twin.text) }),
  }))
