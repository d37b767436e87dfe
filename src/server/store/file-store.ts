import { join } from 'node:path'
import { Low } from 'lowdb'
import { Refusal } from '../../core/refusal.ts'
import { isDocumentId } from '../../core/review/ids.ts'
import { documentsFolder, type Ground } from './document-folder.ts'
import { DurableFile, isTemporary, sweep } from './durable-file.ts'
import { ifThere, nodeFileSystem } from './file-system.ts'
import { readIndex } from './index-cache.ts'
import { KeptRules } from './kept-rules.ts'
import { Library } from './library.ts'
import { isLeftOver, isLockName, takeLock } from './lock.ts'
import { storeFileSchema } from './schema.ts'
import type { ShelfLimits } from './shelf.ts'
import type { Store } from './store.ts'
import { opening } from './trouble.ts'

const storeFileName = 'store.json'

export interface StoreSettings extends Omit<Ground, 'root' | 'fileSystem'> {
  readonly fileSystem?: Ground['fileSystem']
  /** How much of the library stays in memory. */
  readonly limits?: ShelfLimits
}

export interface OpenedStore {
  readonly store: Store
  /** The folder was empty: there is no document yet. */
  readonly isNew: boolean
}

const defaultLimits: ShelfLimits = { documents: 200, bytes: 256 * 1024 * 1024 }

/**
 * Opens the store in a folder, or makes a new one in an empty folder. Refused as `unavailable` when
 * another process works there, and when the folder holds something else: a wrong path or a disk
 * that is not there must never look like an empty store.
 */
export const openStore = (root: string, settings: StoreSettings): Promise<OpenedStore> => {
  const { limits = defaultLimits, ...given } = settings
  const ground: Ground = { fileSystem: nodeFileSystem, ...given, root }
  return opening(root, async () => {
    await ground.fileSystem.makeFolder(root)
    await refuseForeign(ground)
    const release = await takeLock(ground)
    try {
      const isNew = await readStoreFile(ground)
      return {
        isNew,
        store: new Library(ground, { ...(await readFolder(ground)), limits, release }),
      }
    } catch (error) {
      await release()
      throw error
    }
  })
}

/** Removes what an earlier process left unfinished, and reads which documents there are. */
const readFolder = async (ground: Ground) => {
  const { root, fileSystem } = ground
  const documents = documentsFolder(root)
  await fileSystem.makeFolder(documents)
  await sweep(fileSystem, root, isLeftOver)
  await sweep(fileSystem, documents)
  const ids = (await fileSystem.names(documents)).filter(isDocumentId)
  return { ids, index: await readIndex(ground), rules: await KeptRules.open(ground) }
}

const refuseForeign = async ({ root, fileSystem }: Ground): Promise<void> => {
  const isForeign = (name: string) =>
    !isLockName(name) && !isTemporary(name) && name !== 'lost+found'
  if (!(await fileSystem.names(root)).some(isForeign)) return
  if ((await ifThere(fileSystem.read(join(root, storeFileName)))) !== undefined) return
  throw new Refusal('unavailable', {
    en: `The folder ${root} is not empty, but has no ${storeFileName}: it is not a store, or a damaged one. Name another folder, or restore a backup.`,
    de: `Der Ordner ${root} ist nicht leer, hat aber keine ${storeFileName}: Er ist keine Ablage oder eine beschädigte. Nennen Sie einen anderen Ordner oder spielen Sie eine Sicherung ein.`,
  })
}

/** Checks `store.json`; writes it when there is none, and says so. */
const readStoreFile = async (ground: Ground): Promise<boolean> => {
  const path = join(ground.root, storeFileName)
  const file = new DurableFile({ ...ground, path, schema: storeFileSchema })
  const low = new Low(file, {
    version: 1 as const,
    id: ground.randomId(16),
    created: ground.now(),
  })
  const isNew = (await ifThere(ground.fileSystem.read(path))) === undefined
  if (isNew) {
    await low.write()
    return true
  }
  try {
    await low.read()
  } catch {
    throw new Refusal('unavailable', {
      en: `${path} is damaged, or was written by a newer version.`,
      de: `${path} ist beschädigt oder stammt von einer neueren Version.`,
    })
  }
  return false
}
