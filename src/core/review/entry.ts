import type { AnnotationSchemeId } from '../metrics/annotation-schemes.ts'
import type { RecordedKeystrokes } from '../metrics/keystrokes.ts'
import type { Span } from '../text/span.ts'
import type { Alternative, Ranks } from './alternatives.ts'
import type { AnnotationOrigin, Judgement } from './annotation.ts'
import type { Dismissed } from './dismissals.ts'
import type { Cause } from './document.ts'
import type { AnnotationId, CommentId, SegmentId } from './ids.ts'

/** A new text of one segment. */
export interface RevisionChange {
  readonly kind: 'revision'
  readonly segment: SegmentId
  readonly number: number
  readonly base: number
  readonly text: string
  readonly cause: Cause
  readonly seconds?: number
  readonly keystrokes?: RecordedKeystrokes
  readonly sourceSeen?: boolean
  readonly note?: string
}

export interface ApprovalChange {
  readonly kind: 'approval'
  readonly segment: SegmentId
  readonly revision: number
  /** Work since the last save that came to no other text: reading, for the most part. */
  readonly seconds?: number
  readonly keystrokes?: RecordedKeystrokes
}

/** An approval taken back. */
export interface ReopeningChange {
  readonly kind: 'reopening'
  readonly segment: SegmentId
}

export interface CommentChange {
  readonly kind: 'comment'
  readonly segment: SegmentId
  readonly comment: CommentId
  readonly text: string
}

export interface CommentStateChange {
  readonly kind: 'comment-state'
  readonly segment: SegmentId
  readonly comment: CommentId
  readonly state: 'open' | 'resolved' | 'removed'
}

/**
 * One segment becomes two: the spans name the white space between them, which is kept as the gap.
 * Where it falls in the machine's text and in the source is decided once and written down.
 */
export interface SplitChange {
  readonly kind: 'split'
  readonly segment: SegmentId
  readonly into: SegmentId
  readonly gap: Span
  readonly machineGap: Span
  readonly sourceGap?: Span
}

/** `absorbed`, the segment that follows, becomes part of `segment`, gap and all. */
export interface MergeChange {
  readonly kind: 'merge'
  readonly segment: SegmentId
  readonly absorbed: SegmentId
}

export interface DetailsChange {
  readonly kind: 'details'
  readonly title?: string
  readonly system?: string
  /** What errors are annotated by. */
  readonly scheme?: AnnotationSchemeId
}

/**
 * What another system made of the same source, aligned with the segments as they were imported. In
 * place of one of the same name; without texts, it is taken away.
 */
export interface TranslationChange extends Alternative {
  readonly kind: 'translation'
}

/** How a person ranks the translations of a segment, the best first. */
export interface RankingChange {
  readonly kind: 'ranking'
  readonly segment: SegmentId
  readonly ranks: Ranks
}

/** An editor's word that a finding is none. */
export interface DismissalChange extends Dismissed {
  readonly kind: 'dismissal'
}

/** A dismissal taken back. */
export interface DismissalWithdrawalChange extends Dismissed {
  readonly kind: 'dismissal-withdrawal'
}

/** An error marked in a segment. */
export interface AnnotationChange extends Judgement {
  readonly kind: 'annotation'
  readonly segment: SegmentId
  readonly annotation: AnnotationId
  readonly origin: AnnotationOrigin
}

/** A marked error judged anew; the new judgement takes the place of the old one. */
export interface AnnotationRevisionChange extends Judgement {
  readonly kind: 'annotation-revision'
  readonly segment: SegmentId
  readonly annotation: AnnotationId
}

export interface AnnotationRemovalChange {
  readonly kind: 'annotation-removal'
  readonly segment: SegmentId
  readonly annotation: AnnotationId
}

/** A segment rated as a whole, from 0 to 100; without a rating, the earlier one is taken back. */
export interface RatingChange {
  readonly kind: 'rating'
  readonly segment: SegmentId
  readonly rating?: number
}

/** One thing that happened to a document. */
export type Change =
  | RevisionChange
  | ApprovalChange
  | ReopeningChange
  | CommentChange
  | CommentStateChange
  | DismissalChange
  | DismissalWithdrawalChange
  | AnnotationChange
  | AnnotationRevisionChange
  | AnnotationRemovalChange
  | RatingChange
  | SplitChange
  | MergeChange
  | DetailsChange
  | TranslationChange
  | RankingChange

/** What one person did in one act: all of its changes are kept, or none. One line of the journal. */
export interface Entry {
  /** 1, 2, … within the document. */
  readonly sequence: number
  readonly at: string
  readonly by: string
  /** Made by the client: the same id again is the same act, told twice. */
  readonly save?: string
  readonly changes: readonly Change[]
}
