import type { EditKind } from '../diff/edit-kind.ts'
import type { AnnotationSchemeId } from '../metrics/annotation-schemes.ts'
import type { Severity } from '../metrics/mqm-typology.ts'
import type { Span } from '../text/span.ts'
import type { AnnotationId } from './ids.ts'

/** The category of a change that corrects nothing: the editor only preferred other words. */
export const NO_ERROR = 'no-error'

/** Where an annotation came from: set by hand, or confirmed from what an edit proposed. */
export type AnnotationOrigin =
  | { readonly kind: 'hand' }
  | {
      readonly kind: 'edit'
      readonly edit: EditKind
      /** The id of the check whose finding the edit fixed. */
      readonly check?: string
    }

/** What somebody says of an error: where it is, of which kind, how bad. */
export interface Judgement {
  /**
   * The text that the spans point into: 0 is the machine's, any other number the segment's revision
   * with that number. That revision is never rewritten, so the spans stay true; where they lie in
   * today's text is what `placed` in `carried.ts` tells.
   */
  readonly revision: number
  /**
   * One or more, in order, none touching another. An empty one is a place between two letters where
   * something is missing.
   */
  readonly spans: readonly Span[]
  readonly scheme: AnnotationSchemeId
  /** One of the scheme's `categories`, or `NO_ERROR`; empty in a scheme without categories. */
  readonly category: string
  readonly severity: Severity
  readonly note?: string
}

/** An error marked in a segment. */
export interface Annotation extends Judgement {
  readonly id: AnnotationId
  readonly origin: AnnotationOrigin
  /** The words of each span when they were marked. */
  readonly quotes: readonly string[]
  readonly by: string
  readonly at: string
  /** Who changed it last, and when. */
  readonly changed?: { readonly by: string; readonly at: string }
  /** A split or an edit went through the marked words: the spans show roughly where they were. */
  readonly stale?: true
}

/** A segment as a whole, from 0 (no meaning kept) to 100 (perfect). */
export interface Rating {
  readonly value: number
  readonly by: string
  readonly at: string
}

/** Whether it counts as an error: an editor's mere preference does not. */
export const isError = ({ category }: Pick<Judgement, 'category'>): boolean => category !== NO_ERROR
