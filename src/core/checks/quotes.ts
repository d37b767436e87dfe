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
  for (let at = paragraph.indexOf('"'); at !== -1; at = paragraph.indexOf('"', at + 1)) {
    const before = paragraph.charAt(at - 1)
    const after = paragraph.charAt(at + 1)
    if (open === undefined && isDigit(before)) continue
    if (isLetter(before) && isLetter(after)) continue
    const start = offset + at
    const end = start + 1
    const side = sideOf(before, after, open !== undefined)
    if (side === 'open') {
      open = quotes.push({ start, end, side }) - 1
      continue
    }
    const opening = open === undefined ? undefined : quotes[open]
    if (opening === undefined || open === undefined) {
      quotes.push({ start, end, side })
      continue
    }
    quotes[open] = { start: opening.start, end: opening.end, side: 'open', partner: start }
    quotes.push({ start, end, side, partner: opening.start })
    open = undefined
  }
  return quotes
}

const isDigit = (character: string): boolean => character >= '0' && character <= '9'

const isLetter = (character: string): boolean => /\p{L}/u.test(character)

/** White space, or the end of the paragraph. */
const isBlank = (character: string): boolean => character.trim() === ''

const sideOf = (before: string, after: string, isOpen: boolean): 'open' | 'close' => {
  const opens = isBlank(before) || '([{–—-/„»‚'.includes(before)
  const closes = isBlank(after) || ')]},.;:!?…–—-/“«‘'.includes(after)
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
