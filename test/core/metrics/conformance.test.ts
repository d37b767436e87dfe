import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bleu, bleuCounts, brevityPenalty, smoothedCounts } from '../../../src/core/metrics/bleu.ts'
import { chrf } from '../../../src/core/metrics/chrf.ts'
import { characterDistance, wordDistance } from '../../../src/core/metrics/edit-distance.ts'
import type { Metric } from '../../../src/core/metrics/metric.ts'
import { type Statistics, total } from '../../../src/core/metrics/statistics.ts'
import { ter, terScore } from '../../../src/core/metrics/ter.ts'

interface Expected {
  readonly score: number
  readonly signature?: string
  readonly edits?: number
  readonly refLength?: number
  readonly stats?: readonly number[]
  readonly counts?: readonly number[]
  readonly totals?: readonly number[]
  readonly bp?: number
  readonly hypLength?: number
}

interface Segment {
  readonly id: string
  readonly category: string
  readonly hyp: string
  readonly refs: readonly string[]
  readonly levenshtein: { readonly chars: number; readonly words: number }
  readonly scores: Readonly<Record<string, Expected>>
}

interface Conformance {
  readonly header: { readonly signatures_sentence: Readonly<Record<string, string>> }
  readonly segments: readonly Segment[]
  readonly corpus: Readonly<Record<string, Readonly<Record<string, Expected | number>>>>
}

const conformance: Conformance = JSON.parse(
  readFileSync(
    new URL('../../fixtures/conformance/metrics-sacrebleu.json', import.meta.url),
    'utf8',
  ),
)

/** The 18 settings of the reference file, by the names it uses. */
const settings: Readonly<Record<string, Metric>> = {
  ter: ter('ter', 'metric.ter'),
  ter_cs: ter('ter', 'metric.ter', { caseSensitive: true }),
  ter_norm: ter('ter', 'metric.ter', { normalized: true }),
  ter_norm_cs: ter('ter', 'metric.ter', { normalized: true, caseSensitive: true }),
  ter_nopunct: ter('ter', 'metric.ter', { punctuation: false }),
  ter_norm_nopunct_cs: ter('ter', 'metric.ter', {
    normalized: true,
    caseSensitive: true,
    punctuation: false,
  }),
  chrf2: chrf('chrf', 'metric.chrf'),
  chrf2pp: chrf('chrf', 'metric.chrf', { wordOrder: 2 }),
  chrf2_lc: chrf('chrf', 'metric.chrf', { caseSensitive: false }),
  chrf2_ws: chrf('chrf', 'metric.chrf', { whitespace: true }),
  chrf2pp_eps: chrf('chrf', 'metric.chrf', { wordOrder: 2, epsilonSmoothing: true }),
  bleu_13a: bleu('bleu', 'metric.bleu'),
  bleu_13a_lc: bleu('bleu', 'metric.bleu', { caseSensitive: false }),
  bleu_intl: bleu('bleu', 'metric.bleu', { tokenization: 'intl' }),
  bleu_none: bleu('bleu', 'metric.bleu', { tokenization: 'none' }),
  bleu_13a_floor: bleu('bleu', 'metric.bleu', { smoothing: 'floor' }),
  bleu_13a_addk: bleu('bleu', 'metric.bleu', { smoothing: 'add-k' }),
  bleu_13a_nosmooth_noeff: bleu('bleu', 'metric.bleu', {
    smoothing: 'none',
    effectiveOrder: false,
  }),
}

/** What the file gives for a setting, computed here. */
const computed = (
  name: string,
  statistics: Statistics,
  score: number,
): Record<string, number | readonly number[]> => {
  if (name.startsWith('ter')) {
    const { edits, referenceLength } = terScore(statistics)
    return { score, edits, refLength: referenceLength }
  }
  if (name.startsWith('chrf')) return { score, stats: statistics }
  const counts = smoothedCounts(bleuCounts(statistics), name === 'bleu_13a_addk' ? 'add-k' : 'exp')
  return {
    score,
    counts: counts.matches,
    totals: counts.totals,
    bp: brevityPenalty(counts),
    hypLength: counts.hypothesisLength,
    refLength: counts.referenceLength,
  }
}

const expectSame = (
  place: string,
  expected: Expected,
  actual: Record<string, number | readonly number[]>,
) => {
  for (const [field, value] of Object.entries(expected)) {
    if (field === 'signature') continue
    const own = actual[field]
    const isFraction = field === 'score' || field === 'bp'
    if (isFraction && typeof own === 'number') {
      expect(Math.abs(own - Number(value)), `${place} ${field}`).toBeLessThan(1e-6)
    } else expect(own, `${place} ${field}`).toEqual(value)
  }
}

const statisticsOf = (metric: Metric, segments: readonly Segment[]) =>
  segments.map(({ hyp, refs }) => metric.statistics(hyp, refs))

describe('the reference values of sacreBLEU 2.6.0', () => {
  it('come with 227 segments and all 18 settings', () => {
    expect(conformance.segments).toHaveLength(227)
    for (const { scores } of conformance.segments) {
      expect(Object.keys(scores).sort()).toEqual(Object.keys(settings).sort())
    }
  })

  it.each(Object.entries(settings))('%s agrees for every segment', (name, metric) => {
    for (const { id, hyp, refs, scores } of conformance.segments) {
      const expected = scores[name] ?? { score: Number.NaN }
      const statistics = metric.statistics(hyp, refs)
      const score = metric.segmentScore(statistics)
      expectSame(`${id} ${name}`, expected, computed(name, statistics, score))
    }
  })

  it.each(Object.entries(settings))('%s agrees for every corpus', (name, metric) => {
    for (const [category, corpus] of Object.entries(conformance.corpus)) {
      const segments = conformance.segments.filter((segment) =>
        category === 'all-single-reference'
          ? segment.refs.length === 1
          : segment.category === category,
      )
      expect(segments).toHaveLength(Number(corpus.segments))
      const sums = total(statisticsOf(metric, segments), metric.empty)
      const expected = corpus[name]
      if (typeof expected !== 'object') throw new Error(`${category} has no ${name}`)
      expectSame(`${category} ${name}`, expected, computed(name, sums, metric.score(sums)))
      const references = Number(corpus.references)
      expect(metric.signature({ level: 'corpus', references })).toBe(expected.signature)
    }
  })

  it.each(Object.entries(settings))('%s signs a segment as sacreBLEU does', (name, metric) => {
    const signature = conformance.header.signatures_sentence[name]
    expect(metric.signature({ level: 'segment', references: 1 })).toBe(signature)
  })

  it('agree in plain edit distance, of characters and of words', () => {
    for (const { id, hyp, refs, levenshtein } of conformance.segments) {
      const [reference = ''] = refs
      expect(characterDistance(hyp, reference), id).toBe(levenshtein.chars)
      expect(wordDistance(hyp, reference), id).toBe(levenshtein.words)
    }
  })
})
