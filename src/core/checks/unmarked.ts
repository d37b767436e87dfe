import { type InlineTag, placedTags } from '../text/inline-tag.ts'
import type { Span } from '../text/span.ts'

/** A text without its inline tags, and the way back into the text that has them. */
export interface Unmarked {
  readonly text: string
  /** The place in the marked text of a stretch of this one. */
  readonly placed: (span: Span) => Span
}

/**
 * The text as the checks read it: pairs such as bold vanish, since a word goes on through them; what
 * stands alone (a line break, a placeholder, a picture) is one character that is no letter.
 */
export const unmarked = (text: string, tags: readonly InlineTag[] = []): Unmarked => {
  const marks = placedTags(text, tags)
  if (marks.length === 0) return { text, placed: (span) => span }
  const pieces: string[] = []
  const borders: Border[] = []
  let at = 0
  let length = 0
  for (const { start, end, tag } of marks) {
    const stand = tag.kind === 'alone' ? STAND_IN : ''
    pieces.push(text.slice(at, start), stand)
    length += start - at
    borders.push({ at: length, start, end, length: stand.length })
    length += stand.length
    at = end
  }
  return {
    text: pieces.join('') + text.slice(at),
    placed: ({ start, end }) => {
      const from = marked(borders, start)
      return {
        start: from,
        end: end === start ? from : marked(borders, end - 1) + lastLength(borders, end - 1),
      }
    },
  }
}

/** The object replacement character of Unicode, made for this. */
export const STAND_IN = '\uFFFC'

/** Where a mark stood: `at` in the text without marks, `start` and `end` in the text with them. */
interface Border extends Span {
  readonly at: number
  readonly length: number
}

/** The place in the marked text of the character at `offset`. */
const marked = (borders: readonly Border[], offset: number): number => {
  const last = borderAt(borders, offset)
  if (last === undefined) return offset
  return isStandIn(last, offset) ? last.start : last.end + (offset - last.at - last.length)
}

/** How long the character at `offset` is in the marked text: a stand-in is as long as its mark. */
const lastLength = (borders: readonly Border[], offset: number): number => {
  const last = borderAt(borders, offset)
  return last !== undefined && isStandIn(last, offset) ? last.end - last.start : 1
}

const isStandIn = ({ at, length }: Border, offset: number): boolean => length > 0 && at === offset

/** The last border that stands at `offset` or before it. */
const borderAt = (borders: readonly Border[], offset: number): Border | undefined => {
  let low = 0
  let high = borders.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((borders[middle]?.at ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return borders[low - 1]
}
