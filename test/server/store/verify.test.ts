import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openStore } from '../../../src/server/store/file-store.ts'
import { journalLine } from '../../../src/server/store/journal.ts'
import { verifyStore } from '../../../src/server/store/verify.ts'
import { aFolder, anAct, firstId, sample, saving, settings } from './sample.ts'

const folderOf = `documents/${firstId}`

const filled = async (): Promise<string> => {
  const folder = await aFolder()
  const { store } = await openStore(folder, settings())
  await store.create({
    imported: sample(),
    original: { bytes: Buffer.from('Text'), extension: 'txt' },
  })
  await store.change(firstId, anAct(), saving('Eins.'))
  await store.change(firstId, anAct(), saving('Zwei.'))
  await store.close()
  return folder
}

const replaceIn = (name: string, before: string, after: string) => async (folder: string) => {
  const path = join(folder, name)
  const text = await readFile(path, 'utf8')
  expect(text).toContain(before)
  await writeFile(path, text.replace(before, after))
}

/** Writes the last line anew with a right hash: a program's mistake, not the disk's. */
const rewriteLastLine = (before: string, after: string) => async (folder: string) => {
  const path = join(folder, folderOf, 'revisions.jsonl')
  const lines = (await readFile(path, 'utf8')).trimEnd().split('\n')
  const { v: _, h: __, ...entry } = JSON.parse((lines[1] ?? '').replace(before, after))
  const { line } = journalLine(entry, JSON.parse(lines[0] ?? '').h)
  await writeFile(path, `${lines[0]}\n${line}`)
}

describe('verifying a store', () => {
  it('finds nothing in a sound one', async () =>
    expect(await verifyStore(await filled())).toEqual([]))

  it.each([
    [
      'a changed text',
      replaceIn(`${folderOf}/revisions.jsonl`, 'Zwei.', 'Drei.'),
      `${folderOf}/revisions.jsonl`,
      2,
    ],
    [
      'an entry that is counted wrongly',
      rewriteLastLine('"sequence":2', '"sequence":3'),
      `${folderOf}/revisions.jsonl`,
      2,
    ],
    [
      'a revision on top of another than the latest',
      rewriteLastLine('"base":1', '"base":0'),
      `${folderOf}/revisions.jsonl`,
      2,
    ],
    [
      'a segment that is not there',
      rewriteLastLine('"segment":"s1"', '"segment":"s9"'),
      `${folderOf}/revisions.jsonl`,
      2,
    ],
    [
      'an id that is none',
      rewriteLastLine('"segment":"s1"', '"segment":"__proto__"'),
      `${folderOf}/revisions.jsonl`,
      2,
    ],
    [
      'a changed machine text',
      replaceIn(`${folderOf}/document.json`, 'Polizei', 'Politik'),
      `${folderOf}/document.json`,
      undefined,
    ],
    [
      'an unknown field',
      replaceIn(`${folderOf}/document.json`, '"lead"', '"leads"'),
      `${folderOf}/document.json`,
      undefined,
    ],
    [
      'a changed original',
      (folder: string) => writeFile(join(folder, folderOf, 'original.txt'), 'Test'),
      `${folderOf}/original.txt`,
      undefined,
    ],
    [
      'a missing original',
      (folder: string) => rm(join(folder, folderOf, 'original.txt')),
      `${folderOf}/original.txt`,
      undefined,
    ],
    [
      'a missing journal',
      (folder: string) => rm(join(folder, folderOf, 'revisions.jsonl')),
      `${folderOf}/revisions.jsonl`,
      undefined,
    ],
    [
      'a missing store.json',
      (folder: string) => rm(join(folder, 'store.json')),
      'store.json',
      undefined,
    ],
    [
      'drafts that are none',
      (folder: string) => writeFile(join(folder, folderOf, 'drafts.json'), '{}'),
      `${folderOf}/drafts.json`,
      undefined,
    ],
  ])('finds %s, with file and line', async (_, harm, file, line) => {
    const folder = await filled()
    await harm(folder)
    const errors = (await verifyStore(folder)).filter(({ severity }) => severity === 'error')
    expect(errors.map((error) => [error.file, error.line])).toEqual([[file, line]])
  })

  it.each([
    [
      'a temporary file',
      (folder: string) => writeFile(join(folder, folderOf, '.drafts.json.1-a.tmp'), ''),
      1,
    ],
    ['a stray file', (folder: string) => writeFile(join(folder, 'documents', 'notiz.txt'), ''), 1],
    [
      'a folder that is no document',
      (folder: string) => mkdir(join(folder, 'documents', '__proto__')),
      1,
    ],
    ['a broken cache', (folder: string) => writeFile(join(folder, 'index.json'), '['), 1],
    [
      'a journal in the middle of a write',
      async (folder: string) => {
        const path = join(folder, folderOf, 'revisions.jsonl')
        await writeFile(path, `${await readFile(path, 'utf8')}{"v":1,"sequ`)
      },
      1,
    ],
  ])('only notes %s', async (_, harm, count) => {
    const folder = await filled()
    await harm(folder)
    const findings = await verifyStore(folder)
    expect(findings.map(({ severity }) => severity)).toEqual(
      Array.from({ length: count }, () => 'notice'),
    )
  })

  it('looks into the trash as well', async () => {
    const folder = await filled()
    const { store } = await openStore(folder, settings())
    await store.remove(firstId)
    await store.close()
    expect(await verifyStore(folder)).toEqual([])
  })

  it('changes nothing', async () => {
    const folder = await filled()
    const path = join(folder, folderOf, 'revisions.jsonl')
    await writeFile(path, (await readFile(path)).subarray(0, -9))
    const before = await readFile(path)
    await verifyStore(folder)
    expect((await readFile(path)).equals(before)).toBe(true)
  })
})
