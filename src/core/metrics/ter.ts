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
  const tokens = tercomTokens(hypothesis, options)
  const tokenized = references.map((reference) => tercomTokens(reference, options))
  const lengths = tokenized.reduce((sum, { length }) => sum + length, 0)
  const edits = Math.min(...tokenized.map((reference) => translationEdits(tokens, reference)))
  return [edits, lengths / references.length]
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
