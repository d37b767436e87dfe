import { constants } from 'node:fs'
import * as fs from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'

/** An open file, as far as the store needs one. */
export interface OpenFile {
  /** Writes all of `bytes`, from this place in the file on. */
  write(bytes: Uint8Array, position: number): Promise<void>
  truncate(size: number): Promise<void>
  /** Returns when content and size are on the disk. */
  datasync(): Promise<void>
  /** As `datasync`, with times and permissions. */
  sync(): Promise<void>
  size(): Promise<number>
  /** The last bytes of the file, at most `count`. */
  end(count: number): Promise<Uint8Array>
  close(): Promise<void>
}

/**
 * Everything the store asks of the disk, in one place, so that tests can let each step fail. It is
 * the only door: no file in this folder but this one imports `node:fs`.
 */
export interface FileSystem {
  /** `create` fails when the file is there, links included; new files are for their owner only. */
  open(path: string, mode: 'read' | 'change' | 'create'): Promise<OpenFile>
  read(path: string): Promise<Buffer>
  names(folder: string): Promise<readonly string[]>
  isFolder(path: string): Promise<boolean>
  /** Makes the folder and those above it, for their owner only; no matter if it is there. */
  makeFolder(path: string): Promise<void>
  rename(from: string, to: string): Promise<void>
  /** A second name for a file: fails when the name is taken, which makes it a lock. */
  link(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  removeFolder(path: string): Promise<void>
  /** Returns when the names in the folder are on the disk. */
  syncFolder(path: string): Promise<void>
}

// 'change' neither creates nor follows a planted link; Windows has no such flag.
const flags = {
  read: constants.O_RDONLY,
  change: constants.O_RDWR | (constants.O_NOFOLLOW ?? 0),
  create: constants.O_RDWR | constants.O_CREAT | constants.O_EXCL,
}

export const nodeFileSystem: FileSystem = {
  open: async (path, mode) => openFile(await fs.open(path, flags[mode], 0o600)),
  read: (path) => fs.readFile(path),
  names: (folder) => fs.readdir(folder),
  isFolder: async (path) => (await fs.lstat(path)).isDirectory(),
  makeFolder: async (path) => {
    await fs.mkdir(path, { recursive: true, mode: 0o700 })
  },
  rename: (from, to) => renamed(from, to, process.platform === 'win32' ? 10 : 0),
  link: (from, to) => fs.link(from, to),
  remove: (path) => fs.unlink(path),
  removeFolder: (path) => fs.rm(path, { recursive: true, force: true }),
  syncFolder: async (path) => {
    // Windows cannot open a folder; it writes names through on its own.
    if (process.platform === 'win32') return
    const folder = await fs.open(path, 'r')
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  },
}

const openFile = (handle: fs.FileHandle): OpenFile => ({
  write: async (bytes, position) => {
    // A write may stop half-way, as at the end of a full disk; the next one then says why.
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done)
      done += bytesWritten
    }
  },
  truncate: (size) => handle.truncate(size),
  datasync: () => handle.datasync(),
  sync: () => handle.sync(),
  size: async () => (await handle.stat()).size,
  end: async (count) => {
    const { size } = await handle.stat()
    const length = Math.min(count, size)
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, size - length)
    return buffer.subarray(0, bytesRead)
  },
  close: () => handle.close(),
})

/** On Windows a virus scanner that looks into a file keeps it from being renamed for a moment. */
const renamed = async (from: string, to: string, retries: number): Promise<void> => {
  try {
    await fs.rename(from, to)
  } catch (error) {
    if (retries === 0 || !['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error) ?? '')) throw error
    await wait(100)
    await renamed(from, to, retries - 1)
  }
}

/** The system's code of an error (`ENOENT`, `ENOSPC`, …), if it is one of the system's. */
export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined

/** What is read, or undefined when there is no such file or folder. */
export const ifThere = async <Found>(found: Promise<Found>): Promise<Found | undefined> => {
  try {
    return await found
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  }
}

/** Whether there is a process with this id, ours or not. */
export const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) !== 'ESRCH'
  }
}
