import type { Told } from '../../core/refusal.ts'
import type { Document, ImportedDocument, SegmentKind } from '../../core/review/document.ts'
import type { Entry } from '../../core/review/entry.ts'

/** A segment as a file has it, before it gets an id; a paragraph, whatever unit is wished for. */
export interface ReadSegment {
  readonly kind: SegmentKind
  readonly machine: string
  readonly source?: string
  /** A corrected text that the file brings along. */
  readonly edited?: string
  /** What stands between this segment and the next, exactly as it came. */
  readonly after: string
  /** Line breaks inside are where a long line was wrapped: by themselves they end no sentence. */
  readonly wrapped?: boolean
}

/** `lead`, then each segment's `machine` and `after`, joined and encoded, are the file's bytes. */
export interface ReadText {
  readonly kind: 'text'
  readonly encoding: string
  readonly lead: string
  readonly segments: readonly ReadSegment[]
  /** What the person should know of how it was read. */
  readonly notices: readonly Told[]
}

/** A complete record of a document, as our own JSON export writes it. */
export interface ReadRecord {
  readonly kind: 'record'
  readonly imported: ImportedDocument
  readonly entries: readonly Entry[]
  readonly original?: OriginalFile
}

/** What a reader makes of a file. */
export type ReadFile = ReadText | ReadRecord

/** The file that a document came from. */
export interface OriginalFile {
  readonly bytes: Uint8Array
  /** Without the dot, lower case, letters and digits only. */
  readonly extension: string
}

/** Everything a writer may need of a document. */
export interface ExportedDocument {
  readonly document: Document
  readonly imported: ImportedDocument
  readonly entries: readonly Entry[]
  readonly original?: OriginalFile
  /** The time of the export, ISO 8601 in UTC. */
  readonly at: string
  /** The language of the words that a writer adds, such as a legend. */
  readonly language: keyof Told
}

/** A file format: it can be read, written, or both. Reading refuses bad files as `invalid`. */
export interface Format {
  /** Stands in URLs and on the command line. */
  readonly id: string
  readonly label: Told
  /** What it is good for, in a few words for the export page. */
  readonly purpose: Told
  /** Without dot, the usual one first. */
  readonly extensions: readonly string[]
  readonly mediaType: string
  /** Whether a text of unknown name looks like this format. */
  readonly recognises?: (text: string) => boolean
  readonly read?: (bytes: Uint8Array) => ReadFile
  readonly write?: (exported: ExportedDocument) => string | Uint8Array
}
