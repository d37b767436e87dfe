import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { backUp } from '../../../src/server/store/backup.ts'
import { openStore } from '../../../src/server/store/file-store.ts'
import { expired } from '../../../src/server/store/rotation.ts'
import { verifyStore } from '../../../src/server/store/verify.ts'
import { failingFileSystem } from './failing-file-system.ts'
import { aFolder, anAct, firstId, sample, saving, settings } from './sample.ts'

const on = (day: string) => ({ ...settings(), now: () => `${day}T12:00:00.000Z` })

const filled = async (): Promise<string> => {
  const folder = await aFolder()
  const { store } = await openStore(folder, settings())
  const original = { bytes: Buffer.from('Text'), extension: 'txt' }
  await store.create({ imported: sample(), original })
  await store.change(firstId, anAct(), saving('Eins.'))
  await store.close()
  return folder
}

const damage = async (folder: string) => {
  const path = join(folder, 'documents', firstId, 'revisions.jsonl')
  await writeFile(path, (await readFile(path, 'utf8')).replace('Eins.', 'Eine.'))
}

describe('a backup', () => {
  it('is a store of its own, with everything in it', async () => {
    const folder = await filled()
    const { folder: copy, findings } = await backUp(folder, settings())
    expect(findings).toEqual([])
    const { store, isNew } = await openStore(copy, settings())
    expect(isNew).toBe(false)
    expect((await store.load(firstId)).segments[0]?.text).toBe('Eins.')
    expect(Buffer.from((await store.original(firstId))?.bytes ?? []).toString()).toBe('Text')
    await store.close()
  })

  it('leaves out the lock, the trash, other backups and unfinished writes', async () => {
    const folder = await filled()
    await writeFile(join(folder, 'documents', firstId, '.drafts.json.99999999-abc.tmp'), 'x')
    const { store } = await openStore(folder, settings())
    await backUp(folder, settings())
    const { folder: copy } = await backUp(folder, settings())
    await store.close()
    expect((await readdir(copy)).toSorted()).toEqual(['documents', 'store.json'])
    expect((await readdir(join(copy, 'documents', firstId))).toSorted()).toEqual([
      'document.json',
      'original.txt',
      'revisions.jsonl',
    ])
  })

  it('lets older ones go only when the new one is sound', async () => {
    const folder = await filled()
    const rotation = { days: 2, weeks: 1 }
    await backUp(folder, { ...on('2026-11-20'), rotation })
    await backUp(folder, { ...on('2026-11-21'), rotation })
    await damage(folder)
    const broken = await backUp(folder, { ...on('2026-11-22'), rotation })
    expect(broken.findings).toMatchObject([{ severity: 'error', line: 1 }])
    expect(broken.removed).toEqual([])
    expect(await readdir(join(folder, 'backups'))).toHaveLength(3)
    await rm(broken.folder, { recursive: true })
    await rm(join(folder, 'documents'), { recursive: true })
    const sound = await backUp(folder, { ...on('2026-11-22'), rotation })
    expect(sound.removed).toHaveLength(1)
    expect(sound.removed[0]).toMatch(/^20261120T/)
  })

  it('leaves nothing behind when the disk fails at any step, and the older ones alone', async () => {
    const folder = await filled()
    const fileSystem = failingFileSystem()
    const rotation = { days: 1, weeks: 1 }
    await backUp(folder, { ...on('2026-11-20'), rotation, fileSystem })
    const { steps } = fileSystem
    let refused = 0
    for (let step = 1; step < steps; step += 1) {
      fileSystem.failAt(step, 'ENOSPC', 'once')
      const answer = await backUp(folder, { ...on('2026-11-21'), rotation, fileSystem }).catch(
        (error: unknown) => error,
      )
      if (!(answer instanceof Error)) continue
      refused += 1
      expect(answer.message).toContain('the disk is full')
      const names = await readdir(join(folder, 'backups'))
      expect(names.filter((name) => name.includes('tmp'))).toEqual([])
      expect(names.filter((name) => name.startsWith('20261120'))).toHaveLength(1)
    }
    expect(refused).toBeGreaterThan(5)
    expect(await verifyStore(folder)).toEqual([])
  })

  it('refuses a folder without a store', async () => {
    await expect(backUp(await aFolder(), settings())).rejects.toThrow('There is no store')
  })
})

describe('rotation', () => {
  const times = (...days: string[]) => days.map((day) => ({ day, time: Date.parse(`${day}Z`) }))
  const gone = (...days: string[]) =>
    expired(times(...days), { days: 2, weeks: 2 }).map(({ day }) => day)

  it.each([
    ['nothing of nothing', [], []],
    ['only one', ['2026-11-20T10:00'], []],
    ['all but the last of a day', ['2026-11-20T10:00', '2026-11-20T11:00'], ['2026-11-20T10:00']],
    [
      'all but the newest days, and one of the week before',
      [
        '2026-11-12T10:00',
        '2026-11-13T10:00',
        '2026-11-18T10:00',
        '2026-11-19T10:00',
        '2026-11-20T10:00',
      ],
      ['2026-11-18T10:00', '2026-11-12T10:00'],
    ],
    [
      'weeks from Monday on',
      ['2026-11-15T23:59', '2026-11-16T00:00', '2026-11-17T00:00', '2026-11-18T00:00'],
      ['2026-11-16T00:00'],
    ],
  ])('lets go: %s', (_, days, expected) => expect(gone(...days)).toEqual(expected))
})
