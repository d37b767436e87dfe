import { graphemes } from './graphemes.ts'
import type { Span } from './span.ts'

/** How far back the start of a letter is looked for: longer than any sequence of emoji in use. */
const LONGEST_LETTER = 64

/** The start of the letter, as a reader sees it, that `offset` lies in. */
export const letterStart = (text: string, offset: number): number => {
  const at = Math.min(Math.max(offset, 0), text.length)
  return letterAt(text, at)?.start ?? at
}

/** The end of the letter that `offset` lies in; `offset` itself between two letters. */
export const letterEnd = (text: string, offset: number): number => {
  const at = Math.min(Math.max(offset, 0), text.length)
  const letter = letterAt(text, at)
  return letter === undefined || letter.start === at ? at : letter.end
}

/** `span` with the letters whole that it begins or ends in. */
export const wholeLetters = (text: string, { start, end }: Span): Span => {
  const from = letterStart(text, start)
  return { start: from, end: start === end ? from : Math.max(from, letterEnd(text, end)) }
}

const letterAt = (text: string, at: number): Span | undefined => {
  let start = Math.max(0, at - LONGEST_LETTER)
  for (const letter of graphemes(text.slice(start, at + LONGEST_LETTER))) {
    if (start + letter.length > at) return { start, end: start + letter.length }
    start += letter.length
  }
  return undefined
}
