import { describe, it } from 'vitest'
import { chrf } from '../../src/core/metrics/chrf.ts'
import { plusSums, scoring } from '../../src/core/metrics/scoring.ts'
import { seededRandom } from '../../src/core/metrics/seeded-random.ts'
import { translationEdits } from '../../src/core/metrics/ter/translation-edits.ts'
import { tercomTokens } from '../../src/core/metrics/tokens/tercom-tokens.ts'
import { words } from '../../src/core/metrics/tokens/white-space.ts'
import { corpus } from '../support/metric-texts.ts'
import { chrfWithStrings } from './chrf-with-strings.ts'
import { compared } from './compared.ts'
import { wordLevenshtein } from './word-levenshtein.ts'

interface Pair {
  readonly machine: string
  readonly edited: string
}

const segments: readonly Pair[] = corpus.map((row) => ({ machine: row.mt_tok, edited: row.pe_tok }))
const heavy: readonly Pair[] = corpus
  .filter(({ hter }) => hter >= 0.3)
  .map((row) => ({ machine: row.mt_tok, edited: row.pe_tok }))

/** Neighbouring segments put together until there are so many words. */
const joined = (least: number): readonly Pair[] => {
  const texts: Pair[] = []
  let machine: string[] = []
  let edited: string[] = []
  for (const pair of segments) {
    machine.push(pair.machine)
    edited.push(pair.edited)
    if (words(edited.join(' ')).length < least) continue
    texts.push({ machine: machine.join(' '), edited: edited.join(' ') })
    machine = []
    edited = []
  }
  return texts
}

const unrelated: readonly Pair[] = segments
  .slice(0, 200)
  .map(({ machine }, place) => ({ machine, edited: segments.at(-1 - place)?.edited ?? '' }))

const sets: readonly (readonly [string, readonly Pair[]])[] = [
  ['1,000 segments', segments],
  [`${heavy.length} heavily edited segments`, heavy],
  ['paragraphs of 75 words', joined(75)],
  ['pages of 350 words', joined(350)],
  ['200 unrelated pairs', unrelated],
]

describe('M2: TER against plain word Levenshtein on the same ready tokens', () => {
  it.each(sets)('%s (target: at most 10 times, pages 15)', (name, pairs) => {
    const ready = pairs.map(({ machine, edited }) => ({
      hypothesis: tercomTokens(machine),
      reference: tercomTokens(edited),
    }))
    compared(name, [
      ['TER', () => sum(ready, (pair) => translationEdits(pair.hypothesis, pair.reference))],
      ['Levenshtein', () => sum(ready, (pair) => wordLevenshtein(pair.hypothesis, pair.reference))],
    ])
  })
})

describe('M3: chrF from packed n-grams against maps of strings', () => {
  const { statistics } = chrf('chrf', 'metric.chrf')
  it.each(sets)('%s (target: maps at least 8 times as slow)', (name, pairs) => {
    compared(name, [
      ['maps of strings', () => sum(pairs, (pair) => chrfWithStrings(pair.machine, pair.edited))],
      ['packed', () => sum(pairs, (pair) => statistics(pair.machine, [pair.edited])[2] ?? 0)],
    ])
  })
})

describe('A file of any length', () => {
  it('scores 100,000 pairs in the memory of a few', () => {
    const score = scoring()
    const random = seededRandom(7)
    let sums = score.none
    const peaks: number[] = []
    const started = performance.now()
    for (let count = 1; count <= 100_000; count++) {
      // Every pair is a text of its own, as the lines of a file are.
      const pair = segments[Math.floor(random() * segments.length)]
      if (pair === undefined) continue
      const [machine, edited] = [`${pair.machine} ${count}`, `${pair.edited} ${count}`]
      sums = plusSums(sums, score.segment({ machine, edited }).sums)
      if (count % 20_000 === 0) peaks.push(process.memoryUsage().rss / 2 ** 20)
    }
    const seconds = (performance.now() - started) / 1000
    const { ter, chrf, bleu } = score.corpus(sums)
    console.log(
      `100,000 pairs, all scores: ${seconds.toFixed(1)} s; resident after each fifth, MB: ` +
        `${peaks.map((peak) => peak.toFixed(0)).join(' ')}; ` +
        `TER ${ter.toFixed(2)}, chrF2 ${chrf.toFixed(2)}, BLEU ${bleu.toFixed(2)}`,
    )
  })
})

const sum = <Item>(items: readonly Item[], value: (item: Item) => number): number =>
  items.reduce((before, item) => before + value(item), 0)
