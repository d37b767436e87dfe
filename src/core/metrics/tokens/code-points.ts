import { isWhiteSpace } from './white-space.ts'

/** The code points of `text`: what the metrics call characters. A lone surrogate counts as one. */
export const codePoints = (text: string): Int32Array => chosenPoints(text, false)

/** The code points of `text` but for its white space. */
export const inkedCodePoints = (text: string): Int32Array => chosenPoints(text, true)

const chosenPoints = (text: string, isInkOnly: boolean): Int32Array => {
  const points = new Int32Array(text.length)
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at) ?? 0
    if (point > 0xffff) at++
    if (isInkOnly && isWhiteSpace(point)) continue
    points[count++] = point
  }
  return points.subarray(0, count)
}
