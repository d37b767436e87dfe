import type { Span } from '../../src/core/text/span.ts'

/** A text with stretches in ⟦brackets⟧: the text without them, and where they stood. */
export const unmarked = (
  marked: string,
): { readonly text: string; readonly spans: readonly Span[] } => {
  const spans: Span[] = []
  let text = ''
  let start = 0
  for (const piece of marked.split(/([⟦⟧])/)) {
    if (piece === '⟦') start = text.length
    else if (piece === '⟧') spans.push({ start, end: text.length })
    else text += piece
  }
  return { text, spans }
}

/** `text` with each span in ⟦brackets⟧. Spans may touch but not overlap. */
export const marked = (text: string, spans: readonly Span[]): string =>
  spans
    .toSorted((before, after) => before.start - after.start)
    .reduceRight(
      (left, { start, end }) =>
        `${left.slice(0, start)}⟦${left.slice(start, end)}⟧${left.slice(end)}`,
      text,
    )
