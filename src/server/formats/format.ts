import type { Told } from '../../core/refusal.ts'
import type { Document, ImportedDocument, SegmentKind, Unit } from '../../core/review/document.ts'
import type { Entry } from '../../core/review/entry.ts'

/** A segment as a file has it, before it gets an id. */
export interface ReadSegment {
  readonly kind: SegmentKind
  readonly machine: string
  readonly source?: string
  /** A corrected text that the file brings along. */
  readonly edited?: string
  /** What stands between this segment and the next, exactly as it came. */
  readonly after: string
}

/** What a reader makes of a file. */
export type ReadFile =
  | {
      readonly kind: 'text'
      readonly encoding: string
      readonly lead: string
      readonly segments: readonly ReadSegment[]
      /** What the person should know of how it was read. */
      readonly notices: readonly Told[]
    }
  /** A complete record of a document, as our own JSON export writes it. */
  | {
      readonly kind: 'record'
      readonly imported: ImportedDocument
      readonly entries: readonly Entry[]
      readonly notices: readonly Told[]
    }

export interface ReadOptions {
  readonly unit: Unit
  readonly language: string
}

/** Everything a writer may need of a document. */
export interface ExportedDocument {
  readonly document: Document
  readonly imported: ImportedDocument
  readonly entries: readonly Entry[]
  readonly original?: { readonly bytes: Uint8Array; readonly extension: string }
  /** The time of the export, ISO 8601 in UTC. */
  readonly at: string
}

/** A file format: it can be read, written, or both. Reading refuses bad files as `invalid`. */
export interface Format {
  /** Stands in URLs and on the command line. */
  readonly id: string
  readonly label: Told
  /** Without dot, the usual one first. */
  readonly extensions: readonly string[]
  readonly mediaType: string
  readonly read?: (bytes: Uint8Array, options: ReadOptions) => ReadFile
  readonly write?: (exported: ExportedDocument) => string | Uint8Array
}
