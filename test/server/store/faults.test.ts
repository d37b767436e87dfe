import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { withAccepted } from '../../../src/core/checks/rule-changes.ts'
import { Refusal } from '../../../src/core/refusal.ts'
import { segmentId } from '../../../src/core/review/ids.ts'
import { openStore } from '../../../src/server/store/file-store.ts'
import type { Store } from '../../../src/server/store/store.ts'
import { verifyStore } from '../../../src/server/store/verify.ts'
import { failingFileSystem } from './failing-file-system.ts'
import { aFolder, anAct, documentId, firstId, sample, saving, settings } from './sample.ts'

const secondId = documentId('0000000000000002')
const draft = {
  segment: segmentId(1),
  by: 'berta',
  client: 'tab-1',
  text: 'Halb getippt',
  base: 1,
  at: '2026-11-22T09:00:00.000Z',
}

/** What a person can ask of a store that writes something. */
const acts: Readonly<Record<string, (store: Store) => Promise<unknown>>> = {
  save: (store) => store.change(firstId, anAct('new'), saving('Das soll bleiben.')),
  'keep a draft': (store) => store.keepDraft(firstId, draft),
  'keep a first draft': (store) => store.keepDraft(secondId, draft),
  'create a document': (store) =>
    store.create({
      imported: sample(documentId('0000000000000003')),
      original: { bytes: Buffer.from('Text'), extension: 'txt' },
    }),
  'change the rules': (store) => store.changeRules((rules) => withAccepted(rules, ['Kyjiw'])),
  'remove a document': (store) => store.remove(firstId),
}

/** All that can be seen of a store. */
const seen = async (store: Store) => {
  const list = await store.list()
  const documents = await Promise.all(
    list.map(async ({ id }) => ({
      document: await store.load(id),
      history: await store.history(id),
      drafts: await store.drafts(id),
    })),
  )
  return { list, documents, rules: await store.rules() }
}

const onDisk = async (folder: string) => {
  const copy = join(await aFolder(), 'copy')
  await cp(folder, copy, { recursive: true, filter: (path) => !path.endsWith('LOCK') })
  const { store } = await openStore(copy, settings())
  const state = await seen(store)
  await store.close()
  return state
}

let template: Promise<string> | undefined

/** A folder with a store in it, made once and copied. */
const storeFolder = async (): Promise<string> => {
  template ??= (async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rotstift-faults-'))
    const { store } = await openStore(folder, settings())
    await store.create({ imported: sample() })
    await store.create({ imported: sample(secondId) })
    await store.change(firstId, anAct(), saving('Eins.'))
    await store.keepDraft(firstId, { ...draft, text: 'Früherer Entwurf' })
    await store.close()
    return folder
  })()
  const folder = join(await aFolder(), 'store')
  await cp(await template, folder, { recursive: true })
  return folder
}

afterAll(async () => {
  if (template !== undefined) await rm(await template, { recursive: true })
})

const prepared = async () => {
  const folder = await storeFolder()
  const fileSystem = failingFileSystem()
  const { store } = await openStore(folder, { ...settings(), fileSystem })
  await seen(store)
  fileSystem.repair()
  return { folder, fileSystem, store }
}

describe.each(Object.entries(acts))(
  'a disk that fails while one wants to %s',
  {
    timeout: 60_000,
  },
  (_, act) => {
    it.each(['ENOSPC', 'EACCES', 'EIO'])(
      '%s at any step, once: memory equals disk',
      async (code) => {
        const steps = await stepsOf(act)
        expect(steps).toBeGreaterThan(1)
        let { folder, fileSystem, store } = await prepared()
        const before = await seen(store)
        let refused = 0
        for (let step = 1; step <= steps; step += 1) {
          fileSystem.failAt(step, code, 'once')
          const answer = await outcome(act(store))
          fileSystem.repair()
          const after = await seen(store)
          expect(await onDisk(folder), `step ${step}`).toEqual(after)
          if (answer === 'done') {
            await store.close()
            ;({ folder, fileSystem, store } = await prepared())
          } else {
            refused += 1
            expect(answer, `step ${step}`).toBe(`unavailable ${code}`)
            expect(after, `step ${step}`).toEqual(before)
          }
        }
        expect(refused).toBeGreaterThan(1)
        await act(store)
        expect(await onDisk(folder)).toEqual(await seen(store))
        await store.close()
      },
    )

    it('for good: the act works once the disk does again, and the store is sound', async () => {
      const steps = await stepsOf(act)
      for (let step = 1; step <= steps; step += 1) {
        const { folder, fileSystem, store } = await prepared()
        const before = await seen(store)
        fileSystem.failAt(step, 'ENOSPC', 'for good')
        const answer = await outcome(act(store))
        if (answer !== 'done') {
          expect(await seen(store), `step ${step}`).toEqual(before)
          expect(await outcome(act(store)), `step ${step}, again`).not.toBe('done')
        }
        fileSystem.repair()
        if (answer !== 'done') await act(store)
        expect(await onDisk(folder), `step ${step}`).toEqual(await seen(store))
        await store.close()
        const errors = (await verifyStore(folder)).filter(({ severity }) => severity === 'error')
        expect(errors).toEqual([])
      }
    })
  },
)

describe('a save that was refused and could not be cut off', () => {
  it('is never read, though its document has to make room for others', async () => {
    const folder = await storeFolder()
    const fileSystem = failingFileSystem()
    const limits = { documents: 1, bytes: 1 }
    const { store } = await openStore(folder, { ...settings(), fileSystem, limits })
    const before = await store.load(firstId)
    await store.change(firstId, anAct(), () => [])
    // The open of the journal works, then the sync does not, nor anything after it.
    fileSystem.failAt(3, 'EIO', 'for good')
    expect(await outcome(store.change(firstId, anAct(), saving('Abgelehnt.')))).toContain('EIO')
    await store.load(secondId)
    expect(await store.load(firstId)).toEqual(before)
    fileSystem.repair()
    await store.close()
    const again = await openStore(folder, settings())
    expect(await again.store.load(firstId)).toEqual(before)
    await again.store.close()
  })
})

describe('saves that wait together on a disk that fails', () => {
  it('are refused together; who was answered on what they would have made is asked again', async () => {
    const { folder, fileSystem, store } = await prepared()
    // All four wait together. The first step opens the journal, the second writes for all of them.
    fileSystem.failAt(2, 'EIO', 'once')
    const answers = await Promise.all(
      [
        store.change(firstId, anAct('1'), saving('Zwei.')),
        store.change(firstId, anAct('2'), saving('Drei.')),
        store.change(firstId, anAct('3'), saving('Vier.')),
        store.change(firstId, anAct('4'), (document) =>
          document.segments[0]?.text === 'Vier.' ? [] : saving('Fünf.')(document),
        ),
      ].map(outcome),
    )
    expect(answers).toEqual(['unavailable EIO', 'unavailable EIO', 'unavailable EIO', 'done'])
    const { segments } = await store.load(firstId)
    expect(segments[0]?.revisions.map(({ text }) => text)).toEqual(['Eins.', 'Fünf.'])
    // A refused save that is sent again is a new one: it was never kept.
    await store.change(firstId, anAct('2'), saving('Drei.'))
    expect((await store.load(firstId)).segments[0]?.text).toBe('Drei.')
    expect(await onDisk(folder)).toEqual(await seen(store))
    await store.close()
  })
})

/** How many steps an act takes when nothing fails. */
const stepsOf = async (act: (store: Store) => Promise<unknown>): Promise<number> => {
  const { fileSystem, store } = await prepared()
  await act(store)
  const { steps } = fileSystem
  await store.close()
  return steps
}

const outcome = async (asked: Promise<unknown>): Promise<string> => {
  try {
    await asked
    return 'done'
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return `${error.code} ${error.details.reason}`
  }
}
