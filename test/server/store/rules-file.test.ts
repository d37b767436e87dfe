import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  withAccepted,
  withDismissal,
  withFacts,
  withMqmThreshold,
} from '../../../src/core/checks/rule-changes.ts'
import { mqmThreshold, type Rules, shippedRules } from '../../../src/core/checks/rules.ts'
import { backUp } from '../../../src/server/store/backup.ts'
import { openStore } from '../../../src/server/store/file-store.ts'
import { readRules } from '../../../src/server/store/rules-file.ts'
import { verifyStore } from '../../../src/server/store/verify.ts'
import { aFolder, settings } from './sample.ts'

const fact = { kind: 'person', wrong: 'Pak Gin', right: ['Park Jin'], authority: 'Haus' } as const
const dismissal = { check: 'dup-word', text: 'und und', by: 'Anna', at: '2026-11-22T09:00:00.000Z' }

const decided = (rules: Rules): Rules =>
  withMqmThreshold(
    withDismissal(withFacts(withAccepted(rules, ['Kyjiw']), [fact]), dismissal),
    12.5,
  )

const withRules = async (): Promise<string> => {
  const folder = await aFolder()
  const { store } = await openStore(folder, settings())
  await store.changeRules(decided)
  await store.close()
  return folder
}

describe('the rules on disk', () => {
  it('are there when the store is opened again, and read by others meanwhile', async () => {
    const folder = await withRules()
    const { store } = await openStore(folder, settings())
    const expected = { ...decided(shippedRules), number: 1 }
    expect(await store.rules()).toEqual(expected)
    expect(await readRules(folder)).toEqual(expected)
    await store.close()
  })

  it('are as shipped where there is no store', async () => {
    expect(await readRules(join(await aFolder(), 'none'))).toEqual(shippedRules)
  })

  it('of an older version open, with everything as shipped that it did not know', async () => {
    const folder = await withRules()
    const { number, style, facts, dismissals } = shippedRules
    const old = JSON.stringify({ v: 1, number, style, facts, dismissals })
    await writeFile(join(folder, 'rules.json'), old)
    expect(mqmThreshold(await readRules(folder))).toBe(10)
  })

  it.skipIf(process.platform === 'win32')('are for their owner only', async () => {
    const { mode } = await stat(join(await withRules(), 'rules.json'))
    expect(mode & 0o777).toBe(0o600)
  })

  it('are verified and backed up', async () => {
    const folder = await withRules()
    expect(await verifyStore(folder)).toEqual([])
    const backup = await backUp(folder, settings())
    expect(await readRules(backup.folder)).toEqual(await readRules(folder))
    await writeFile(join(folder, 'rules.json'), '{"v":1,"number":-1}')
    expect(await verifyStore(folder)).toEqual([
      expect.objectContaining({ severity: 'error', file: 'rules.json' }),
    ])
    await expect(readRules(folder)).rejects.toThrow('cannot be read')
  })

  it('are set aside, not lost, when they cannot be read', async () => {
    const folder = await withRules()
    await writeFile(join(folder, 'rules.json'), '{"v":1,')
    const given = settings()
    const { store } = await openStore(folder, given)
    expect(await store.rules()).toEqual(shippedRules)
    expect(given.notices).toEqual([expect.stringContaining('set aside')])
    await store.close()
    const aside = (await readdir(folder)).find((name) => name.endsWith('.damaged')) ?? ''
    expect(await readFile(join(folder, aside), 'utf8')).toBe('{"v":1,')
    expect(await verifyStore(folder)).toEqual([
      { severity: 'notice', file: aside, message: 'was set aside' },
    ])
  })
})
