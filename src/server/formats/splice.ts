import type { Span } from '../../core/text/span.ts'

/** What is to stand in place of a stretch of a text. */
export interface Splice extends Span {
  readonly text: string
}

/** `text` with these put in: in order and without overlap. All else stays as it is. */
export const spliced = (text: string, splices: readonly Splice[]): string => {
  const pieces: string[] = []
  let at = 0
  for (const { start, end, text: piece } of splices) {
    if (start < at) throw new RangeError('these splices are out of order or overlap')
    pieces.push(text.slice(at, start), piece)
    at = end
  }
  return pieces.join('') + text.slice(at)
}
