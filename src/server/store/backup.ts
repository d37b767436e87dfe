import { basename, dirname, join } from 'node:path'
import { Refusal } from '../../core/refusal.ts'
import { type Ground, stamp } from './document-folder.ts'
import { isAbandoned, isTemporary, sweep, temporaryName, writeNewFile } from './durable-file.ts'
import { ifThere, nodeFileSystem } from './file-system.ts'
import { indexName } from './index-cache.ts'
import { expired, type Rotation } from './rotation.ts'
import { onDisk } from './trouble.ts'
import { type Finding, verifyStore } from './verify.ts'

export const backupsName = 'backups'

export interface BackupSettings extends Pick<Ground, 'now' | 'randomId'> {
  readonly fileSystem?: Ground['fileSystem']
  readonly rotation?: Rotation
}

export interface Backup {
  /** Where the copy is: a complete store, which can be opened as it is. */
  readonly folder: string
  /** What is wrong with the copy, and so with the store. Empty as a rule. */
  readonly findings: readonly Finding[]
  /** The older backups that went. None goes while there are errors among the findings. */
  readonly removed: readonly string[]
}

const defaultRotation: Rotation = { days: 7, weeks: 4 }

/**
 * Copies a store, in use or not, into its folder `backups`, verifies the copy, and only then lets
 * older backups go. A journal only grows, so a copy that is made while somebody saves has every
 * save that was acknowledged before, and at most a last line that is cut off.
 */
export const backUp = (root: string, settings: BackupSettings): Promise<Backup> => {
  const { rotation = defaultRotation, ...given } = settings
  const ground = { fileSystem: nodeFileSystem, ...given, root }
  return onDisk(async () => {
    const { fileSystem } = ground
    if ((await ifThere(fileSystem.read(join(root, 'store.json')))) === undefined)
      throw noStore(root)
    const backups = join(root, backupsName)
    await fileSystem.makeFolder(backups)
    await sweep(fileSystem, backups, isAbandoned)
    const { folder, findings } = await verifiedCopy(ground, backups)
    const isSound = findings.every(({ severity }) => severity !== 'error')
    return { folder, findings, removed: isSound ? await rotate(ground, folder, rotation) : [] }
  })
}

const verifiedCopy = async (
  ground: Omit<Ground, 'report'>,
  backups: string,
): Promise<Pick<Backup, 'folder' | 'findings'>> => {
  const { fileSystem, now, randomId } = ground
  const temporary = join(backups, temporaryName('backup', randomId))
  const folder = join(backups, `${stamp(now())}-${randomId(4)}`)
  try {
    await copyStore(ground, temporary)
    const findings = await verifyStore(temporary, fileSystem)
    await fileSystem.rename(temporary, folder)
    await fileSystem.syncFolder(backups)
    return { folder, findings }
  } catch (error) {
    await fileSystem.removeFolder(temporary).catch(() => undefined)
    throw error
  }
}

type Copying = Pick<Ground, 'root' | 'fileSystem'>

/** Everything but the lock, the trash, the other backups, and what can be made anew. */
const copyStore = async (copying: Copying, target: string): Promise<void> => {
  const { root, fileSystem } = copying
  await fileSystem.makeFolder(join(target, 'documents'))
  for (const name of await fileSystem.names(root)) {
    if (name.endsWith('.json') && name !== indexName) await copyFile(copying, name, target)
  }
  const documents = (await ifThere(fileSystem.names(join(root, 'documents')))) ?? []
  for (const id of documents) {
    if (!isTemporary(id)) await copyDocument(copying, join('documents', id), target)
  }
  await fileSystem.syncFolder(join(target, 'documents'))
  await fileSystem.syncFolder(target)
}

const copyDocument = async (copying: Copying, folder: string, target: string): Promise<void> => {
  const { root, fileSystem } = copying
  if (!(await fileSystem.isFolder(join(root, folder)).catch(() => false))) return
  await fileSystem.makeFolder(join(target, folder))
  for (const name of (await ifThere(fileSystem.names(join(root, folder)))) ?? []) {
    if (!isTemporary(name)) await copyFile(copying, join(folder, name), target)
  }
  const isGone = !(await fileSystem.isFolder(join(root, folder)).catch(() => false))
  // Removed while it was being copied: half of it is no backup of anything.
  if (isGone) await fileSystem.removeFolder(join(target, folder))
  else await fileSystem.syncFolder(join(target, folder))
}

/** Files come and go in a store in use (drafts, temporary files); `verifyStore` misses what counts. */
const copyFile = async (
  { root, fileSystem }: Copying,
  name: string,
  target: string,
): Promise<void> => {
  const bytes = await ifThere(fileSystem.read(join(root, name)))
  if (bytes !== undefined) await writeNewFile(fileSystem, join(target, name), bytes)
}

/** Lets older backups go, but never the new one, whatever the clock says. */
const rotate = async (
  { fileSystem }: Copying,
  newest: string,
  rotation: Rotation,
): Promise<readonly string[]> => {
  const backups = dirname(newest)
  const others = (await fileSystem.names(backups)).filter((name) => name !== basename(newest))
  const items = [basename(newest), ...others].flatMap((name) => {
    const time = timeOf(name)
    return time === undefined ? [] : [{ name, time }]
  })
  const names = expired(items, rotation)
    .map(({ name }) => name)
    .filter((name) => name !== basename(newest))
  for (const name of names) await fileSystem.removeFolder(join(backups, name))
  return names
}

/** The time in a backup's name, in milliseconds. Folders with other names are a person's own. */
const timeOf = (name: string): number | undefined => {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-[0-9a-z]{4}$/.exec(name)
  if (parts === null) return undefined
  const [year = 0, month = 0, day = 0, hour, minute, second] = parts.slice(1).map(Number)
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

const noStore = (root: string): Refusal =>
  new Refusal('not-found', {
    en: `There is no store in ${root}.`,
    de: `In ${root} liegt keine Ablage.`,
  })
