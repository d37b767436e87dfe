import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { diffChars, diffWords, diffWordsWithSpace } from 'diff'
import { diffCleanupSemantic, diff as dmpDiff } from 'diff-match-patch-es'
import { diff as myersDiff } from 'fast-myers-diff'
import { describe, it } from 'vitest'
import { difference } from '../../src/core/diff/difference.ts'
import { tokens } from '../../src/core/text/tokens.ts'
import { corpusPairs } from '../support/corpus.ts'
import { edited, hostilePairs, words } from '../support/edited-texts.ts'
import { grown, type Sizes } from './growth-table.ts'
import { race as printedRace } from './race-table.ts'

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

const race = (
  title: string,
  names: readonly EngineName[],
  pairs: Pairs,
  rounds: number,
  most?: number,
): void =>
  printedRace(
    title,
    names.map((name) => ({ name, run: () => through(engines[name], pairs) })),
    rounds,
    'diffWords',
    most === undefined ? [] : [{ name: 'difference', most }],
  )

const through = (engine: Engine, pairs: Pairs): void => {
  for (const [before, after] of pairs) engine(before, after)
}

const pair = (count: number, share: number): Pairs => {
  const text = words(count, count)
  return [[text.join(' '), edited(text, share, count + 1).join(' ')]]
}

describe('the difference beside other engines', () => {
  it('on 1,000 real segments', () => {
    const pairs = corpusPairs.map(({ machine, edited: text }) => [machine, text] as const)
    race('1,000 real segments', all, pairs, 15, 1)
  })

  it('on a segment of 100 words, one word typed (target: below 3 ms)', () => {
    race('100 words, 2 % edits', all, pair(100, 0.02), 9)
  })

  it('on a page of 350 words', () => {
    race('350 words, 5 % edits', all, pair(350, 0.05), 9)
    race('350 words, 20 % edits', all, pair(350, 0.2), 15, 0.2)
  })

  it('on 5,000 words', () => {
    race('5,000 words, 20 % edits', quick, pair(5_000, 0.2), 5, 0.05)
    race(
      '5,000 words, 60 % edits',
      ['difference', 'diffWords', 'fast-myers-diff'],
      pair(5_000, 0.6),
      3,
      0.01,
    )
  })
})

const targets = { growth: 15, time: 1_500 }

describe('the difference of long texts', () => {
  it('grows with the text', () => {
    const sorts = [
      ...[0.05, 0.2, 0.6].map((share) =>
        sizes(`${share * 100} % edits`, (count) => pair(count, share)),
      ),
      sizes('rewritten', (count) => [[words(count, 3).join(' '), words(count, 4).join(' ')]]),
    ]
    grown('10,000 and 100,000 words', sorts, targets)
  })

  it('grows with hostile texts alike', () => {
    const few = hostilePairs(10_000)
    const many = hostilePairs(100_000)
    const sorts = few.map(([name], index) =>
      sizes(name, (count) => unnamed((count === 10_000 ? few : many)[index])),
    )
    grown('Hostile texts, 10,000 and 100,000 words', sorts, targets)
  })

  it('is made for the first time', async () => {
    console.log('\n100,000 words, the first call in a thread of its own, wall ms of 3 threads')
    for (const share of [0.05, 0.2, 0.6]) {
      const [texts] = pair(100_000, share)
      const times = [await cold(texts), await cold(texts), await cold(texts)]
      const shown = times.map((time) => time.toFixed(0).padStart(6)).join(' ')
      console.log(`  ${`${share * 100} % edits`.padEnd(30)} ${shown} | target ≤ ${targets.time}`)
    }
  })
})

const sizes = (name: string, pairs: (count: number) => Pairs): Sizes => {
  const small = pairs(10_000)
  const large = pairs(100_000)
  return {
    name,
    small: () => through(difference, small),
    large: () => through(difference, large),
  }
}

const unnamed = (hostile: ReturnType<typeof hostilePairs>[number] | undefined): Pairs =>
  hostile === undefined ? [] : [[hostile[1], hostile[2]]]

const cold = async ([before, after]: Pairs[number] = ['', '']): Promise<number> => {
  const built = new URL('../../dist/core/diff/difference.js', import.meta.url).href
  const worker = new Worker(new URL('cold-difference.mjs', import.meta.url), {
    workerData: { built, before, after },
  })
  const [time] = await once(worker, 'message')
  return Number(time)
}
