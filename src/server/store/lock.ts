import { hostname } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { Refusal } from '../../core/refusal.ts'
import type { Ground } from './document-folder.ts'
import { isAbandoned, isTemporary, temporaryName, writeNewFile } from './durable-file.ts'
import { errorCode, type FileSystem, ifThere, isRunning } from './file-system.ts'

const lockName = 'LOCK'

/** Whether a file belongs to the lock or to one taking it over. */
export const isLockName = (name: string): boolean => /^LOCK(\.[0-9a-z]+)*$/.test(name)

/** Whether a file in the store's folder is a write that never will be finished. */
export const isLeftOver = (name: string): boolean =>
  // Those who try to take the lock are the only others who write here.
  name.startsWith(`.${lockName}.`) ? isAbandoned(name) : isTemporary(name)

const ownerSchema = z.strictObject({
  pid: z.int().min(1),
  host: z.string(),
  /** Differs after each start of the machine; known on Linux. */
  boot: z.string().exactOptional(),
  /** When the process started, so that a number used again is not taken for the old one; Linux. */
  start: z.string().exactOptional(),
  nonce: z.string().regex(/^[0-9a-z]{16}$/),
  since: z.string(),
})
type Owner = z.infer<typeof ownerSchema>

/**
 * Makes this process the only one that works on the folder, or refuses with the owner's process id.
 * The lock is a file that is written elsewhere and published with `link`, which fails when the name
 * is taken. Returns what gives it free.
 */
export const takeLock = async (ground: Ground): Promise<() => Promise<void>> => {
  const owner = await thisProcess(ground)
  const path = join(ground.root, lockName)
  await acquire(ground, path, owner)
  return async () => {
    const current = await readOwner(ground.fileSystem, path)
    if (current?.nonce === owner.nonce) await ground.fileSystem.remove(path)
  }
}

/**
 * A dead owner's lock is taken over by one only: by whoever holds the lock of that name, which is
 * taken in the same way, since its holder may die as well.
 */
const acquire = async (ground: Ground, path: string, owner: Owner): Promise<void> => {
  const { fileSystem } = ground
  if (await publish(ground, path, owner)) return
  const other = await readOwner(fileSystem, path)
  if (other === undefined) return acquire(ground, path, owner)
  if (await isAlive(fileSystem, other, owner)) throw inUse(other, path)
  const takeover = `${path}.${other.nonce}`
  await acquire(ground, takeover, owner)
  try {
    const still = await readOwner(fileSystem, path)
    if (still?.nonce === other.nonce) return await replace(ground, path, owner)
  } finally {
    await fileSystem.remove(takeover)
  }
  // Somebody else was quicker.
  return acquire(ground, path, owner)
}

/** Puts the lock there, if the name is free. */
const publish = (ground: Ground, path: string, owner: Owner): Promise<boolean> =>
  withWritten(ground, owner, async (temporary) => {
    try {
      await ground.fileSystem.link(temporary, path)
      return true
    } catch (error) {
      if (errorCode(error) === 'EEXIST') return false
      throw error
    }
  })

const replace = (ground: Ground, path: string, owner: Owner): Promise<void> =>
  withWritten(ground, owner, (temporary) => ground.fileSystem.rename(temporary, path))

const withWritten = async <Result>(
  { root, fileSystem, randomId }: Ground,
  owner: Owner,
  task: (temporary: string) => Promise<Result>,
): Promise<Result> => {
  const temporary = join(root, temporaryName(lockName, randomId))
  try {
    await writeNewFile(fileSystem, temporary, Buffer.from(`${JSON.stringify(owner)}\n`))
    return await task(temporary)
  } finally {
    await fileSystem.remove(temporary).catch(() => undefined)
  }
}

const readOwner = async (fileSystem: FileSystem, path: string): Promise<Owner | undefined> => {
  const bytes = await ifThere(fileSystem.read(path))
  if (bytes === undefined) return undefined
  try {
    return ownerSchema.parse(JSON.parse(bytes.toString('utf8')))
  } catch {
    throw new Refusal('unavailable', {
      en: `The lock ${path} cannot be read. If no other Rotstift is running, delete it and start again.`,
      de: `Die Sperre ${path} ist nicht lesbar. Wenn kein anderes Rotstift läuft, löschen Sie sie und starten Sie neu.`,
    })
  }
}

/** Only a process of this machine can be known to be gone. */
const isAlive = async (fileSystem: FileSystem, other: Owner, self: Owner): Promise<boolean> => {
  if (other.host !== self.host) return true
  if (other.boot !== undefined && self.boot !== undefined && other.boot !== self.boot) return false
  if (!isRunning(other.pid)) return false
  const start = await startOf(fileSystem, other.pid)
  return start === undefined || other.start === undefined || start === other.start
}

const thisProcess = async ({ fileSystem, now, randomId }: Ground): Promise<Owner> => {
  const boot = await readText(fileSystem, '/proc/sys/kernel/random/boot_id')
  const start = await startOf(fileSystem, process.pid)
  return {
    pid: process.pid,
    host: hostname(),
    ...(boot !== undefined && { boot: boot.trim() }),
    ...(start !== undefined && { start }),
    nonce: randomId(16),
    since: now(),
  }
}

/** Field 22 of proc(5)'s stat; the name before it may hold spaces and brackets. */
const startOf = async (fileSystem: FileSystem, pid: number): Promise<string | undefined> => {
  const stat = await readText(fileSystem, `/proc/${pid}/stat`)
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
}

const readText = async (fileSystem: FileSystem, path: string): Promise<string | undefined> => {
  try {
    return (await fileSystem.read(path)).toString('utf8')
  } catch {
    return undefined
  }
}

const inUse = ({ pid, host, since }: Owner, path: string): Refusal =>
  new Refusal(
    'unavailable',
    {
      en: `Process ${pid} on ${host} has been working in this store since ${since}. Stop it first. If it is gone for certain, delete ${path}.`,
      de: `Prozess ${pid} auf ${host} arbeitet seit ${since} in dieser Ablage. Beenden Sie ihn zuerst. Gibt es ihn sicher nicht mehr, löschen Sie ${path}.`,
    },
    { pid, host, since },
  )
