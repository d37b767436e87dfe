import type { Span } from './span.ts'

/** UTF-16 units on either side: a line or so. */
const MOST = 60

/**
 * A stretch of `text` and what would stand there instead, both with the words beside them; `…`
 * where more follows. Words are not cut, as long as there is a space to cut at.
 */
export const inSurroundings = (
  text: string,
  { start, end }: Span,
  replacement: string,
): readonly [before: string, after: string] => {
  const left = lead(text.slice(Math.max(0, start - MOST), start), start > MOST)
  const right = trail(text.slice(end, end + MOST), text.length > end + MOST)
  return [left + text.slice(start, end) + right, left + replacement + right]
}

const lead = (piece: string, isCut: boolean): string => {
  if (!isCut) return piece
  const space = piece.search(/\s/)
  return `… ${space === -1 ? piece.replace(/^[\uDC00-\uDFFF]/, '') : piece.slice(space + 1)}`
}

const trail = (piece: string, isCut: boolean): string => {
  if (!isCut) return piece
  const whole = /^.*(?=\s)/su.exec(piece)?.[0] ?? piece.replace(/[\uD800-\uDBFF]$/, '')
  return `${whole} …`
}
