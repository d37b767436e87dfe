import type { Rules } from '../../core/checks/rules.ts'
import type { Told } from '../../core/refusal.ts'
import type { Document, ImportedDocument } from '../../core/review/document.ts'
import type { Change, Entry } from '../../core/review/entry.ts'
import type { DocumentId, SegmentId } from '../../core/review/ids.ts'
import type { Progress } from '../../core/review/progress.ts'

/** What the list of documents shows of each. */
export interface DocumentSummary {
  readonly id: DocumentId
  readonly title: string
  readonly language: string
  readonly system?: string
  readonly created: string
  /** When the last entry was written; the import's time at first. */
  readonly changed: string
  /** The number of its last entry: with `changed`, this tells whether it is what it was. */
  readonly sequence: number
  readonly progress: Progress
  /** Set when the document's journal is damaged: it can be read, but not changed. */
  readonly damage?: Told
}

/** The file that a document came from, exactly as it was given. */
export interface Original {
  readonly bytes: Uint8Array
  /** Without the dot, lower case, letters and digits only; the only part of the name that is used. */
  readonly extension: string
}

/** A document that is about to be kept. */
export interface NewDocument {
  readonly imported: ImportedDocument
  /** The history it brings along, when it was exported as a complete record. */
  readonly entries?: readonly Entry[]
  readonly original?: Original
}

/** What an act is known of besides its changes. */
export interface Act {
  readonly by: string
  /** ISO 8601 in UTC. */
  readonly at: string
  /** Made by the client: an act with an id that is known already gets the earlier answer again. */
  readonly save?: string
}

export interface Changed {
  /** The document as it is now. */
  readonly document: Document
  /** The entry that was written, now or the first time; undefined when there was nothing to do. */
  readonly entry?: Entry
}

/** A text that was typed but not saved: kept apart from the revisions, one for each browser tab. */
export interface Draft {
  readonly segment: SegmentId
  readonly by: string
  /** Made by the browser tab. */
  readonly client: string
  readonly text: string
  /** The number of the revision it is being written on. */
  readonly base: number
  readonly at: string
}

/**
 * Where documents are kept. Nothing outside this folder may know which implementation it talks to.
 * What a promise acknowledges is kept for good; when it rejects, nothing was changed, neither in
 * memory nor on disk. All of them refuse a document that is not there as `not-found`.
 */
export interface Store {
  /** Every document, the one changed last first. */
  list(): Promise<readonly DocumentSummary[]>
  /** The document as it is now. */
  load(id: DocumentId): Promise<Document>
  /** The document as it was imported. */
  imported(id: DocumentId): Promise<ImportedDocument>
  /** Every entry, oldest first. */
  history(id: DocumentId): Promise<readonly Entry[]>
  /** Keeps a new document. Refused as a `conflict` when its id is taken. */
  create(document: NewDocument): Promise<Document>
  /**
   * Asks `decide` what is to be changed and keeps it as one entry. `decide` sees the latest state,
   * alone (acts on one document wait for one another), is pure, and may be asked again; what it
   * throws is passed on. Returns without an entry when there is nothing to change. A damaged
   * document is refused as `unavailable`, and so is every document while the disk refuses writes.
   */
  change(
    id: DocumentId,
    act: Act,
    decide: (document: Document) => readonly Change[],
  ): Promise<Changed>
  /** Takes a document out of the store. It goes to the trash, not into nothing. */
  remove(id: DocumentId): Promise<void>
  /** The file it came from, if it came from one. */
  original(id: DocumentId): Promise<Original | undefined>

  /** The texts that were typed but not saved, newest first. */
  drafts(id: DocumentId): Promise<readonly Draft[]>
  /** Keeps a draft in place of the earlier one of the same segment and client. */
  keepDraft(id: DocumentId, draft: Draft): Promise<void>
  dropDraft(id: DocumentId, segment: SegmentId, client: string): Promise<void>

  /** What the house decided for all texts; the same value until it is changed. */
  rules(): Promise<Rules>
  /**
   * Asks `decide` what the rules are to be and keeps that. `decide` sees the latest rules, alone,
   * and is pure; what it throws is passed on. When it returns the rules it got, nothing is written.
   */
  changeRules(decide: (rules: Rules) => Rules): Promise<Rules>

  /** Ends all writing and gives the store free. */
  close(): Promise<void>
}
