import type { Span } from '../../core/text/span.ts'

/** A line of a text, without its end. */
export interface Line extends Span {
  readonly text: string
  /** Counted from 1. */
  readonly number: number
  /** Where the next line starts. */
  readonly next: number
}

/** The lines of a text one by one, whichever way they end. */
export function* linesOf(text: string): Generator<Line> {
  let number = 0
  for (let start = 0; start < text.length; ) {
    const end = endOfLine(text, start)
    const next = end + (text.startsWith('\r\n', end) ? 2 : 1)
    number += 1
    yield { text: text.slice(start, end), start, end, number, next: Math.min(next, text.length) }
    start = next
  }
}

const LINE_END = /[\r\n]/g

const endOfLine = (text: string, start: number): number => {
  LINE_END.lastIndex = start
  return LINE_END.exec(text)?.index ?? text.length
}

/** How the lines of a text end: as its first one does. */
export const lineEndOf = (text: string): string => /\r\n|\r|\n/.exec(text)?.[0] ?? '\n'
