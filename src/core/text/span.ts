/** A stretch of a text: half-open, in UTF-16 code units, into the text it is given with. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The stretch of `text` that `span` names. */
export const spanned = (text: string, span: Span): string => text.slice(span.start, span.end)

/** `text` with the stretch `span` replaced. */
export const replaced = (text: string, span: Span, replacement: string): string =>
  text.slice(0, span.start) + replacement + text.slice(span.end)
