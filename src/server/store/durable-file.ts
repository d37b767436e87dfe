import { basename, dirname, join } from 'node:path'
import type { Adapter } from 'lowdb'
import { type FileSystem, ifThere, isRunning } from './file-system.ts'

interface Schema<Value> {
  parse(input: unknown): Value
}

/** Where a whole file is kept, and what may be in it. */
export interface FilePlace<Value> {
  readonly path: string
  readonly schema: Schema<Value>
  readonly fileSystem: FileSystem
  /** Makes names for temporary files, of letters and digits. */
  readonly randomId: (length: number) => string
}

/**
 * Lets lowdb keep a value as a JSON file that a power cut leaves whole: either all of the old or
 * all of the new. lowdb's own adapter neither syncs nor checks what it reads.
 */
export class DurableFile<Value> implements Adapter<Value> {
  readonly #place: FilePlace<Value>
  /** The text on the disk, as far as it is known. */
  #text: string | undefined

  constructor(place: FilePlace<Value>) {
    this.#place = place
  }

  /** The value, or null when there is no file. Rejects what the schema does not know. */
  async read(): Promise<Value | null> {
    const { path, schema, fileSystem } = this.#place
    const bytes = await ifThere(fileSystem.read(path))
    if (bytes === undefined) return null
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const value = schema.parse(JSON.parse(text))
    this.#text = text
    return value
  }

  /** Returns when the value is on the disk. When it rejects, the file is what it was before. */
  async write(value: Value): Promise<void> {
    const text = `${JSON.stringify(value, null, 2)}\n`
    const { path, fileSystem } = this.#place
    await this.#replace(text)
    try {
      await fileSystem.syncFolder(dirname(path))
    } catch (error) {
      await this.#putBack()
      throw error
    }
    this.#text = text
  }

  async #replace(text: string): Promise<void> {
    const { path, fileSystem, randomId } = this.#place
    const temporary = join(dirname(path), temporaryName(basename(path), randomId))
    try {
      await writeNewFile(fileSystem, temporary, Buffer.from(text))
      await fileSystem.rename(temporary, path)
    } catch (error) {
      await fileSystem.remove(temporary).catch(() => undefined)
      throw error
    }
  }

  /** The new name is there but may not last: better the old content, which was acknowledged. */
  async #putBack(): Promise<void> {
    const before = this.#text
    const restored =
      before === undefined ? this.#place.fileSystem.remove(this.#place.path) : this.#replace(before)
    await restored.catch(() => undefined)
  }
}

/** Writes a file that must not be there yet and returns when its content is on the disk. */
export const writeNewFile = async (
  fileSystem: FileSystem,
  path: string,
  bytes: Uint8Array,
): Promise<void> => {
  const file = await fileSystem.open(path, 'create')
  try {
    await file.write(bytes, 0)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A name of its own for each write, so that no two of them, nor a planted file, can meet. */
export const temporaryName = (name: string, randomId: (length: number) => string): string =>
  `.${name}.${process.pid}-${randomId(12)}.tmp`

const temporaryPattern = /^\..+\.([0-9]+)-[0-9a-z]+\.tmp$/

/** Whether a file or folder is a write that was never finished, or not yet. */
export const isTemporary = (name: string): boolean => temporaryPattern.test(name)

/** Whether it is one of a process that is gone. */
export const isAbandoned = (name: string): boolean => {
  const pid = temporaryPattern.exec(name)?.[1]
  return pid !== undefined && !isRunning(Number(pid))
}

/** Removes what writes that were cut off have left in a folder: all, where nobody else may write. */
export const sweep = async (
  fileSystem: FileSystem,
  folder: string,
  isLeftOver: (name: string) => boolean = isTemporary,
): Promise<void> => {
  for (const name of (await ifThere(fileSystem.names(folder))) ?? []) {
    if (isLeftOver(name)) await fileSystem.removeFolder(join(folder, name))
  }
}
