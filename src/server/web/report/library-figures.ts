import { setImmediate, setTimeout } from 'node:timers/promises'
import { Refusal } from '../../../core/refusal.ts'
import type { DocumentId } from '../../../core/review/ids.ts'
import type { DocumentSummary, Store } from '../../store/store.ts'
import { type DocumentFigures, documentFigures } from './document-figures.ts'
import { machineFindings } from './machine-findings.ts'
import { measuredSegment } from './measured-segment.ts'

/** The figures of a library as far as they are known. */
export interface KnownFigures {
  readonly documents: readonly DocumentFigures[]
  /** Documents that are still to be measured. */
  readonly missing: number
}

/** The figures of a store's documents: each is measured once for each of its states. */
export const libraryFigures = (store: Store): LibraryFigures => {
  const known = libraries.get(store)
  if (known !== undefined) return known
  const made = new LibraryFigures(store)
  libraries.set(store, made)
  return made
}

const libraries = new WeakMap<Store, LibraryFigures>()

interface Kept {
  /** What tells the document's state. */
  readonly state: string
  /** Absent for a document that cannot be read. */
  readonly figures?: DocumentFigures
}

/**
 * Measures documents one after the other, in small steps between other requests, whoever asks. A
 * page waits for a while and then shows what is known; the rest goes on being measured.
 */
export class LibraryFigures {
  readonly #store: Store
  readonly #kept = new Map<DocumentId, Kept>()
  #waiting: DocumentSummary[] = []
  #last: readonly DocumentFigures[] = []
  #work: Promise<void> | undefined

  constructor(store: Store) {
    this.#store = store
  }

  /** The figures of all documents, after this many milliseconds at most as far as they are known. */
  async known(patience = Number.POSITIVE_INFINITY): Promise<KnownFigures> {
    const summaries = await this.#store.list()
    this.#forgetOthers(summaries)
    this.#waiting = summaries.filter((summary) => !this.#isKnown(summary))
    if (this.#waiting.length > 0) {
      const work = this.#measureAll()
      // Who stopped waiting hears of no trouble; who asks next meets it again.
      work.catch(() => undefined)
      if (patience === Number.POSITIVE_INFINITY) await work
      else await Promise.race([work, setTimeout(patience, undefined, { ref: false })])
    }
    const documents = this.#unlessSame(
      summaries.flatMap(({ id }) => this.#kept.get(id)?.figures ?? []),
    )
    return { documents, missing: summaries.filter((one) => !this.#isKnown(one)).length }
  }

  /** The same list as before while nothing changed: reports made of it are known by it. */
  #unlessSame(documents: readonly DocumentFigures[]): readonly DocumentFigures[] {
    const isSame =
      documents.length === this.#last.length &&
      documents.every((document, index) => document === this.#last[index])
    if (!isSame) this.#last = documents
    return this.#last
  }

  #measureAll(): Promise<void> {
    this.#work ??= this.#measureWaiting().finally(() => {
      this.#work = undefined
    })
    return this.#work
  }

  async #measureWaiting(): Promise<void> {
    for (let next = this.#waiting.pop(); next !== undefined; next = this.#waiting.pop()) {
      if (this.#isKnown(next)) continue
      const figures = await this.#measured(next.id)
      this.#kept.set(next.id, { state: stateOf(next), ...(figures && { figures }) })
    }
  }

  /** A document that is damaged beyond reading, or gone by now, has no figures. */
  async #measured(id: DocumentId): Promise<DocumentFigures | undefined> {
    try {
      const document = await this.#store.load(id)
      for (const segment of document.segments) {
        measuredSegment(segment)
        machineFindings(segment, document.language)
        // Measuring a library takes seconds; everybody else must not wait for it.
        await setImmediate()
      }
      return documentFigures(document)
    } catch (error) {
      if (error instanceof Refusal) return undefined
      throw error
    }
  }

  #isKnown(summary: DocumentSummary): boolean {
    return this.#kept.get(summary.id)?.state === stateOf(summary)
  }

  #forgetOthers(summaries: readonly DocumentSummary[]): void {
    if (this.#kept.size <= summaries.length) return
    const ids = new Set(summaries.map(({ id }) => id))
    for (const id of this.#kept.keys()) if (!ids.has(id)) this.#kept.delete(id)
  }
}

const stateOf = ({ created, changed, sequence }: DocumentSummary): string =>
  `${created} ${changed} ${sequence}`
