import type { DocumentId } from '../../core/review/ids.ts'
import type { KeptDocument } from './kept-document.ts'

/** How much stays loaded: each document holds at most one open file. */
export interface ShelfLimits {
  readonly documents: number
  readonly bytes: number
}

interface Place {
  readonly document: Promise<KeptDocument>
  loaded: KeptDocument | undefined
  users: number
}

/**
 * The loaded documents. Those that nobody uses go when there are too many, the one used longest ago
 * first; one that is in use never does, so no document is ever written through two doors.
 */
export class Shelf {
  // A map keeps its order: here that of the last use.
  readonly #places = new Map<DocumentId, Place>()
  readonly #load: (id: DocumentId) => Promise<KeptDocument>
  readonly #leaving: (document: KeptDocument) => void
  readonly #limits: ShelfLimits

  constructor(options: {
    readonly load: (id: DocumentId) => Promise<KeptDocument>
    /** Told of each document that goes. */
    readonly leaving: (document: KeptDocument) => void
    readonly limits: ShelfLimits
  }) {
    this.#load = options.load
    this.#leaving = options.leaving
    this.#limits = options.limits
  }

  /** Gives `task` the document, loaded, and keeps it until the task is done. */
  async use<Result>(
    id: DocumentId,
    task: (document: KeptDocument) => Result | Promise<Result>,
  ): Promise<Result> {
    const place = this.#places.get(id) ?? { document: this.#load(id), loaded: undefined, users: 0 }
    this.#places.delete(id)
    this.#places.set(id, place)
    place.users += 1
    try {
      place.loaded = await place.document
      return await task(place.loaded)
    } finally {
      place.users -= 1
      if (place.loaded === undefined) this.#forget(id, place)
      if (place.users === 0) await this.#tidy()
    }
  }

  /** The document, if it is loaded. */
  loaded(id: DocumentId): KeptDocument | undefined {
    return this.#places.get(id)?.loaded
  }

  /** Lets a document go without telling: it was removed. */
  drop(id: DocumentId): void {
    this.#places.delete(id)
  }

  async close(): Promise<void> {
    for (const [id, { loaded }] of this.#places) {
      if (loaded !== undefined) await this.#dismiss(id, loaded)
    }
  }

  #forget(id: DocumentId, place: Place): void {
    if (this.#places.get(id) === place) this.#places.delete(id)
  }

  async #tidy(): Promise<void> {
    let [documents, bytes] = [0, 0]
    const excess: [DocumentId, KeptDocument][] = []
    for (const [id, { loaded, users }] of [...this.#places].reverse()) {
      if (loaded === undefined) continue
      documents += 1
      bytes += loaded.weight
      const isMuch = documents > this.#limits.documents || bytes > this.#limits.bytes
      const isFree = users === 0 && loaded.isSettled
      if (isMuch && isFree && documents > 1) excess.push([id, loaded])
    }
    // All of them leave the map before the first is waited for, while it is known that none is used.
    await Promise.all(excess.map(([id, loaded]) => this.#dismiss(id, loaded)))
  }

  #dismiss(id: DocumentId, loaded: KeptDocument): Promise<void> {
    this.#places.delete(id)
    this.#leaving(loaded)
    return loaded.close()
  }
}
