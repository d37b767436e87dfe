import { unlikeGlossary } from './categories.ts'
import type { Match, PairCheck } from './check.ts'
import { glossaryOf } from './fact-index.ts'
import { wordsOf } from './prose.ts'

/** Letters that German inflection may change at the end of a word. */
const ENDING = 2

export const glossary = {
  id: 'glossary',
  scope: 'pair',
  group: 'source',
  name: { de: 'Glossar', en: 'Glossary' },
  explanation: {
    de: 'Die Quelle hat einen Begriff des Glossars, die Übersetzung keine seiner deutschen Entsprechungen.',
    en: 'The source has a term of the glossary, the translation none of its German equivalents.',
  },
  message: { de: 'Glossar: {source} heißt {right}', en: 'Glossary: {source} is {right}' },
  category: unlikeGlossary,
  severity: 'warning',
  examples: [{ source: 'The deterrence works.', before: 'Die Zurückhaltung wirkt.' }],
  find: ({ text }, source, { facts }) =>
    glossaryOf(source, facts).flatMap((fact): Match[] => {
      if (fact.source === undefined || fact.right.some((right) => says(text, right))) return []
      const values = { source: fact.source, right: fact.right.join(' / ') }
      return [{ start: 0, end: text.length, values }]
    }),
} as const satisfies PairCheck

/** Whether every word of `term` is in the text, inflected or in a compound. */
const says = (text: string, term: string): boolean => {
  const lower = text.toLowerCase()
  return wordsOf(term).every(({ text: word }) => {
    const stem = word.length > 2 * ENDING + 1 ? word.slice(0, -ENDING) : word
    return lower.includes(stem.toLowerCase())
  })
}
