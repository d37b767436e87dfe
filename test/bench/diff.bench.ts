import { diffChars, diffWords, diffWordsWithSpace } from 'diff'
import { diffCleanupSemantic, diff as dmpDiff } from 'diff-match-patch-es'
import { diff as myersDiff } from 'fast-myers-diff'
import { describe, it } from 'vitest'
import { difference } from '../../src/core/diff/difference.ts'
import { tokens } from '../../src/core/text/tokens.ts'
import { corpusPairs } from '../support/corpus.ts'
import { edited, hostilePairs, words } from '../support/edited-texts.ts'

type Engine = (before: string, after: string) => unknown
type Pairs = readonly (readonly [before: string, after: string])[]

/** Ours comes with whole words, emphasis, kinds and moves; the others with what they call a diff. */
const engines = {
  difference,
  diffWords: (before, after) => diffWords(before, after),
  diffWordsWithSpace: (before, after) => diffWordsWithSpace(before, after),
  diffChars: (before, after) => diffChars(before, after),
  'diff-match-patch': (before, after) => {
    const changes = dmpDiff(before, after, { diffTimeout: 0 })
    diffCleanupSemantic(changes)
    return changes
  },
  'fast-myers-diff': (before, after) => {
    const numbers = new Map<string, number>()
    const numbered = (text: string) =>
      tokens(text).map((token) => {
        const number = numbers.get(token) ?? numbers.size
        numbers.set(token, number)
        return number
      })
    return [...myersDiff(numbered(before), numbered(after))]
  },
} satisfies Readonly<Record<string, Engine>>

type EngineName = keyof typeof engines

const all: readonly EngineName[] = [
  'difference',
  'diffWords',
  'diffWordsWithSpace',
  'diffChars',
  'diff-match-patch',
  'fast-myers-diff',
]
const quick: readonly EngineName[] = [
  'difference',
  'diffWords',
  'diff-match-patch',
  'fast-myers-diff',
]

/** Milliseconds each engine runs before it counts: a busy machine is late in compiling what is hot. */
const WARM_UP = 500

/** Milliseconds a turn lasts at least; short work is repeated, the clock is too coarse for it. */
const TURN = 20

/** The time that one pass over the pairs takes. */
const time = (engine: EngineName, pairs: Pairs, least: number): number => {
  const started = performance.now()
  let passes = 0
  do {
    for (const [before, after] of pairs) engines[engine](before, after)
    passes++
  } while (performance.now() - started < least)
  return (performance.now() - started) / passes
}

const median = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0

/** The engines take turns on the same texts, so that whatever else the machine does falls on all. */
const race = (title: string, names: readonly EngineName[], pairs: Pairs, rounds: number): void => {
  const times = new Map(names.map((name): [EngineName, number[]] => [name, []]))
  for (const name of names) time(name, pairs, WARM_UP)
  for (let round = 0; round < rounds; round++) {
    for (const name of names) times.get(name)?.push(time(name, pairs, TURN))
  }
  const yardstick = median(times.get('diffWords') ?? [])
  console.log(`\n${title}`)
  for (const name of names) {
    const taken = median(times.get(name) ?? [])
    const ratio = (taken / yardstick).toFixed(3).padStart(8)
    console.log(`  ${name.padEnd(20)} ${taken.toFixed(2).padStart(10)} ms ${ratio} × diffWords`)
  }
}

const pair = (count: number, share: number): Pairs => {
  const text = words(count, count)
  return [[text.join(' '), edited(text, share, count + 1).join(' ')]]
}

describe('the difference beside other engines', () => {
  it('on 1,000 real segments (target: at most 1.0 × diffWords)', () => {
    race(
      '1,000 real segments',
      all,
      corpusPairs.map(({ machine, edited: text }) => [machine, text]),
      9,
    )
  })

  it('on a segment of 100 words, one word typed (target: below 3 ms)', () => {
    race('100 words, 2 % edits', all, pair(100, 0.02), 9)
  })

  it('on a page of 350 words (target at 20 %: at most 0.2 × diffWords)', () => {
    race('350 words, 5 % edits', all, pair(350, 0.05), 9)
    race('350 words, 20 % edits', all, pair(350, 0.2), 9)
  })

  it('on 5,000 words (target at 20 %: at most 0.05 ×, at 60 % at most 0.01 ×)', () => {
    race('5,000 words, 20 % edits', quick, pair(5_000, 0.2), 3)
    race(
      '5,000 words, 60 % edits',
      ['difference', 'diffWords', 'fast-myers-diff'],
      pair(5_000, 0.6),
      1,
    )
  })
})

describe('the difference of long texts', () => {
  it('grows with the text: 10,000 and 100,000 words (target: 1.5 s, at most 15 times)', () => {
    const shares = [0.05, 0.2, 0.6]
    const rates = (count: number) =>
      shares.map((share) => [`${share * 100} % edits`, pair(count, share)] as const)
    const rewritten = (count: number) =>
      ['rewritten', [[words(count, 3).join(' '), words(count, 4).join(' ')]]] as const
    grown([...rates(10_000), rewritten(10_000)], [...rates(100_000), rewritten(100_000)])
  })

  it('grows with hostile texts alike', () => {
    const named = (count: number) =>
      hostilePairs(count).map(([name, before, after]) => [name, [[before, after]]] as const)
    grown(named(10_000), named(100_000))
  })
})

type Named = readonly (readonly [name: string, pairs: Pairs])[]

const grown = (small: Named, large: Named): void => {
  console.log(`\n${'ms'.padEnd(30)} ${'10,000'.padStart(8)} ${'100,000'.padStart(8)}   growth`)
  large.forEach(([name, pairs], index) => {
    const few = small[index]?.[1] ?? []
    time('difference', few, WARM_UP)
    const short = median([1, 2, 3, 4, 5].map(() => time('difference', few, TURN)))
    const long = median([1, 2, 3].map(() => time('difference', pairs, TURN)))
    console.log(
      `${name.padEnd(30)} ${short.toFixed(1).padStart(8)} ${long.toFixed(1).padStart(8)} ${(long / short).toFixed(1).padStart(8)}`,
    )
  })
}
