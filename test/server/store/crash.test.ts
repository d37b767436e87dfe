import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { backUp } from '../../../src/server/store/backup.ts'
import { openStore } from '../../../src/server/store/file-store.ts'
import { killRounds } from './processes/kill-rounds.ts'
import { startStorm } from './processes/storm.ts'
import { aFolder, documentId, sample, settings } from './sample.ts'

describe('a process that is killed while many people save', () => {
  it('has lost nothing it acknowledged, and leaves a sound store, 20 times over', async () => {
    const report = await killRounds(await aFolder(), settings(), 20)
    expect(report).toMatchObject({ lost: [], oldDrafts: [], unreadable: [] })
    expect(report.acknowledged).toBeGreaterThan(100)
  }, 120_000)
})

describe('a backup made while many people save', () => {
  it('opens, verifies, and has every save acknowledged before it, 5 times over', async () => {
    const parent = await aFolder()
    const folder = join(parent, 'store')
    const ids = ['1', '2'].map((name) => documentId(name.padStart(16, '0')))
    const { store } = await openStore(folder, settings())
    for (const id of ids) await store.create({ imported: sample(id) })
    await store.close()
    const storm = await startStorm(folder, { round: 1, ids, notes: join(parent, 'notes') })
    try {
      for (let round = 0; round < 5; round += 1) {
        await wait(30)
        const before = await storm.acknowledged()
        const { folder: copy, findings } = await backUp(folder, settings())
        expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
        const opened = await openStore(copy, settings())
        for (const id of ids) {
          const texts = new Set(
            (await opened.store.history(id)).flatMap(({ changes }) =>
              changes.map((change) => (change.kind === 'revision' ? change.text : '')),
            ),
          )
          const lost = before.filter(([of, text]) => of === id && !texts.has(text))
          expect(lost).toEqual([])
        }
        await opened.store.close()
      }
    } finally {
      await storm.kill()
    }
  }, 60_000)
})
