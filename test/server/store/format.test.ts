import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openStore } from '../../../src/server/store/file-store.ts'
import { verifyStore } from '../../../src/server/store/verify.ts'
import { aFolder, firstId, settings } from './sample.ts'

const fixture = join(import.meta.dirname, '../../fixtures/store-v1')

describe('a store that the first version wrote', () => {
  it('is sound', async () => expect(await verifyStore(fixture)).toEqual([]))

  it('is read as it was written, whatever kind of change it holds', async () => {
    const folder = join(await aFolder(), 'store')
    await cp(fixture, folder, { recursive: true })
    const { store, isNew } = await openStore(folder, settings())
    expect(isNew).toBe(false)
    const { title, system, segments, retired } = await store.load(firstId)
    expect({ title, system }).toEqual({ title: 'Genf', system: 'MT 4' })
    expect(segments.map(({ id, text }) => [id, text])).toEqual([
      ['s1', 'Gespräche in Genf'],
      ['s2', 'Der US-Außenminister sagte am Dienstag, dass die Gespräche „konstruktiv“ waren.'],
      ['s4', 'Weitere folgen.\n\nNach Angaben der Polizei wurde niemanden verletzt. 🙂'],
    ])
    expect(retired.map(({ id }) => id)).toEqual(['s3'])
    expect(segments[2]?.comments).toMatchObject([{ text: 'Kasus?', resolved: true }])
    expect((await store.history(firstId)).map(({ changes }) => changes[0]?.kind)).toEqual([
      'revision',
      'approval',
      'comment',
      'comment-state',
      'split',
      'merge',
      'details',
      'reopening',
    ])
    expect(await store.drafts(firstId)).toMatchObject([{ text: 'Gespräche in Gen' }])
    expect((await store.original(firstId))?.extension).toBe('txt')
    expect((await store.list())[0]?.damage).toBeUndefined()
    await store.close()
  })
})
