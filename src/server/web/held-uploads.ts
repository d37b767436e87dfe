import { randomUUID } from 'node:crypto'
import type { Incoming } from '../formats/importing.ts'
import type { Site } from './site.ts'

/** A file that waits until somebody says which of its columns hold what. */
export type HeldUpload = Incoming & { readonly content: Uint8Array }

const MOST_UPLOADS = 50
const MOST_BYTES = 128 * 1024 * 1024

/**
 * Files between two steps of the import, in memory only: nothing is kept of what nobody decides. The
 * oldest make room for new ones. Their names can not be guessed.
 */
export class HeldUploads {
  readonly #uploads = new Map<string, HeldUpload>()

  hold(upload: HeldUpload): string {
    const name = randomUUID()
    this.#uploads.set(name, upload)
    let size = [...this.#uploads.values()].reduce((sum, { content }) => sum + content.length, 0)
    for (const [oldest, { content }] of this.#uploads) {
      if (oldest === name || (this.#uploads.size <= MOST_UPLOADS && size <= MOST_BYTES)) break
      this.#uploads.delete(oldest)
      size -= content.length
    }
    return name
  }

  get(name: string): HeldUpload | undefined {
    return this.#uploads.get(name)
  }

  release(name: string): void {
    this.#uploads.delete(name)
  }
}

const bySite = new WeakMap<Site, HeldUploads>()

export const heldUploads = (site: Site): HeldUploads => {
  const known = bySite.get(site) ?? new HeldUploads()
  bySite.set(site, known)
  return known
}
