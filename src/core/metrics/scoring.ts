import { Refusal } from '../refusal.ts'
import { bleu } from './bleu.ts'
import { chrf, withoutWordOrders } from './chrf.ts'
import { characterDistance, wordDistance } from './edit-distance.ts'
import { implementation } from './metric.ts'
import { plus, type Statistics } from './statistics.ts'
import { type TerScore, ter, terScore } from './ter.ts'
import type { TercomOptions } from './tokens/tercom-tokens.ts'
import { unchanged } from './unchanged.ts'

/** What the machine wrote and what an editor made of it. */
export interface Pair {
  readonly machine: string
  readonly edited: string
}

export interface SegmentScores {
  readonly ter: TerScore
  readonly chrf: number
  readonly chrfpp: number
  readonly bleu: number
  /** Edit distance in code points. */
  readonly characters: number
  /** Edit distance in words, as white space separates them. */
  readonly words: number
}

export interface CorpusScores {
  readonly ter: number
  readonly chrf: number
  readonly chrfpp: number
  readonly bleu: number
  /** Edit distances of all segments together. */
  readonly characters: number
  readonly words: number
  /** Per cent of the segments that were left as they were. */
  readonly unchanged: number
  readonly segments: number
}

export interface Signatures {
  readonly ter: string
  readonly chrf: string
  readonly chrfpp: string
  /** Of the corpus score; that of a segment is judged by the orders it reaches. */
  readonly bleu: string
  readonly segmentBleu: string
  readonly implementation: string
}

/** A segment's scores, with what it adds to the sums of its text. */
export interface ScoredSegment {
  readonly scores: SegmentScores
  readonly sums: Sums
}

/** All that has to be kept of the segments scored so far, however many they are. */
export interface Sums {
  readonly ter: Statistics
  readonly chrfpp: Statistics
  readonly bleu: Statistics
  readonly distances: Statistics
  readonly unchanged: Statistics
}

/** Scores one segment after the other; a text's scores come from the sums alone. */
export interface Scoring {
  readonly segment: (pair: Pair) => ScoredSegment
  readonly none: Sums
  readonly corpus: (sums: Sums) => CorpusScores
  readonly signatures: Signatures
}

/** Some twenty pages. Past this an exact edit distance takes seconds: a text, not a segment. */
export const LONGEST_SEGMENT = 50_000

/** The scores of machine text against edited text, with TER as the options want it. */
export const scoring = (options: TercomOptions = {}): Scoring => {
  const measures = { ...fixed, ter: ter('ter', 'metric.ter', options) }
  return {
    segment: (pair) => scored(pair, measures),
    none: {
      ter: measures.ter.empty,
      chrfpp: measures.chrfpp.empty,
      bleu: measures.bleu.empty,
      distances: [0, 0],
      unchanged: unchanged.empty,
    },
    corpus: (sums) => corpusScores(sums, measures),
    signatures: signatures(measures),
  }
}

/** The sums of two stretches of a text taken together. */
export const plusSums = (first: Sums, second: Sums): Sums => ({
  ter: plus(first.ter, second.ter),
  chrfpp: plus(first.chrfpp, second.chrfpp),
  bleu: plus(first.bleu, second.bleu),
  distances: plus(first.distances, second.distances),
  unchanged: plus(first.unchanged, second.unchanged),
})

const fixed = {
  chrf: chrf('chrf', 'metric.chrf'),
  chrfpp: chrf('chrfpp', 'metric.chrfpp', { wordOrder: 2 }),
  bleu: bleu('bleu', 'metric.bleu'),
} as const

type Measures = typeof fixed & { readonly ter: ReturnType<typeof ter> }

const scored = ({ machine, edited }: Pair, measures: Measures): ScoredSegment => {
  refuseTooLong(machine, 'machine')
  refuseTooLong(edited, 'edited')
  const references = [edited]
  const sums: Sums = {
    ter: measures.ter.statistics(machine, references),
    chrfpp: measures.chrfpp.statistics(machine, references),
    bleu: measures.bleu.statistics(machine, references),
    distances: [characterDistance(machine, edited), wordDistance(machine, edited)],
    unchanged: unchanged.statistics(machine, references),
  }
  const [characters = 0, words = 0] = sums.distances
  const scores = {
    ter: terScore(sums.ter),
    chrf: measures.chrf.segmentScore(withoutWordOrders(sums.chrfpp)),
    chrfpp: measures.chrfpp.segmentScore(sums.chrfpp),
    bleu: measures.bleu.segmentScore(sums.bleu),
    characters,
    words,
  }
  return { scores, sums }
}

const refuseTooLong = (text: string, field: keyof Pair): void => {
  if (text.length <= LONGEST_SEGMENT) return
  const limit = LONGEST_SEGMENT.toLocaleString('en')
  const length = text.length.toLocaleString('en')
  throw new Refusal(
    'too-large',
    `A segment may have ${limit} characters to be scored, but the ${field} text has ${length}. ` +
      'Put one sentence or paragraph on a line.',
    { field, length: text.length, limit: LONGEST_SEGMENT },
  )
}

const corpusScores = (sums: Sums, measures: Measures): CorpusScores => {
  const [characters = 0, words = 0] = sums.distances
  const [, segments = 0] = sums.unchanged
  return {
    ter: measures.ter.score(sums.ter),
    chrf: measures.chrf.score(withoutWordOrders(sums.chrfpp)),
    chrfpp: measures.chrfpp.score(sums.chrfpp),
    bleu: measures.bleu.score(sums.bleu),
    characters,
    words,
    unchanged: unchanged.score(sums.unchanged),
    segments,
  }
}

const signatures = (measures: Measures): Signatures => {
  const text = { level: 'corpus', references: 1 } as const
  return {
    ter: measures.ter.signature(text),
    chrf: measures.chrf.signature(text),
    chrfpp: measures.chrfpp.signature(text),
    bleu: measures.bleu.signature(text),
    segmentBleu: measures.bleu.signature({ level: 'segment', references: 1 }),
    implementation,
  }
}
