import { matches } from '../text/matches.ts'
import { punctuation } from './categories.ts'
import { automatic, type DocumentCheck, type DocumentMatch } from './check.ts'
import type { Prose } from './prose.ts'
import { paragraphs } from './quotes.ts'
import { quoteMarks, quoteStyles } from './setting.ts'

/** Curly marks of another style than the rest: the minority, or all that are not the house's. */
export const quotesMixed = {
  id: 'quotes-mixed',
  scope: 'document',
  group: 'typography',
  name: { de: 'Verschiedene Anführungszeichen', en: 'Mixed quotation marks' },
  explanation: {
    de: 'Ein Text verwendet eine Art Anführungszeichen: die des Hauses.',
    en: 'A text uses one kind of quotation marks: the house’s.',
  },
  message: {
    de: '{text} passt nicht zu den übrigen Anführungszeichen: {fix}',
    en: '{text} does not match the other quotation marks: {fix}',
  },
  category: punctuation,
  severity: 'warning',
  examples: [
    {
      before: ['„Eins“, sagte er.', 'Er sagte “zwei” und ging.'],
      after: ['„Eins“, sagte er.', 'Er sagte „zwei“ und ging.'],
    },
    {
      before: ['„Eins“ und „zwei“ und »drei«'],
      after: ['„Eins“ und „zwei“ und „drei“'],
    },
  ],
  find: (document, { style }) => {
    const pairs = document.flatMap(pairsOf)
    const styles = new Set(pairs.map((pair) => pair.style))
    if (styles.size < 2 && !styles.has('„…”') && !styles.has('„…"')) return []
    const [open, close] = quoteMarks(style)
    return pairs
      .filter((pair) => pair.style !== style.quotes && style.quotes !== '"…"')
      .flatMap(({ segment, start, end }): DocumentMatch[] => [
        { segment, start, end: start + 1, fix: automatic(open) },
        { segment, start: end - 1, end, fix: automatic(close) },
      ])
      .filter(
        (found) => document[found.segment]?.text.charAt(found.start) !== found.fix?.replacements[0],
      )
  },
} as const satisfies DocumentCheck

interface Pair {
  readonly segment: number
  readonly start: number
  readonly end: number
  readonly style: string
}

/**
 * Pairs that are certain, with quotations of the other sort inside them; „…” counts as a style of its
 * own, being a slip in every house.
 */
const PAIR = /„[^„“”"]{0,2000}[“”"]|“[^„“”]{0,2000}”|»[^»«]{0,2000}«|«[^»«]{0,2000}»/g

const pairsOf = ({ text }: Prose, segment: number): readonly Pair[] =>
  paragraphs(text).flatMap((paragraph) =>
    Array.from(matches(paragraph.text, PAIR), ({ 0: pair, index }) => {
      const marks = `${pair.charAt(0)}…${pair.charAt(pair.length - 1)}`
      const style = quoteStyles.find((known) => known === marks) ?? marks
      return {
        segment,
        start: paragraph.start + index,
        end: paragraph.start + index + pair.length,
        style,
      }
    }),
  )
