import type { AnnotationSchemeId } from '../metrics/annotation-schemes.ts'
import type { RecordedKeystrokes } from '../metrics/keystrokes.ts'
import type { InlineTag } from '../text/inline-tag.ts'
import type { Span } from '../text/span.ts'
import type { Alternative, Ranking } from './alternatives.ts'
import type { Annotation, Rating } from './annotation.ts'
import type { Dismissal } from './dismissals.ts'
import type { CommentId, DocumentId, SegmentId } from './ids.ts'

export const units = ['paragraph', 'sentence'] as const
/** What one segment holds. */
export type Unit = (typeof units)[number]
export const isUnit = (text: string): text is Unit => text === 'paragraph' || text === 'sentence'

export const segmentKinds = ['heading', 'paragraph'] as const
export type SegmentKind = (typeof segmentKinds)[number]

export const segmentStates = ['open', 'edited', 'approved'] as const
export type SegmentState = (typeof segmentStates)[number]

export const causes = [
  'edit',
  'fix',
  'replace',
  'memory',
  'alternative',
  'restore',
  'merge',
  'split',
  'import',
] as const
/** Why a revision was made. */
export type Cause = (typeof causes)[number]

/** Where a document came from. `format` is the id of a reader in `server/formats`. */
export interface Origin {
  readonly kind: 'pasted' | 'file' | 'sample'
  readonly name?: string
  readonly format: string
  /** How the bytes of the file were read, so that they can be written back as they came. */
  readonly encoding: string
}

/** What is known of a document besides its text. Dates are ISO 8601 in UTC. */
export interface DocumentDetails {
  readonly id: DocumentId
  readonly title: string
  /** BCP 47 tag of the machine's text. */
  readonly language: string
  readonly sourceLanguage?: string
  /** The machine translation system, as its users call it. */
  readonly system?: string
  readonly unit: Unit
  readonly origin: Origin
  readonly created: string
  readonly createdBy: string
}

/** What a segment keeps of the file it stands in, through splits and merges. */
export interface FilePlace {
  /**
   * The unit of the file (a cell, a cue, a translation unit) that holds it, as the format's writer
   * finds it again. Segments of one unit have the same; segments of two are never merged.
   */
  readonly place?: string
  /** What the file says of this unit, for people: a key, a time, a column. */
  readonly context?: string
  /** The mark-up inside the texts, source included. */
  readonly tags?: readonly InlineTag[]
  /** How long a subtitle stands on the screen, in seconds. */
  readonly duration?: number
}

/** A segment as it was imported. */
export interface ImportedSegment extends FilePlace {
  readonly id: SegmentId
  readonly kind: SegmentKind
  readonly machine: string
  readonly source?: string
  /** What stands between this segment and the next (blank lines, mark-up), exactly as it came. */
  readonly after: string
}

/**
 * A document as it was imported; never changes. `lead`, then each segment's `machine` and `after`,
 * joined, are the imported text exactly; of a file in units (tables, XLIFF, DOCX) they are its text.
 */
export interface ImportedDocument extends DocumentDetails {
  readonly lead: string
  readonly segments: readonly ImportedSegment[]
}

/** One saved text of a segment; immutable. */
export interface Revision {
  /** 1, 2, … within its segment; 0 stands for the machine's text. */
  readonly number: number
  readonly text: string
  readonly by: string
  readonly at: string
  readonly cause: Cause
  /** The number of the revision this one was based on. */
  readonly base: number
  /** The journal entry that holds it. */
  readonly sequence: number
  /** Active editing time since the revision before. */
  readonly seconds?: number
  /** Key presses since the revision before, by what they did. */
  readonly keystrokes?: RecordedKeystrokes
  /** Whether the source text had been seen when this was written. */
  readonly sourceSeen?: boolean
  readonly note?: string
}

export interface Comment {
  readonly id: CommentId
  readonly text: string
  readonly by: string
  readonly at: string
  readonly resolved: boolean
}

/** Recorded work that came to no other text: whoever approved had read. */
export interface Reading {
  readonly by: string
  readonly at: string
  readonly seconds?: number
  readonly keystrokes?: RecordedKeystrokes
}

/** Says that `revision` is right as it stands. */
export interface Approval {
  readonly revision: number
  readonly by: string
  readonly at: string
}

/** Where a segment's text was before: in the one it was split from, or in one merged into it. */
export type Ancestor = SplitAncestor | MergedAncestor

export interface SplitAncestor {
  readonly kind: 'split-from'
  readonly segment: SegmentId
  /** The last revision of that segment that is part of this one's history. */
  readonly revision: number
  /** The journal entry that parted the two. */
  readonly sequence: number
}

/** `gap`s: what stood between the two, in the texts right after the merge. */
export interface MergedAncestor {
  readonly kind: 'merged'
  readonly segment: SegmentId
  readonly revision: number
  /** The journal entry that joined the two. */
  readonly sequence: number
  readonly gap: Span
  readonly machineGap: Span
  readonly sourceGap?: Span
}

export interface Segment extends FilePlace {
  readonly id: SegmentId
  readonly kind: SegmentKind
  readonly machine: string
  readonly source?: string
  /** What stood between this source and the next one before a split; a line break otherwise. */
  readonly sourceAfter?: string
  readonly text: string
  /** What follows in the imported text, and what follows now: they differ after a split only. */
  readonly machineAfter: string
  readonly after: string
  /** Oldest first. */
  readonly revisions: readonly Revision[]
  readonly approval?: Approval
  /** Kept when an approval is taken back: the work was done. */
  readonly readings?: readonly Reading[]
  readonly comments: readonly Comment[]
  /** Errors marked in the machine's text or in one of the revisions, oldest first. */
  readonly annotations: readonly Annotation[]
  readonly rating?: Rating
  readonly ancestors: readonly Ancestor[]
}

/** A document at one moment. */
export interface Document extends DocumentDetails {
  readonly lead: string
  readonly segments: readonly Segment[]
  /** Segments that were merged into another: they keep their history and their comments. */
  readonly retired: readonly Segment[]
  /** Findings that an editor said are none, oldest first. */
  readonly dismissals: readonly Dismissal[]
  /** What other machines made of the same source, in the order in which they came. */
  readonly alternatives: readonly Alternative[]
  /** How people ranked the translations, each segment once by each person. */
  readonly rankings: readonly Ranking[]
  /** The number of the last journal entry that is part of this state; 0 after the import. */
  readonly sequence: number
  /** When that entry was written; the import's time at first. */
  readonly changed: string
  readonly commentCount: number
  /** How many there ever were, so that no id is used twice. */
  readonly annotationCount: number
  /** What errors are annotated by; `defaultScheme` as long as nobody chose another. */
  readonly scheme?: AnnotationSchemeId
}

/** The number of the segment's latest revision, 0 when the machine's text was never touched. */
export const headRevision = (segment: Segment): number => segment.revisions.at(-1)?.number ?? 0

/** The number of the last revision that a split or a merge made, 0 when there was neither. */
export const bordersSince = ({ revisions }: Segment): number =>
  revisions.findLast(({ cause }) => cause === 'split' || cause === 'merge')?.number ?? 0

/** The text of the revision with this number (0: the machine's), if there is one. */
export const revisionText = (segment: Segment, number: number): string | undefined =>
  number === 0
    ? segment.machine
    : segment.revisions.find((revision) => revision.number === number)?.text

/** Approved as it stands; else edited when it differs from the machine's text; else open. */
export const segmentState = (segment: Segment): SegmentState => {
  if (segment.approval?.revision === headRevision(segment)) return 'approved'
  return segment.text === segment.machine ? 'open' : 'edited'
}

/** The whole text as it stands now. */
export const documentText = ({ lead, segments }: Document): string =>
  lead + segments.map(({ text, after }) => text + after).join('')

/** The whole text as it was imported, byte for byte, whatever was split or merged since. */
export const machineText = ({ lead, segments }: Document): string =>
  lead + segments.map(({ machine, machineAfter }) => machine + machineAfter).join('')

/** The state of a document right after its import. */
export const openedDocument = (imported: ImportedDocument): Document => ({
  ...imported,
  segments: imported.segments.map((segment) => ({
    ...segment,
    text: segment.machine,
    machineAfter: segment.after,
    revisions: [],
    comments: [],
    annotations: [],
    ancestors: [],
  })),
  retired: [],
  dismissals: [],
  alternatives: [],
  rankings: [],
  sequence: 0,
  changed: imported.created,
  commentCount: 0,
  annotationCount: 0,
})
