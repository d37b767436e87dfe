import type { Span } from '../../../core/text/span.ts'

/** A run: a stretch of characters of one formatting. */
export interface Run {
  /** Its start tag, as it stands in the file. */
  readonly open: string
  /** Its `w:rPr` element, as it stands in the file; empty without. */
  readonly properties: string
}

/** Characters that are text: what stands in a `w:t`, or what an element such as `w:tab` means. */
export interface TextItem {
  readonly kind: 'text'
  readonly text: string
  readonly run: number
  /** Of the whole element. */
  readonly span: Span
  /** Set for an element that stands for one character. */
  readonly isElement?: true
}

/** Something that stands in the text without being text: a footnote mark, a picture, a field. */
export interface AtomItem {
  readonly kind: 'atom'
  readonly label: string
  /** Absent where it does not stand inside a run. */
  readonly run?: number
  readonly span: Span
  /** What it is made of where it is more than one element. */
  readonly parts?: readonly Item[]
}

/** What a reader does not see: bookmarks, tags of links, what was deleted. It keeps its place. */
export interface GlueItem {
  readonly kind: 'glue'
  readonly run?: number
  readonly span: Span
  readonly parts?: readonly Item[]
  /** Set for what tells of an earlier revision: accepting all takes it out. */
  readonly isRevision?: true
}

export type Item = TextItem | AtomItem | GlueItem

/** A cell of a table, all counted from 1. */
export interface Cell {
  readonly table: number
  readonly row: number
  readonly column: number
}

/** A `w:p` of a part. Its items in order are all that it holds behind its properties. */
export interface WordParagraph {
  /** Counted from 0 within the part, in the order of start tags. */
  readonly index: number
  /** From behind its properties to its end tag. */
  readonly content: Span
  readonly items: readonly Item[]
  readonly style?: string
  /** 0 is the highest; 9 and absent are text. */
  readonly outline?: number
  readonly cell?: Cell
  /** Set in a text box. */
  readonly isInBox?: true
  /** The id of the footnote or endnote it is part of. */
  readonly note?: string
  /**
   * Set for what an older program shows in place of a text box (`mc:Fallback`): the index of the
   * paragraph that it repeats, or -1 when it repeats none.
   */
  readonly repeats?: number
  /** Set when Word computes it, as it does a table of contents. */
  readonly isComputed?: true
}

/** A part of the package with everything in it that is text. */
export interface WordPart {
  readonly name: string
  readonly xml: string
  readonly encoding: string
  /** The prefix of WordprocessingML in its tags, with the colon; mostly `w:`. */
  readonly prefix: string
  readonly paragraphs: readonly WordParagraph[]
  readonly runs: readonly Run[]
  /** The numbers that readers see of its footnotes and endnotes, by `fn` or `en` and the id. */
  readonly notes: ReadonlyMap<string, number>
  /** The tags that say that the mark of a paragraph was inserted or deleted. */
  readonly marks: readonly Span[]
  /** Whether it holds revisions that nobody has decided about. */
  readonly hasRevisions: boolean
}
