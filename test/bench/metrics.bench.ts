import { describe, it } from 'vitest'
import { chrf } from '../../src/core/metrics/chrf.ts'
import { translationEdits } from '../../src/core/metrics/ter/translation-edits.ts'
import { tercomTokens } from '../../src/core/metrics/tokens/tercom-tokens.ts'
import { words } from '../../src/core/metrics/tokens/white-space.ts'
import { corpus } from '../support/metric-texts.ts'
import { chrfWithStrings } from './chrf-with-strings.ts'
import { compared } from './compared.ts'
import { scoredFile } from './scored-file.ts'
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
  it('is scored by the command line in the memory of a few pairs', async () => {
    for (const count of [1_000, 10_000, 100_000]) {
      const { seconds, megabytes, output } = await scoredFile(count)
      console.log(
        `rotstift score, ${count} pairs: ${seconds.toFixed(1)} s, at most ${megabytes.toFixed(0)} MB, ` +
          `${((1000 * seconds) / count).toFixed(2)} ms a pair; ${output}`,
      )
    }
  })
})

const sum = <Item>(items: readonly Item[], value: (item: Item) => number): number =>
  items.reduce((before, item) => before + value(item), 0)
