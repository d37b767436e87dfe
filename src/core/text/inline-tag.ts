import type { Span } from './span.ts'

/**
 * A piece of mark-up inside a segment's text: bold, a link, a line break, a placeholder. In the text
 * stands its `mark`, a number in brackets (`⟦1⟧ … ⟦/1⟧` for a pair, `⟦2⟧` alone), which an editor can
 * move but need not understand; the file it goes back to gets its `markup` in that place.
 */
export interface InlineTag {
  /** Unique in its segment, and nowhere in the text but where the tag is meant. */
  readonly mark: string
  /** Exactly what stands in the file. */
  readonly markup: string
  /** `open` and `close` belong together by the number in their marks. */
  readonly kind: 'open' | 'close' | 'alone'
  /** What it is, for people: `b`, `br`, `ph 3`. */
  readonly label: string
}

/** What marks look like, as the source of a pattern. */
export const MARK = String.raw`⟦\/?\d{1,6}⟧`

/** What marks look like. Only those that a segment's list of tags names are tags. */
export const markPattern = new RegExp(MARK, 'g')

/** The mark of the tag with this number. */
export const markOf = (number: number, kind: InlineTag['kind']): string =>
  kind === 'close' ? `⟦/${number}⟧` : `⟦${number}⟧`

/** A tag where it stands in a text. */
export interface PlacedTag extends Span {
  readonly tag: InlineTag
}

/** The tags that stand in `text`, in order. */
export const placedTags = (text: string, tags: readonly InlineTag[] = []): readonly PlacedTag[] => {
  if (tags.length === 0) return []
  const known = new Map(tags.map((tag) => [tag.mark, tag]))
  return Array.from(text.matchAll(markPattern), ({ 0: mark, index }) => ({
    tag: known.get(mark),
    start: index,
    end: index + mark.length,
  })).filter((placed): placed is PlacedTag => placed.tag !== undefined)
}

/** The text without the marks of these tags. */
export const withoutTags = (text: string, tags: readonly InlineTag[] = []): string => {
  if (tags.length === 0) return text
  const marks = new Set(tags.map(({ mark }) => mark))
  return text.replace(markPattern, (mark) => (marks.has(mark) ? '' : mark))
}
