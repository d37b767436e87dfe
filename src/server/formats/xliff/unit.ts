import type { Span } from '../../../core/text/span.ts'
import type { XmlElement } from '../xml/elements.ts'
import type { Content } from '../xml/inline.ts'

/** A `trans-unit` (1.x) or a `unit` (2.x) with the segments in it. */
export interface XliffUnit {
  readonly element: XmlElement
  readonly segments: readonly XliffSegment[]
  readonly notes: XliffNotes
  /** The name of the file in the file, for people; empty when it has none. */
  readonly original: string
}

export interface XliffSegment {
  /** What the file calls it. */
  readonly id: string
  readonly source?: Content
  readonly target: XliffTarget
  readonly status: XliffStatus
  /** Set when it is locked or not to be translated. */
  readonly isLocked: boolean
  /** Whether line breaks and blanks count as they stand. */
  readonly preserve: boolean
}

/** Where the translation stands, or what is to be put in once there is one. */
export type XliffTarget =
  | {
      readonly kind: 'content'
      readonly content: Content
      /** The target element, which may get `xml:space`. */
      readonly element: XmlElement
    }
  | { readonly kind: 'insertion'; readonly insertion: Insertion }

/** Mark-up for a translation that is not there yet; several segments may share one. */
export interface Insertion extends Span {
  readonly parts: readonly InsertionPart[]
}

export type InsertionPart =
  | { readonly kind: 'raw'; readonly text: string }
  /** The text of the segment with this index in the unit. */
  | { readonly kind: 'segment'; readonly index: number }
  /** The place for `xml:space`, inside the start tag. */
  | { readonly kind: 'space' }

/** Where the file says how far a segment is. */
export interface XliffStatus {
  readonly isFinal: boolean
  /** The attributes that say it, each with the values for a final text and for one that is not. */
  readonly attributes: readonly StatusAttribute[]
}

export interface StatusAttribute {
  readonly element: XmlElement
  readonly name: string
  /** `undefined` takes the attribute out; a missing value leaves it as it is. */
  readonly final?: string | undefined
  readonly open?: string | undefined
}

export interface XliffNotes {
  readonly elements: readonly XmlElement[]
  /** How a new note is written, and where. */
  readonly dialect: 1 | 2
  readonly at: number
  /** What stands before a new note: a line break and blanks, or nothing. */
  readonly lead: string
  /** Whether the `notes` of 2.x must be made, too. */
  readonly isFirst: boolean
  readonly prefix: string
}

export const raw = (text: string): InsertionPart => ({ kind: 'raw', text })
export const spacePlace: InsertionPart = { kind: 'space' }
export const segmentText = (index: number): InsertionPart => ({ kind: 'segment', index })
