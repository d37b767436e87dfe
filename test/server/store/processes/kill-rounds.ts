import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openStore, type StoreSettings } from '../../../../src/server/store/file-store.ts'
import { verifyStore } from '../../../../src/server/store/verify.ts'
import { documentId, sample } from '../sample.ts'
import { startStorm } from './storm.ts'

export interface KillReport {
  readonly acknowledged: number
  /** Saves that were acknowledged and are not in the history. */
  readonly lost: readonly string[]
  /** Documents whose draft is older than one that was acknowledged. */
  readonly oldDrafts: readonly string[]
  /** Rounds after which the store could not be opened or had an error. */
  readonly unreadable: readonly string[]
  readonly tornTails: number
}

const ids = ['1', '2', '3'].map((name) => documentId(name.padStart(16, '0')))

/** Kills a process in a storm of saves, again and again on the same store, and counts what is lost. */
export const killRounds = async (
  parent: string,
  settings: StoreSettings,
  rounds: number,
): Promise<KillReport> => {
  const folder = join(parent, 'store')
  const { store } = await openStore(folder, settings)
  for (const id of ids) await store.create({ imported: sample(id) })
  await store.close()
  const report = {
    acknowledged: 0,
    lost: [] as string[],
    oldDrafts: [] as string[],
    unreadable: [] as string[],
    tornTails: 0,
  }
  const countTornTail = () => {
    report.tornTails += 1
  }
  const counting = { ...settings, report: countTornTail }
  for (let round = 1; round <= rounds; round += 1) {
    const storm = await startStorm(folder, { round, ids, notes: join(parent, `${round}.notes`) })
    await wait(Math.random() * 100)
    const acknowledged = await storm.kill()
    report.acknowledged += acknowledged.length
    try {
      const found = await kept(folder, counting)
      for (const [id, text] of acknowledged) {
        if (!id.startsWith('draft') && !found.texts.has(`${id} ${text}`)) report.lost.push(text)
      }
      const drafts = new Map(acknowledged.filter(([id]) => id.startsWith('draft')))
      for (const [id, text] of drafts) {
        if (number(found.drafts.get(id)) < number(text)) report.oldDrafts.push(text)
      }
      const errors = (await verifyStore(folder)).filter(({ severity }) => severity === 'error')
      report.unreadable.push(...errors.map(({ file, message }) => `${file} ${message}`))
    } catch (error) {
      report.unreadable.push(String(error))
    }
  }
  return report
}

const kept = async (folder: string, settings: StoreSettings) => {
  const { store } = await openStore(folder, settings)
  const texts = new Set<string>()
  const drafts = new Map<string, string>()
  for (const id of ids) {
    for (const { changes } of await store.history(id)) {
      for (const change of changes) {
        if (change.kind === 'revision') texts.add(`${id} ${change.text}`)
      }
    }
    for (const { text } of await store.drafts(id)) drafts.set(`draft ${id}`, text)
  }
  await store.close()
  return { texts, drafts }
}

/** The number at the end of a draft of the storm. */
const number = (text = ''): number => Number(/ (\d+)$/.exec(text)?.[1] ?? -1)
