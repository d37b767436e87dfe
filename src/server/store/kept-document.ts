import { join } from 'node:path'
import { Low } from 'lowdb'
import { Refusal, type Told } from '../../core/refusal.ts'
import type { Document, ImportedDocument } from '../../core/review/document.ts'
import type { Change, Entry } from '../../core/review/entry.ts'
import type { DocumentId } from '../../core/review/ids.ts'
import { enacted } from './acting.ts'
import { Batches } from './batches.ts'
import { documentFolder, fileHash, type Ground, originalName } from './document-folder.ts'
import { ifThere } from './file-system.ts'
import { type Found, findDocument } from './found-document.ts'
import type { JournalAdapter } from './journal-adapter.ts'
import { KeptDrafts } from './kept-drafts.ts'
import type { DocumentFile } from './schema.ts'
import type { Act, Changed, DocumentSummary, Original } from './store.ts'
import { summary } from './summary.ts'
import { diskTrouble, notThere, readOnly } from './trouble.ts'

interface Request {
  readonly act: Act
  readonly decide: (document: Document) => readonly Change[]
  readonly resolve: (changed: Changed) => void
  readonly reject: (error: unknown) => void
}

/** What a request came to. `settle` tells the one who waits, once everything is on the disk. */
interface Answer {
  readonly request: Request
  /** What it adds to the journal. */
  readonly kept: Entry | undefined
  readonly settle: () => void
}

/** One document of the store, loaded: its folder, its journal, its state. */
export class KeptDocument {
  readonly imported: ImportedDocument
  readonly drafts: KeptDrafts
  readonly damage: Told | undefined
  readonly #ground: Ground
  readonly #file: DocumentFile
  readonly #adapter: JournalAdapter
  readonly #journal: Low<Entry[]>
  readonly #importedWeight: number
  readonly #saves = new Map<string, Entry>()
  readonly #batches = new Batches((batch: readonly Request[]) => this.#commit(batch))
  #document: Document
  #summary: { readonly of: Document; readonly summary: DocumentSummary } | undefined
  #isRemoved = false

  private constructor(ground: Ground, found: Found) {
    this.imported = found.file.document
    this.drafts = new KeptDrafts(ground, documentFolder(ground.root, this.imported.id))
    this.damage = found.damage
    this.#ground = ground
    this.#file = found.file
    this.#adapter = found.adapter
    this.#journal = new Low(found.adapter, [...found.entries])
    this.#document = found.document
    this.#importedWeight = this.imported.segments.reduce(
      (sum, { machine }) => sum + 2 * machine.length,
      0,
    )
    for (const entry of found.entries) this.#remember(entry)
  }

  /** Loads a document. One that is damaged is read-only; one that cannot be read is refused. */
  static async open(ground: Ground, id: DocumentId): Promise<KeptDocument> {
    return new KeptDocument(ground, await findDocument(ground, id))
  }

  get document(): Document {
    return this.#document
  }

  get history(): readonly Entry[] {
    // What is being written stands in the journal's list already, but is not kept yet.
    return this.#journal.data.slice(0, this.#document.sequence)
  }

  get summary(): DocumentSummary {
    if (this.#summary?.of !== this.#document) {
      const { damage } = this
      const shown = { ...summary(this.#document), ...(damage && { damage }) }
      this.#summary = { of: this.#document, summary: shown }
    }
    return this.#summary.summary
  }

  /** The hash of the journal's last line. */
  get tail(): string {
    return this.#adapter.tail
  }

  /** Whether it may leave memory: not while its file holds a save that was refused. */
  get isSettled(): boolean {
    return this.#adapter.isSettled
  }

  /** About how much memory it takes, in bytes. */
  get weight(): number {
    return this.#importedWeight + this.#adapter.size
  }

  async original(): Promise<Original | undefined> {
    const { original, document } = this.#file
    if (original === undefined) return undefined
    const { root, fileSystem } = this.#ground
    const path = join(documentFolder(root, document.id), originalName(original.extension))
    const bytes = await ifThere(fileSystem.read(path))
    if (bytes === undefined || fileHash(bytes) !== original.sha256) {
      throw new Refusal('unavailable', {
        en: 'The imported file was changed or removed in the store; restore it from a backup.',
        de: 'Die importierte Datei wurde in der Ablage verändert oder entfernt; holen Sie sie aus einer Sicherung.',
      })
    }
    return { bytes, extension: original.extension }
  }

  change(act: Act, decide: Request['decide']): Promise<Changed> {
    const { damage } = this
    if (damage !== undefined) return Promise.reject(readOnly(damage))
    return new Promise((resolve, reject) => this.#batches.submit({ act, decide, resolve, reject }))
  }

  /** Runs `move`, which takes the folder away, when nothing is being written. */
  async remove(move: () => Promise<void>): Promise<void> {
    await this.#batches.alone(() =>
      this.drafts.remove(async () => {
        if (this.#isRemoved) throw notThere()
        await this.#adapter.close()
        await move()
        this.#isRemoved = true
      }),
    )
  }

  /** Returns when everything that was asked for is done. */
  async close(): Promise<void> {
    await this.drafts.idle()
    await this.#batches.alone(() => this.#adapter.close())
  }

  /** Writes what all of the batch come to, with one sync, and answers; see `Batches`. */
  async #commit(batch: readonly Request[]): Promise<readonly Request[]> {
    if (this.#isRemoved) {
      for (const { reject } of batch) reject(notThere())
      return []
    }
    const { answers, document } = this.#answers(batch)
    try {
      if (document !== this.#document) await this.#journal.write()
    } catch (error) {
      return this.#takeBack(answers, diskTrouble(error))
    }
    this.#document = document
    for (const { settle } of answers) settle()
    return []
  }

  /** Asks one after another, each on the state that those before it leave. */
  #answers(batch: readonly Request[]) {
    let document = this.#document
    const answers = batch.map((request): Answer => {
      const { act, decide, resolve, reject } = request
      try {
        const earlier = act.save === undefined ? undefined : this.#saves.get(act.save)
        const done = earlier === undefined ? enacted(document, act, decide(document)) : undefined
        if (done !== undefined) {
          this.#journal.data.push(done.entry)
          this.#remember(done.entry)
          document = done.document
        }
        const entry = earlier ?? done?.entry
        const changed = { document, ...(entry && { entry }) }
        return { request, kept: done?.entry, settle: () => resolve(changed) }
      } catch (error) {
        return { request, kept: undefined, settle: () => reject(error) }
      }
    })
    return { answers, document }
  }

  /**
   * The disk refused: memory becomes what it was. Whoever had something to keep is told so; the
   * others were answered on a state that never came to be, and are asked again.
   */
  #takeBack(answers: readonly Answer[], error: unknown): readonly Request[] {
    this.#journal.data.length = this.#document.sequence
    for (const { kept, request } of answers) {
      if (kept?.save !== undefined) this.#saves.delete(kept.save)
      if (kept !== undefined) request.reject(error)
    }
    return answers.filter(({ kept }) => kept === undefined).map(({ request }) => request)
  }

  #remember(entry: Entry): void {
    if (entry.save !== undefined) this.#saves.set(entry.save, entry)
  }
}
