import { matches } from '../text/matches.ts'
import type { Span } from '../text/span.ts'

/** A straight quotation mark, which side of a quotation it stands on, and where its partner is. */
export interface StraightQuote extends Span {
  readonly side: 'open' | 'close'
  readonly partner?: number
}

/**
 * The straight double quotes of one paragraph, paired. Inches (5") and marks between two letters
 * are no quotes. A side that the surroundings leave open is told by what is open already.
 */
export const straightQuotes = (paragraph: string, offset: number): readonly StraightQuote[] => {
  const quotes: StraightQuote[] = []
  let open: number | undefined
  for (const { index } of matches(paragraph, /"/g)) {
    const before = paragraph.charAt(index - 1)
    const after = paragraph.charAt(index + 1)
    if (open === undefined && /\d/.test(before)) continue
    if (/\p{L}/u.test(before) && /\p{L}/u.test(after)) continue
    const span = { start: offset + index, end: offset + index + 1 }
    const side = sideOf(before, after, open !== undefined)
    if (side === 'close' && open !== undefined) {
      const opening = quotes[open]
      if (opening) quotes[open] = { ...opening, partner: span.start }
      quotes.push({ ...span, side, partner: opening?.start ?? span.start })
      open = undefined
    } else {
      quotes.push({ ...span, side })
      if (side === 'open') open = quotes.length - 1
    }
  }
  return quotes
}

const sideOf = (before: string, after: string, isOpen: boolean): 'open' | 'close' => {
  const opens = before === '' || /[\s([{–—\-/„»‚]/.test(before)
  const closes = after === '' || /[\s)\]},.;:!?…–—\-/“«‘]/.test(after)
  if (opens !== closes) return opens ? 'open' : 'close'
  return isOpen ? 'close' : 'open'
}

/** The paragraphs of a text, between blank lines, with their places. */
export const paragraphs = (
  text: string,
): readonly { readonly text: string; readonly start: number }[] => {
  const found: { readonly text: string; readonly start: number }[] = []
  let start = 0
  for (const { 0: gap, index } of matches(text, /\r?\n[^\S\n]*\n|\u2029/g)) {
    found.push({ text: text.slice(start, index), start })
    start = index + gap.length
  }
  return [...found, { text: text.slice(start), start }]
}
