import { Refusal } from '../../core/refusal.ts'
import type { Document } from '../../core/review/document.ts'
import type { DocumentId } from '../../core/review/ids.ts'
import { begun } from './acting.ts'
import {
  type Beginning,
  createFolder,
  type Ground,
  isTaken,
  moveToTrash,
} from './document-folder.ts'
import { withDraft, withoutDraft } from './draft-list.ts'
import { type Indexed, writeIndex } from './index-cache.ts'
import { KeptDocument } from './kept-document.ts'
import type { KeptRules } from './kept-rules.ts'
import { Shelf, type ShelfLimits } from './shelf.ts'
import type { DocumentSummary, NewDocument, Store } from './store.ts'
import { changedLastFirst } from './summary.ts'
import { closed, idTaken, notThere, onDisk } from './trouble.ts'

/** The documents of a store's folder, behind the verbs of `Store`. */
export class Library implements Store {
  readonly #ground: Ground
  readonly #ids: Set<DocumentId>
  /** Summaries of documents that are not loaded, as far as they are known. */
  readonly #index: Map<DocumentId, Indexed>
  readonly #shelf: Shelf
  readonly #rules: KeptRules
  readonly #release: () => Promise<void>
  readonly #running = new Set<Promise<unknown>>()
  #isClosed = false

  constructor(
    ground: Ground,
    found: {
      readonly ids: readonly DocumentId[]
      readonly index: Map<DocumentId, Indexed>
      readonly rules: KeptRules
      readonly limits: ShelfLimits
      readonly release: () => Promise<void>
    },
  ) {
    this.#ground = ground
    this.#ids = new Set(found.ids)
    this.#index = found.index
    this.#rules = found.rules
    this.#release = found.release
    this.#shelf = new Shelf({
      load: (id) => KeptDocument.open(ground, id),
      leaving: ({ imported, summary, tail }) => this.#index.set(imported.id, { summary, tail }),
      limits: found.limits,
    })
  }

  list(): Promise<readonly DocumentSummary[]> {
    return this.#run(async () => {
      const summaries: DocumentSummary[] = []
      const known = this.#index.size
      for (const id of this.#ids) summaries.push(await this.#summary(id))
      if (this.#index.size > known) await writeIndex(this.#ground, this.#index)
      return changedLastFirst(summaries)
    })
  }

  load(id: DocumentId) {
    return this.#use(id, ({ document }) => document)
  }

  imported(id: DocumentId) {
    return this.#use(id, ({ imported }) => imported)
  }

  history(id: DocumentId) {
    return this.#use(id, ({ history }) => history)
  }

  original(id: DocumentId) {
    return this.#use(id, (kept) => kept.original())
  }

  create(given: NewDocument): Promise<Document> {
    return this.#run(async () => {
      const { id } = given.imported
      if (this.#ids.has(id)) throw idTaken()
      const beginning = begun(given)
      await this.#createFolder(beginning)
      this.#ids.add(id)
      return beginning.document
    })
  }

  change(id: DocumentId, ...[act, decide]: Parameters<KeptDocument['change']>) {
    return this.#use(id, (kept) => kept.change(act, decide))
  }

  remove(id: DocumentId): Promise<void> {
    return this.#use(id, (kept) =>
      kept.remove(async () => {
        await moveToTrash(this.#ground, id)
        this.#ids.delete(id)
        this.#index.delete(id)
        this.#shelf.drop(id)
      }),
    )
  }

  drafts(id: DocumentId) {
    return this.#use(id, ({ drafts }) => drafts.list())
  }

  keepDraft(id: DocumentId, draft: Parameters<Store['keepDraft']>[1]): Promise<void> {
    return this.#use(id, ({ drafts }) => drafts.update((kept) => withDraft(kept, draft)))
  }

  dropDraft(id: DocumentId, segment: Parameters<Store['dropDraft']>[1], client: string) {
    return this.#use(id, ({ drafts }) =>
      drafts.update((kept) => withoutDraft(kept, { segment, client })),
    )
  }

  rules() {
    return this.#run(async () => this.#rules.rules)
  }

  changeRules(decide: Parameters<KeptRules['change']>[0]) {
    return this.#run(() => this.#rules.change(decide))
  }

  async close(): Promise<void> {
    if (this.#isClosed) return
    this.#isClosed = true
    await Promise.allSettled(this.#running)
    await this.#shelf.close()
    await writeIndex(this.#ground, this.#index)
    await this.#release()
  }

  async #createFolder(beginning: Beginning): Promise<void> {
    const { id } = beginning.imported
    try {
      await createFolder(this.#ground, beginning)
    } catch (error) {
      if (!isTaken(error)) throw error
      if (this.#ids.has(id)) throw idTaken()
      // What lies there is no document of this store: a creation that the disk would not take back.
      await moveToTrash(this.#ground, id)
      await createFolder(this.#ground, beginning)
    }
  }

  async #summary(id: DocumentId): Promise<DocumentSummary> {
    const known = this.#shelf.loaded(id)?.summary ?? this.#index.get(id)?.summary
    if (known !== undefined) return known
    try {
      return await this.#shelf.use(id, ({ summary, tail }) => {
        this.#index.set(id, { summary, tail })
        return summary
      })
    } catch (error) {
      if (error instanceof Refusal) return unreadableSummary(id, error)
      throw error
    }
  }

  #use<Result>(
    id: DocumentId,
    task: (document: KeptDocument) => Result | Promise<Result>,
  ): Promise<Result> {
    return this.#run(() => {
      if (!this.#ids.has(id)) throw notThere()
      return this.#shelf.use(id, task)
    })
  }

  /** Every verb comes through here, so that closing can wait for those that have begun. */
  async #run<Result>(task: () => Promise<Result>): Promise<Result> {
    if (this.#isClosed) throw closed()
    const running = onDisk(task)
    this.#running.add(running)
    try {
      return await running
    } finally {
      this.#running.delete(running)
    }
  }
}

/** A document that cannot even be read is still listed: nothing goes missing without a word. */
const unreadableSummary = (id: DocumentId, { told }: Refusal): DocumentSummary => ({
  id,
  title: id,
  language: 'und',
  created: '1970-01-01T00:00:00.000Z',
  changed: '1970-01-01T00:00:00.000Z',
  sequence: 0,
  progress: { segments: 0, open: 0, edited: 0, approved: 0, words: 0, changed: 0, comments: 0 },
  damage: told,
})
