import { levenshtein } from './levenshtein.ts'
import type { Metric } from './metric.ts'
import type { Statistics } from './statistics.ts'
import { codePoints } from './tokens/code-points.ts'
import { Vocabulary } from './tokens/vocabulary.ts'
import { words } from './tokens/white-space.ts'

/** How many characters (code points) must be typed, deleted or replaced. */
export const characterDistance = (before: string, after: string): number =>
  levenshtein(codePoints(before), codePoints(after))

/** The same in words, as white space separates them, case told apart. */
export const wordDistance = (before: string, after: string): number => {
  const vocabulary = new Vocabulary<string>()
  return levenshtein(vocabulary.numbers(words(before)), vocabulary.numbers(words(after)))
}

const characterCount = (text: string): number => codePoints(text).length
const wordCount = (text: string): number => words(text).length

type Unit = 'character' | 'word'

const units = {
  character: { distance: characterDistance, length: characterCount },
  word: { distance: wordDistance, length: wordCount },
} as const

/** Edit distance in units of 100 units of the reference; the distance is the first statistic. */
const editDistance = (id: string, label: Metric['label'], unit: Unit): Metric => {
  const { distance, length } = units[unit]
  return {
    id,
    label,
    scale: { better: 'lower', perfect: 0 },
    empty: [0, 0],
    statistics: (hypothesis, references) =>
      references
        .map((reference) => [distance(hypothesis, reference), length(reference)])
        .reduce((best, other) => ((other[0] ?? 0) < (best[0] ?? 0) ? other : best)),
    score: rate,
    segmentScore: rate,
    signature: ({ references }) => `nrefs:${references}|levenshtein|unit:${unit}|case:mixed`,
  }
}

const rate = ([edits = 0, length = 0]: Statistics): number => {
  if (length > 0) return (100 * edits) / length
  return edits > 0 ? 100 : 0
}

export const characterEdits = editDistance('characters', 'metric.characters', 'character')
export const wordEdits = editDistance('words', 'metric.words', 'word')
