import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { edited } from '../../src/core/review/editing.ts'
import type { Entry } from '../../src/core/review/entry.ts'
import { segmentId } from '../../src/core/review/ids.ts'
import { openStore } from '../../src/server/store/file-store.ts'
import type { Store } from '../../src/server/store/store.ts'
import { verifyStore } from '../../src/server/store/verify.ts'
import { killRounds } from '../server/store/processes/kill-rounds.ts'
import { anAct, documentId, sample, settings } from '../server/store/sample.ts'

const machine = 'Die Polizei teilte am Dienstag mit, dass bei dem Unfall niemand verletzt wurde. '
const segments = Array.from({ length: 60 }, (_, index) => ({
  id: segmentId(index + 1),
  kind: 'paragraph' as const,
  machine: machine.repeat(3),
  after: '\n\n',
}))

const idOf = (number: number) => documentId(String(number).padStart(16, '0'))
const imported = (number: number) => ({ ...sample(idOf(number)), segments })

/** A history of this length, spread over the 60 segments as editing goes. */
const history = (length: number): readonly Entry[] =>
  Array.from({ length }, (_, index) => ({
    ...anAct(`save-${index}`),
    sequence: index + 1,
    changes: [
      {
        kind: 'revision',
        segment: segmentId((index % 60) + 1),
        number: Math.floor(index / 60) + 1,
        base: Math.floor(index / 60),
        text: `${machine.repeat(2)} Fassung ${index}.`,
        cause: 'edit',
      },
    ],
  }))

const save = async (store: Store, number: number, turn: number): Promise<number> => {
  const segment = segmentId((turn % 60) + 1)
  const text = `${machine.repeat(2)} Neu ${turn}.`
  const start = performance.now()
  await store.change(idOf(number), anAct(`new-${number}-${turn}`), (document) => {
    const base = document.segments.find(({ id }) => id === segment)?.revisions.length ?? 0
    return edited(document, { segment, text, base, cause: 'edit' })
  })
  return performance.now() - start
}

const at = (times: readonly number[], share: number): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length * share)] ?? Number.NaN

const milliseconds = (time: number): string => `${time.toFixed(2)} ms`

const timed = async <Result>(task: () => Promise<Result>) => {
  const start = performance.now()
  const result = await task()
  return { result, time: performance.now() - start }
}

let parent = ''
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'rotstift-bench-'))
})
afterAll(() => rm(parent, { recursive: true, force: true }))

/** Two stores side by side, saved in turn, so that a noisy disk is noisy for both. */
const compared = async (title: string, small: Store, large: Store) => {
  const times = { small: [] as number[], large: [] as number[] }
  for (let turn = 0; turn < 550; turn += 1) {
    const [one, other] = [await save(small, 1, turn), await save(large, 1, turn)]
    if (turn < 50) continue
    times.small.push(one)
    times.large.push(other)
  }
  const [p50, p99] = [at(times.large, 0.5), at(times.large, 0.99)]
  console.log(
    `durable save, ${title}: 100 revisions p50 ${milliseconds(at(times.small, 0.5))}, p99 ${milliseconds(at(times.small, 0.99))}; ` +
      `100,000 revisions p50 ${milliseconds(p50)}, p99 ${milliseconds(p99)}; ` +
      `ratio of the medians ${(p50 / at(times.small, 0.5)).toFixed(2)}`,
  )
}

describe('the store', () => {
  it('saves at the same cost with 100,000 revisions in one document', async () => {
    const [small, large] = [join(parent, 'small'), join(parent, 'large')]
    const one = await openStore(small, settings())
    await one.store.create({ imported: imported(1), entries: history(100) })
    const other = await openStore(large, settings())
    await other.store.create({ imported: imported(1), entries: history(100_000) })
    await other.store.close()
    const again = await openStore(large, settings())
    const { time } = await timed(() => again.store.load(idOf(1)))
    console.log(`opening a document with 100,000 revisions: ${milliseconds(time)}`)
    await compared('in one document', one.store, again.store)
    await one.store.close()
    await again.store.close()
    const { result, time: verifying } = await timed(() => verifyStore(large))
    expect(result).toEqual([])
    console.log(`verifying 100,000 revisions in one document: ${milliseconds(verifying)}`)
  })

  it('saves at the same cost with 100,000 revisions in the library, and opens at once', async () => {
    const [small, large] = [join(parent, 'one'), join(parent, 'library')]
    const one = await openStore(small, settings())
    await one.store.create({ imported: imported(1), entries: history(100) })
    const other = await openStore(large, settings())
    for (let number = 1; number <= 1000; number += 1) {
      await other.store.create({ imported: imported(number), entries: history(100) })
    }
    await compared('in the library (1,000 documents)', one.store, other.store)
    await one.store.close()
    const first = await timed(() => other.store.list())
    await other.store.close()
    const start = await timed(() => openStore(large, settings()))
    const { store } = start.result
    const list = await timed(() => store.list())
    const load = await timed(() => store.load(idOf(500)))
    await store.close()
    console.log(
      `library of 1,000 documents: open ${milliseconds(start.time)}, list ${milliseconds(list.time)} ` +
        `(${milliseconds(first.time)} without the cache), load one ${milliseconds(load.time)}`,
    )
    const { result, time } = await timed(() => verifyStore(large))
    expect(result).toEqual([])
    console.log(`verifying 1,000 documents with 100,000 revisions: ${milliseconds(time)}`)
  })

  it('opens a document of 5,000 segments', async () => {
    const folder = join(parent, 'long')
    const { store } = await openStore(folder, settings())
    const long = Array.from({ length: 5000 }, (_, index) => ({
      id: segmentId(index + 1),
      kind: 'paragraph' as const,
      machine: machine.repeat(3),
      after: '\n\n',
    }))
    await store.create({ imported: { ...imported(1), segments: long } })
    const loading = await timed(() => store.load(idOf(1)))
    const times: number[] = []
    for (let turn = 0; turn < 200; turn += 1) times.push(await save(store, 1, turn))
    await store.close()
    console.log(
      `document of 5,000 segments: load ${milliseconds(loading.time)}, durable save p50 ${milliseconds(at(times, 0.5))}`,
    )
  })

  it('shares one sync among those who wait', async () => {
    const { store } = await openStore(join(parent, 'shared'), settings())
    await store.create({ imported: imported(1) })
    const rounds = 50
    const { time } = await timed(async () => {
      for (let round = 0; round < rounds; round += 1) {
        await Promise.all(
          Array.from({ length: 60 }, (_, turn) => save(store, 1, round * 60 + turn)),
        )
      }
    })
    await store.close()
    console.log(`60 at once: ${milliseconds(time / rounds / 60)} for each durable save`)
  })

  it('loses nothing in 200 kills', async () => {
    const count = { acknowledged: 0, lost: 0, drafts: 0, errors: 0, torn: 0 }
    // A store of its own for every 20: reading ever longer histories would take most of the time.
    for (let store = 0; store < 10; store += 1) {
      const folder = join(parent, `kills-${store}`)
      await mkdir(folder)
      const report = await killRounds(folder, settings(), 20)
      count.acknowledged += report.acknowledged
      count.lost += report.lost.length
      count.drafts += report.oldDrafts.length
      count.errors += report.unreadable.length
      count.torn += report.tornTails
    }
    console.log(
      `200 kills in a storm: ${count.acknowledged} acknowledged, ${count.lost} lost, ` +
        `${count.drafts} drafts lost, ${count.errors} errors, ${count.torn} torn ends set aside`,
    )
    expect(count).toMatchObject({ lost: 0, drafts: 0, errors: 0 })
  })
})
