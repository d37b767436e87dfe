import { type Rules, shippedRules } from '../../core/checks/rules.ts'
import type { Document, ImportedDocument } from '../../core/review/document.ts'
import type { Change, Entry } from '../../core/review/entry.ts'
import type { DocumentId, SegmentId } from '../../core/review/ids.ts'
import { begun, enacted } from './acting.ts'
import { withDraft, withoutDraft } from './draft-list.ts'
import { rulesAfter } from './kept-rules.ts'
import type { Act, Changed, Draft, NewDocument, Original, Store } from './store.ts'
import { changedLastFirst, summary } from './summary.ts'
import { closed, idTaken, notThere } from './trouble.ts'

interface Kept {
  readonly imported: ImportedDocument
  readonly document: Document
  readonly entries: readonly Entry[]
  readonly drafts: readonly Draft[]
  readonly original?: Original
}

/** A store that forgets everything when the process ends: for tests, and for looking around. */
export const memoryStore = (): Store => new MemoryStore()

class MemoryStore implements Store {
  readonly #documents = new Map<DocumentId, Kept>()
  #rules = shippedRules
  #isClosed = false

  async list() {
    this.#refuseClosed()
    const documents = [...this.#documents.values()]
    return changedLastFirst(documents.map(({ document }) => summary(document)))
  }

  async load(id: DocumentId) {
    return this.#find(id).document
  }

  async imported(id: DocumentId) {
    return this.#find(id).imported
  }

  async history(id: DocumentId) {
    return this.#find(id).entries
  }

  async original(id: DocumentId) {
    return this.#find(id).original
  }

  async create(given: NewDocument) {
    this.#refuseClosed()
    if (this.#documents.has(given.imported.id)) throw idTaken()
    const kept = begun(given)
    this.#documents.set(kept.imported.id, { ...kept, drafts: [] })
    return kept.document
  }

  async change(
    id: DocumentId,
    act: Act,
    decide: (document: Document) => readonly Change[],
  ): Promise<Changed> {
    const kept = this.#find(id)
    const earlier = kept.entries.find(({ save }) => save !== undefined && save === act.save)
    if (earlier !== undefined) return { document: kept.document, entry: earlier }
    const done = enacted(kept.document, act, decide(kept.document))
    if (done === undefined) return { document: kept.document }
    const entries = [...kept.entries, done.entry]
    this.#documents.set(id, { ...kept, document: done.document, entries })
    return done
  }

  async remove(id: DocumentId) {
    this.#find(id)
    this.#documents.delete(id)
  }

  async drafts(id: DocumentId) {
    return this.#find(id).drafts
  }

  async keepDraft(id: DocumentId, draft: Draft) {
    const kept = this.#find(id)
    this.#documents.set(id, { ...kept, drafts: withDraft(kept.drafts, draft) })
  }

  async dropDraft(id: DocumentId, segment: SegmentId, client: string) {
    const kept = this.#find(id)
    const drafts = withoutDraft(kept.drafts, { segment, client })
    this.#documents.set(id, { ...kept, drafts })
  }

  async rules() {
    this.#refuseClosed()
    return this.#rules
  }

  async changeRules(decide: (rules: Rules) => Rules) {
    this.#refuseClosed()
    this.#rules = rulesAfter(this.#rules, decide)
    return this.#rules
  }

  async close() {
    this.#isClosed = true
  }

  #find(id: DocumentId): Kept {
    this.#refuseClosed()
    const kept = this.#documents.get(id)
    if (kept === undefined) throw notThere()
    return kept
  }

  #refuseClosed(): void {
    if (this.#isClosed) throw closed()
  }
}
