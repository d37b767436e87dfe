import { definitions, type Metric, type Use } from './metric.ts'
import type { Statistics } from './statistics.ts'
import { translationEdits } from './ter/translation-edits.ts'
import { type TercomOptions, tercomTokens } from './tokens/tercom-tokens.ts'

/** Translation Edit Rate as sacreBLEU gives it: 100 · edits / words of the reference, not capped. */
export interface TerScore {
  readonly score: number
  readonly edits: number
  /** With several references their mean length. */
  readonly referenceLength: number
}

/** The two numbers TER adds up, with the score they make. */
export const terScore = ([edits = 0, referenceLength = 0]: Statistics): TerScore => ({
  score: rate(edits, referenceLength),
  edits,
  referenceLength,
})

/**
 * TER with the options of tercom. HTER is the same measure with the approved text of the same
 * machine translation as its only reference.
 */
export const ter = (id: string, label: Metric['label'], options: TercomOptions = {}): Metric => ({
  id,
  label,
  scale: { better: 'lower', perfect: 0 },
  empty: [0, 0],
  statistics: (hypothesis, references) => terStatistics(hypothesis, references, options),
  score: (sums) => terScore(sums).score,
  segmentScore: (statistics) => terScore(statistics).score,
  signature: (use) => terSignature(options, use),
})

const terStatistics = (
  hypothesis: string,
  references: readonly string[],
  options: TercomOptions,
): Statistics => {
  const words = tercomTokens(hypothesis, options)
  const measured = references.map((reference) => edits(words, reference, options))
  const lengths = measured.reduce((sum, { referenceLength }) => sum + referenceLength, 0)
  return [Math.min(...measured.map(({ edits }) => edits)), lengths / references.length]
}

/**
 * SacreBLEU prepares references twice over, which cuts up "usw.,8" once more than in a hypothesis.
 * Its numbers are followed, but for this: what is equal after one preparation has no edits.
 */
const edits = (words: readonly string[], reference: string, options: TercomOptions) => {
  const once = tercomTokens(reference, options)
  const expected = options.normalized ? tercomTokens(once.join(' '), options) : once
  const isSame = words.length === once.length && words.every((word, place) => word === once[place])
  return {
    edits: isSame ? 0 : translationEdits(words, expected),
    referenceLength: expected.length,
  }
}

const rate = (edits: number, referenceLength: number): number => {
  if (referenceLength > 0) return (100 * edits) / referenceLength
  return edits > 0 ? 100 : 0
}

const terSignature = (
  { normalized = false, caseSensitive = false, punctuation = true }: TercomOptions,
  { references }: Use,
): string =>
  [
    `nrefs:${references}`,
    `case:${caseSensitive ? 'mixed' : 'lc'}`,
    'tok:tercom',
    `norm:${normalized ? 'yes' : 'no'}`,
    `punct:${punctuation ? 'yes' : 'no'}`,
    'asian:no',
    definitions,
  ].join('|')
