import { join } from 'node:path'
import { Low } from 'lowdb'
import { Batches } from './batches.ts'
import { draftsName, type Ground, stamp } from './document-folder.ts'
import { DurableFile } from './durable-file.ts'
import { errorCode } from './file-system.ts'
import { draftsSchema } from './schema.ts'
import type { Draft } from './store.ts'
import { diskTrouble, notThere } from './trouble.ts'

interface Request {
  readonly update: (drafts: readonly Draft[]) => readonly Draft[]
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

/**
 * What was typed into one document but not saved: a small file of its own, beside the history and
 * never part of it.
 */
export class KeptDrafts {
  readonly #ground: Ground
  readonly #folder: string
  readonly #low: Low<readonly Draft[]>
  readonly #batches = new Batches((batch: readonly Request[]) => this.#commit(batch))
  #kept: readonly Draft[] = []
  #loading: Promise<void> | undefined
  #isRemoved = false

  constructor(ground: Ground, folder: string) {
    this.#ground = ground
    this.#folder = folder
    const path = join(folder, draftsName)
    this.#low = new Low(new DurableFile({ ...ground, path, schema: draftsSchema }), this.#kept)
  }

  /** Newest first. */
  async list(): Promise<readonly Draft[]> {
    await this.#load()
    return this.#kept
  }

  update(update: Request['update']): Promise<void> {
    return new Promise((resolve, reject) => this.#batches.submit({ update, resolve, reject }))
  }

  async remove(move: () => Promise<void>): Promise<void> {
    await this.#batches.alone(async () => {
      await move()
      this.#isRemoved = true
    })
  }

  /** Returns when everything that was asked for is done. */
  async idle(): Promise<void> {
    await this.#batches.alone(async () => {})
  }

  /** Never rejects, and never asks again: an update of drafts is refused only with the whole file. */
  async #commit(batch: readonly Request[]): Promise<readonly Request[]> {
    try {
      if (this.#isRemoved) throw notThere()
      await this.#load()
      const drafts = batch.reduce((state, { update }) => update(state), this.#kept)
      if (drafts !== this.#kept) await this.#write(drafts)
      for (const { resolve } of batch) resolve()
    } catch (error) {
      for (const { reject } of batch) reject(diskTrouble(error))
    }
    return []
  }

  async #write(drafts: readonly Draft[]): Promise<void> {
    this.#low.data = drafts
    try {
      await this.#low.write()
    } catch (error) {
      this.#low.data = this.#kept
      throw error
    }
    this.#kept = drafts
  }

  async #load(): Promise<void> {
    this.#loading ??= this.#read()
    try {
      await this.#loading
    } catch (error) {
      this.#loading = undefined
      throw diskTrouble(error)
    }
  }

  async #read(): Promise<void> {
    try {
      await this.#low.read()
    } catch (error) {
      if (errorCode(error)?.startsWith('E') === true) throw error
      await this.#setAside()
    }
    this.#kept = this.#low.data
  }

  /** Drafts that cannot be read must not keep anybody from working. */
  async #setAside(): Promise<void> {
    const { fileSystem, now, randomId, report } = this.#ground
    const name = `${draftsName}.${stamp(now())}-${randomId(8)}.damaged`
    await fileSystem.rename(join(this.#folder, draftsName), join(this.#folder, name))
    report({
      en: `Drafts that cannot be read were set aside as ${join(this.#folder, name)}.`,
      de: `Unlesbare Entwürfe wurden als ${join(this.#folder, name)} beiseitegelegt.`,
    })
  }
}
