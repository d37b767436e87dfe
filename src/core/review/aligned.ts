import type { Document, Segment } from './document.ts'

/**
 * Segments of two moments of one document that cover the same stretch of the machine's text: one
 * on each side as a rule, several where something was split or merged in between.
 */
export interface Row {
  readonly before: readonly Segment[]
  readonly after: readonly Segment[]
}

/**
 * The segments of two moments side by side, in the order of the text. Splits and merges never
 * change the machine's text, so the places where both sides have a border are known exactly.
 */
export const aligned = (before: Document, after: Document): readonly Row[] => {
  const rows: Row[] = []
  const left = ends(before.segments)
  const right = ends(after.segments)
  let [leftAt, rightAt] = [0, 0]
  while (leftAt < left.length || rightAt < right.length) {
    const [leftFrom, rightFrom] = [leftAt, rightAt]
    leftAt += 1
    rightAt += 1
    // Take from the side that lags until both reach the same border.
    while (left[leftAt - 1] !== right[rightAt - 1]) {
      const leftLags = (left[leftAt - 1] ?? Infinity) < (right[rightAt - 1] ?? Infinity)
      if (leftLags) leftAt += 1
      else rightAt += 1
      if (leftAt > left.length && rightAt > right.length) break
    }
    // A part without any machine text ends where the one before it ends: it belongs to this row.
    while (leftAt < left.length && left[leftAt] === left[leftAt - 1]) leftAt += 1
    while (rightAt < right.length && right[rightAt] === right[rightAt - 1]) rightAt += 1
    rows.push({
      before: before.segments.slice(leftFrom, leftAt),
      after: after.segments.slice(rightFrom, rightAt),
    })
  }
  return rows
}

/** The text of neighbouring segments with the gaps between them, without the last gap. */
export const joinedText = (segments: readonly Segment[]): string =>
  segments
    .map(({ text, after }, index) => (index === segments.length - 1 ? text : text + after))
    .join('')

const ends = (segments: readonly Segment[]): readonly number[] => {
  let end = 0
  return segments.map(({ machine, machineAfter }) => {
    end += machine.length + machineAfter.length
    return end
  })
}
