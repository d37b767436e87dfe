import type { Span } from '../../../core/text/span.ts'

/** A text and what is marked in it. */
export interface MarkedText {
  readonly text: string
  readonly spans: readonly Span[]
}

/** A text with `<v>…</v>` round what is wrong in it. A mark that never ends, ends with the text. */
export const unmarkedText = (marked: string): MarkedText => {
  if (!marked.includes('<')) return { text: marked, spans: [] }
  const spans: Span[] = []
  let text = ''
  let open: number | undefined
  for (const piece of marked.split(/(<\/?v>)/)) {
    if (piece === '<v>') open ??= text.length
    else if (piece === '</v>') {
      if (open !== undefined) add(spans, { start: open, end: text.length })
      open = undefined
    } else text += piece
  }
  if (open !== undefined) add(spans, { start: open, end: text.length })
  return { text, spans }
}

/** Marks that meet are one. */
const add = (spans: Span[], span: Span): void => {
  const last = spans.at(-1)
  if (last === undefined || span.start > last.end) spans.push(span)
  else spans[spans.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
}

/** The text with these marks. */
export const markedText = ({ text, spans }: MarkedText): string => {
  let marked = ''
  let at = 0
  for (const { start, end } of spans) {
    marked += `${text.slice(at, start)}<v>${text.slice(start, end)}</v>`
    at = end
  }
  return marked + text.slice(at)
}
