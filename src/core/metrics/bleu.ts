import { definitions, type Metric, type Use } from './metric.ts'
import { ngramMatches } from './ngrams/ngram-matches.ts'
import type { Statistics } from './statistics.ts'
import { type BleuTokenization, bleuTokens } from './tokens/bleu-tokens.ts'
import { Vocabulary } from './tokens/vocabulary.ts'

/** What an order without any match gets instead of nothing (Chen and Cherry 2014). */
export const bleuSmoothings = ['exp', 'floor', 'add-k', 'none'] as const

export type BleuSmoothing = (typeof bleuSmoothings)[number]

export interface BleuOptions {
  readonly tokenization?: BleuTokenization
  readonly caseSensitive?: boolean
  readonly smoothing?: BleuSmoothing
  /** Whether a segment shorter than four words is judged by the orders it reaches. */
  readonly effectiveOrder?: boolean
}

/** What BLEU adds up, by name. */
export interface BleuCounts {
  readonly hypothesisLength: number
  readonly referenceLength: number
  /** Matches for n = 1 to 4, each n-gram at most as often as in one reference. */
  readonly matches: readonly number[]
  readonly totals: readonly number[]
}

const ORDERS = 4

export const bleuCounts = (statistics: Statistics): BleuCounts => ({
  hypothesisLength: statistics[0] ?? 0,
  referenceLength: statistics[1] ?? 0,
  matches: statistics.slice(2, 2 + ORDERS),
  totals: statistics.slice(2 + ORDERS),
})

/**
 * BLEU (Papineni et al. 2002) as sacreBLEU gives it. For a text every order counts; a segment is
 * judged by the orders it reaches, unless `effectiveOrder` is false.
 */
export const bleu = (id: string, label: Metric['label'], options: BleuOptions = {}): Metric => {
  const { smoothing = 'exp', effectiveOrder = true } = options
  return {
    id,
    label,
    scale: { better: 'higher', perfect: 100, highest: 100 },
    empty: new Array<number>(2 + 2 * ORDERS).fill(0),
    statistics: (hypothesis, references) => bleuStatistics(hypothesis, references, options),
    score: (sums) => bleuScore(bleuCounts(sums), smoothing, false),
    segmentScore: (statistics) => bleuScore(bleuCounts(statistics), smoothing, effectiveOrder),
    signature: (use) => bleuSignature(options, use),
  }
}

/** What a hypothesis loses for being shorter than its references. */
export const brevityPenalty = ({ hypothesisLength, referenceLength }: BleuCounts): number => {
  if (hypothesisLength >= referenceLength) return 1
  return hypothesisLength > 0 ? Math.exp(1 - referenceLength / hypothesisLength) : 0
}

const bleuStatistics = (
  hypothesis: string,
  references: readonly string[],
  { tokenization = '13a', caseSensitive = true }: BleuOptions,
): Statistics => {
  const tokens = (text: string) =>
    bleuTokens(caseSensitive ? text : text.toLowerCase(), tokenization)
  const vocabulary = new Vocabulary<string>()
  const words = vocabulary.numbers(tokens(hypothesis))
  const expected = references.map((reference) => vocabulary.numbers(tokens(reference)))
  const settings = { orders: ORDERS, vocabulary: vocabulary.size }
  return [
    words.length,
    closestLength(words.length, expected),
    ...ngramMatches(words, expected, settings),
    ...Array.from({ length: ORDERS }, (_, shorter) => Math.max(0, words.length - shorter)),
  ]
}

/** The reference length nearest to the hypothesis's, the shorter one of two equally near. */
const closestLength = (length: number, references: readonly Int32Array[]): number =>
  references
    .map((reference) => reference.length)
    .reduce((best, other) => {
      const nearer = Math.abs(other - length) - Math.abs(best - length)
      return nearer < 0 || (nearer === 0 && other < best) ? other : best
    })

const bleuScore = (
  counts: BleuCounts,
  smoothing: BleuSmoothing,
  effectiveOrder: boolean,
): number => {
  if (counts.matches.every((count) => count === 0)) return 0
  const reached = precisions(smoothedCounts(counts, smoothing), smoothing)
  const orders = effectiveOrder ? reached.length : ORDERS
  const missing = (ORDERS - reached.length) * (effectiveOrder ? 0 : LOG_OF_ZERO)
  const logs = reached.reduce((sum, precision) => sum + logarithm(precision), missing)
  return brevityPenalty(counts) * Math.exp(logs / orders)
}

const FLOOR = 0.1
const ADDED = 1

/** The counts as the smoothing `add-k` changes them, and as sacreBLEU then reports them. */
export const smoothedCounts = (counts: BleuCounts, smoothing: BleuSmoothing): BleuCounts => {
  if (smoothing !== 'add-k') return counts
  const added = (count: number, shorter: number) => (shorter > 0 ? count + ADDED : count)
  return { ...counts, matches: counts.matches.map(added), totals: counts.totals.map(added) }
}

/** In per cent, for the orders up to the first of which the hypothesis has no n-gram. */
const precisions = ({ matches, totals }: BleuCounts, smoothing: BleuSmoothing): number[] => {
  const found: number[] = []
  let halvings = 1
  for (const [shorter, count] of matches.entries()) {
    const total = totals[shorter] ?? 0
    if (total === 0) break
    if (count > 0) found.push((100 * count) / total)
    else if (smoothing === 'exp') {
      halvings *= 2
      found.push(100 / (halvings * total))
    } else found.push(smoothing === 'floor' ? (100 * FLOOR) / total : 0)
  }
  return found
}

/** The reference scripts' stand-in for minus infinity. */
const LOG_OF_ZERO = -9_999_999_999

const logarithm = (precision: number): number =>
  precision === 0 ? LOG_OF_ZERO : Math.log(precision)

const bleuSignature = (
  {
    tokenization = '13a',
    caseSensitive = true,
    smoothing = 'exp',
    effectiveOrder = true,
  }: BleuOptions,
  { level, references }: Use,
): string =>
  [
    `nrefs:${references}`,
    `case:${caseSensitive ? 'mixed' : 'lc'}`,
    `eff:${level === 'segment' && effectiveOrder ? 'yes' : 'no'}`,
    `tok:${tokenization}`,
    `smooth:${smoothingNames[smoothing]}`,
    definitions,
  ].join('|')

const smoothingNames = {
  exp: 'exp',
  floor: 'floor[0.10]',
  'add-k': 'add-k[1.00]',
  none: 'none',
} as const satisfies Record<BleuSmoothing, string>
