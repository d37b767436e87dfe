import type { AnnotationSchemeId } from '../../core/metrics/annotation-schemes.ts'
import type { Told } from '../../core/refusal.ts'
import type { Judgement } from '../../core/review/annotation.ts'
import type {
  Document,
  FilePlace,
  ImportedDocument,
  SegmentKind,
} from '../../core/review/document.ts'
import type { Entry } from '../../core/review/entry.ts'

/** A segment as a file has it, before it gets an id; a paragraph, whatever unit is wished for. */
export interface ReadSegment extends FilePlace {
  readonly kind: SegmentKind
  readonly machine: string
  readonly source?: string
  /** A corrected text that the file brings along: becomes the first revision. */
  readonly edited?: string
  /** Set when the file says that this text is final. */
  readonly approved?: true
  /** What somebody wrote about it in the file: become comments. */
  readonly notes?: readonly ReadNote[]
  /** Errors that raters marked in it, in the categories of the file's scheme. */
  readonly annotations?: readonly ReadAnnotation[]
  /** Tracked changes of the file in this text, which is read as if they were accepted. */
  readonly undecided?: readonly UndecidedRevision[]
  /** What stands between this segment and the next, exactly as it came. */
  readonly after: string
  /** Line breaks inside are where a long line was wrapped: by themselves they end no sentence. */
  readonly wrapped?: boolean
}

/** An error that somebody marked in the machine's text. */
export interface ReadAnnotation
  extends Pick<Judgement, 'spans' | 'category' | 'severity' | 'note'> {
  /** Who marked it. */
  readonly by: string
}

/** A tracked change that nobody has decided about. */
export interface UndecidedRevision {
  readonly kind: 'inserted' | 'deleted'
  readonly text: string
  readonly by: string
}

export interface ReadNote {
  readonly text: string
  /** Who wrote it, when the file says so. */
  readonly by?: string
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

/**
 * A file whose texts lie in units: cells, cues, translation units, paragraphs of a DOCX. Each
 * segment names its `place`; to write the file, its bytes are kept and only the texts of places
 * that changed are put in (`placed-texts.ts`). `after` is what a reader of the whole text sees
 * between two units, such as a line break.
 */
export interface ReadUnits {
  readonly kind: 'units'
  readonly encoding: string
  readonly segments: readonly ReadSegment[]
  readonly notices: readonly Told[]
  /** What the file knows of itself; what a person says counts more. */
  readonly title?: string
  readonly language?: string
  readonly sourceLanguage?: string
  readonly system?: string
  /** What its errors are annotated by. */
  readonly scheme?: AnnotationSchemeId
}

/** A complete record of a document, as our own JSON export writes it. */
export interface ReadRecord {
  readonly kind: 'record'
  readonly imported: ImportedDocument
  readonly entries: readonly Entry[]
  readonly original?: OriginalFile
}

/** What a reader makes of a file. */
export type ReadFile = ReadText | ReadUnits | ReadRecord

/** What a person says of how a file is to be read. */
export interface ReadOptions {
  /** The language of the texts that are to be corrected (BCP 47), in a file that has several. */
  readonly language: string
  readonly sourceLanguage?: string
  /** For tables: which column holds what. */
  readonly columns?: Columns
  /** Of a workbook: which sheet is to be guessed from. */
  readonly sheet?: number
}

/** The columns of a table, counted from 0. */
export interface Columns {
  readonly machine: number
  readonly source?: number
  readonly edited?: number
  /** Whether the first row names the columns; absent: as it looks. */
  readonly header?: boolean
  /** Of a workbook: which sheet, counted from 0; absent: the first that holds text. */
  readonly sheet?: number
}

/** The beginning of a table, for a person who is to say which column holds what. */
export interface TablePreview {
  /** The first rows as they stand, those that name the columns included. */
  readonly rows: readonly (readonly string[])[]
  /** What would be taken if nobody said anything. */
  readonly columns: Columns
  /** The names of the sheets, of a workbook that has several. */
  readonly sheets?: readonly string[]
}

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

/** What a file shows of itself before it is read. */
export interface FileContent {
  readonly bytes: Uint8Array
  /** Decoded as well as can be told; empty for a ZIP. */
  readonly text: string
}

type Eventually<Value> = Value | Promise<Value>

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
  /** Whether a file of unknown name looks like this format. */
  readonly recognises?: (content: FileContent) => boolean
  /**
   * Whether what it recognises is this format whatever the file is called: for formats that nobody
   * mistakes, such as XLIFF.
   */
  readonly unmistakable?: true
  /**
   * Whether it is a ZIP of parts, so never text: a file of that name which is something else is
   * refused by its reader, which can say more.
   */
  readonly isPackage?: true
  readonly read?: (bytes: Uint8Array, options: ReadOptions) => Eventually<ReadFile>
  /** The beginning of a file, of a format that needs to be told which column holds what. */
  readonly preview?: (bytes: Uint8Array, options: ReadOptions) => Eventually<TablePreview>
  readonly write?: (exported: ExportedDocument) => Eventually<string | Uint8Array>
  /** Whether a document can be written as this; absent: every one can. */
  readonly suits?: (document: Document) => boolean
  /**
   * The file that a document came from with the corrections in it, where that is something else than
   * what `write` makes of any document.
   */
  readonly rewrite?: (exported: ExportedDocument) => Eventually<string | Uint8Array>
}
