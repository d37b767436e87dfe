import type { Adapter } from 'lowdb'
import { Refusal } from '../../core/refusal.ts'
import type { Entry } from '../../core/review/entry.ts'
import type { FileSystem, OpenFile } from './file-system.ts'
import { journalLine, type ReadJournal, readJournal } from './journal.ts'

/**
 * Lets lowdb keep a list of entries as a journal: a write appends what is new and returns when it
 * is on the disk, whatever the length of the list. When it rejects, the file is what it was before.
 */
export class JournalAdapter implements Adapter<Entry[]> {
  readonly #path: string
  readonly #anchor: string
  readonly #fileSystem: FileSystem
  #file: OpenFile | undefined
  #count = 0
  #size = 0
  #hash: string
  /** Bytes beyond `#size` that a failed write may have left, and that are not cut off yet. */
  #remains = 0

  constructor(path: string, anchor: string, fileSystem: FileSystem) {
    this.#path = path
    this.#anchor = anchor
    this.#hash = anchor
    this.#fileSystem = fileSystem
  }

  /** The size of what is kept, in bytes. */
  get size(): number {
    return this.#size
  }

  /** The hash of the last line; empty when there is none. */
  get tail(): string {
    return this.#count === 0 ? '' : this.#hash
  }

  async read(): Promise<Entry[]> {
    return [...(await this.examine()).entries]
  }

  /** Reads the journal with all that is to be said of it. */
  async examine(): Promise<ReadJournal> {
    const found = readJournal(await this.#fileSystem.read(this.#path), this.#anchor)
    this.#count = found.entries.length
    this.#size = found.size
    this.#hash = found.hash
    return found
  }

  /** Cuts off the torn end that `examine` found, and completes the last line. */
  async mend({ size, lacksNewline }: ReadJournal): Promise<void> {
    const file = await this.#open()
    await file.truncate(lacksNewline ? size - 1 : size)
    if (lacksNewline) await file.write(Buffer.from('\n'), size - 1)
    await file.datasync()
  }

  async write(entries: Entry[]): Promise<void> {
    const fresh = entries.slice(this.#count)
    if (fresh.length === 0) return
    let hash = this.#hash
    const lines = fresh.map((entry) => {
      const next = journalLine(entry, hash)
      hash = next.hash
      return next.line
    })
    await this.#append(Buffer.from(lines.join('')))
    this.#hash = hash
    this.#count = entries.length
  }

  /** Whether the file holds what was acknowledged, and nothing else. */
  get isSettled(): boolean {
    return this.#remains === 0
  }

  /** Gives the file free; the next write opens it again. */
  async close(): Promise<void> {
    const file = this.#file
    if (file === undefined) return
    // The last chance to cut off what was refused: whoever reads the file next would believe it.
    if (!this.isSettled) await this.#cutBack(file).catch(() => undefined)
    this.#file = undefined
    await file.close()
  }

  async #append(bytes: Buffer): Promise<void> {
    const file = await this.#open()
    await this.#checkSize(file)
    if (this.#remains > 0) await this.#cutBack(file)
    this.#remains = bytes.length
    try {
      await file.write(bytes, this.#size)
      await file.datasync()
    } catch (error) {
      // Should this fail too, `#remains` stays, and nothing is written before it was cut off.
      await this.#cutBack(file).catch(() => undefined)
      throw error
    }
    this.#remains = 0
    this.#size += bytes.length
  }

  async #cutBack(file: OpenFile): Promise<void> {
    await file.truncate(this.#size)
    await file.datasync()
    this.#remains = 0
  }

  async #open(): Promise<OpenFile> {
    this.#file ??= await this.#fileSystem.open(this.#path, 'change')
    return this.#file
  }

  /** The lock keeps other processes away; where somebody went round it, this stops both. */
  async #checkSize(file: OpenFile): Promise<void> {
    const size = await file.size()
    if (size >= this.#size && size <= this.#size + this.#remains) return
    throw new Refusal('unavailable', {
      en: 'Somebody else wrote into the history of this text. Nothing was saved; restart the app.',
      de: 'Jemand anderes hat in den Verlauf dieses Textes geschrieben. Nichts wurde gespeichert; starten Sie die App neu.',
    })
  }
}
