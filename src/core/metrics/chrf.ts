import { definitions, type Metric, type Use } from './metric.ts'
import { CHARACTER_ORDERS, characterMatches } from './ngrams/character-matches.ts'
import { characterNumbers } from './ngrams/character-numbers.ts'
import { ngramMatches } from './ngrams/ngram-matches.ts'
import type { Statistics } from './statistics.ts'
import { chrfWords } from './tokens/chrf-words.ts'
import { codePoints, inkedCodePoints } from './tokens/code-points.ts'
import { Vocabulary } from './tokens/vocabulary.ts'

export interface ChrfOptions {
  /** Longest word n-grams counted beside those of characters: 0 is chrF, 2 is chrF++. */
  readonly wordOrder?: number
  readonly caseSensitive?: boolean
  /** White space counts as characters. */
  readonly whitespace?: boolean
  /** The mean of the orders' F scores with 1e-16 for nothing, as in the authors' own script. */
  readonly epsilonSmoothing?: boolean
}

/** Recall weighs twice as much as precision: chrF2. */
const BETA_SQUARED = 4

/**
 * chrF2 and chrF2++ (Popović 2015, 2017). For each order, characters first, the statistics hold
 * the n-grams of the hypothesis, those of the reference, and the matches. Several references: those
 * of the reference with the best F.
 */
export const chrf = (id: string, label: Metric['label'], options: ChrfOptions = {}): Metric => {
  const orders = CHARACTER_ORDERS + (options.wordOrder ?? 0)
  const score = options.epsilonSmoothing === true ? smoothedScore : averagedScore
  return {
    id,
    label,
    scale: { better: 'higher', perfect: 100, highest: 100 },
    empty: new Array<number>(orders * 3).fill(0),
    statistics: (hypothesis, references) =>
      references
        .map((reference) => chrfStatistics(hypothesis, reference, options))
        .reduce((best, other) => (score(other) > score(best) ? other : best)),
    score,
    segmentScore: score,
    signature: (use) => chrfSignature(options, use),
  }
}

/** The statistics of chrF from those of chrF++, which begin with them. */
export const withoutWordOrders = (statistics: Statistics): Statistics =>
  statistics.slice(0, CHARACTER_ORDERS * 3)

const chrfStatistics = (
  hypothesis: string,
  reference: string,
  { wordOrder = 0, caseSensitive = true, whitespace = false }: ChrfOptions,
): Statistics => {
  const cased = (text: string) => (caseSensitive ? text : text.toLowerCase())
  const counted = whitespace ? codePoints : inkedCodePoints
  const [before, after] = [cased(hypothesis), cased(reference)]
  return [
    ...characterStatistics(counted(before), counted(after)),
    ...(wordOrder === 0 ? [] : wordStatistics(chrfWords(before), chrfWords(after), wordOrder)),
  ]
}

const characterStatistics = (hypothesis: Int32Array, reference: Int32Array): Statistics => {
  const matches = characterMatches(characterNumbers(hypothesis, reference))
  return withLengths(matches, hypothesis, reference)
}

const wordStatistics = (
  hypothesis: readonly string[],
  reference: readonly string[],
  orders: number,
): Statistics => {
  const vocabulary = new Vocabulary<string>()
  const [before, after] = [vocabulary.numbers(hypothesis), vocabulary.numbers(reference)]
  const matches = ngramMatches(before, [after], { orders, vocabulary: vocabulary.size })
  return withLengths(matches, before, after)
}

/** An order of which the reference has no n-gram counts none for the hypothesis either. */
const withLengths = (
  matches: readonly number[],
  hypothesis: Int32Array,
  reference: Int32Array,
): Statistics =>
  matches.flatMap((count, shorter) => {
    const expected = Math.max(0, reference.length - shorter)
    return [expected > 0 ? Math.max(0, hypothesis.length - shorter) : 0, expected, count]
  })

/** Precision and recall averaged over the orders that both texts reach, then one F. */
const averagedScore = (statistics: Statistics): number => {
  let precision = 0
  let recall = 0
  let reached = 0
  for (let at = 0; at < statistics.length; at += 3) {
    const [given = 0, expected = 0, matches = 0] = statistics.slice(at, at + 3)
    if (given === 0 || expected === 0) continue
    precision += matches / given
    recall += matches / expected
    reached++
  }
  return reached === 0 ? 0 : 100 * fScore(precision / reached, recall / reached)
}

const EPSILON = 1e-16

const smoothedScore = (statistics: Statistics): number => {
  let sum = 0
  for (let at = 0; at < statistics.length; at += 3) {
    const [given = 0, expected = 0, matches = 0] = statistics.slice(at, at + 3)
    const precision = given > 0 ? matches / given : EPSILON
    const recall = expected > 0 ? matches / expected : EPSILON
    sum += fScore(precision, recall) || EPSILON
  }
  return (100 * sum * 3) / statistics.length
}

const fScore = (precision: number, recall: number): number =>
  precision + recall === 0
    ? 0
    : ((1 + BETA_SQUARED) * precision * recall) / (BETA_SQUARED * precision + recall)

const chrfSignature = (
  {
    wordOrder = 0,
    caseSensitive = true,
    whitespace = false,
    epsilonSmoothing = false,
  }: ChrfOptions,
  { references }: Use,
): string =>
  [
    `nrefs:${references}`,
    `case:${caseSensitive ? 'mixed' : 'lc'}`,
    `eff:${epsilonSmoothing ? 'no' : 'yes'}`,
    `nc:${CHARACTER_ORDERS}`,
    `nw:${wordOrder}`,
    `space:${whitespace ? 'yes' : 'no'}`,
    definitions,
  ].join('|')
