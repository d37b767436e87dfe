import type { Document, Segment } from './document.ts'
import type { SegmentId } from './ids.ts'

/**
 * Segments of two moments of one document that cover the same stretch of its text: one on each side
 * as a rule, several where something was split or merged in between.
 */
export interface Row {
  readonly before: readonly Segment[]
  readonly after: readonly Segment[]
}

/**
 * The segments of two moments side by side, in the order of the text. Splits and merges never
 * change the machine's text, so the places where both sides have a border are known exactly. A
 * border is common only where the same gap stands at it: so each side's text is that of its rows,
 * and a gap that was changed (by a merge, an edit and a split) is not lost between two rows.
 */
export const aligned = (before: Document, after: Document): readonly Row[] => {
  const [left, right] = [borders(before.segments), borders(after.segments)]
  const rows: Row[] = []
  let [leftFrom, rightFrom] = [0, 0]
  left.forEach((border, leftAt) => {
    const rightAt = matching(border, right, rightFrom)
    if (rightAt === undefined) return
    rows.push({
      before: before.segments.slice(leftFrom, leftAt + 1),
      after: after.segments.slice(rightFrom, rightAt + 1),
    })
    ;[leftFrom, rightFrom] = [leftAt + 1, rightAt + 1]
  })
  return rows
}

/** The text of neighbouring segments with the gaps between them, without the last gap. */
export const joinedText = (segments: readonly Segment[]): string =>
  segments
    .map(({ text, after }, index) => (index === segments.length - 1 ? text : text + after))
    .join('')

/** What stands behind a segment: at which place of the machine's text, and before which other. */
interface Border {
  readonly end: number
  readonly gap: string
  readonly next: SegmentId | undefined
}

const borders = (segments: readonly Segment[]): readonly Border[] => {
  let end = 0
  return segments.map(({ machine, machineAfter, after }, index) => {
    end += machine.length + machineAfter.length
    return { end, gap: after, next: segments[index + 1]?.id }
  })
}

/**
 * The border of the other side that is the same as this one. Segments without any machine text have
 * several borders at one place: then the one before the same segment is it.
 */
const matching = (border: Border, others: readonly Border[], from: number): number | undefined => {
  let found: number | undefined
  for (let at = firstAt(border.end, others, from); others[at]?.end === border.end; at += 1) {
    if (others[at]?.gap !== border.gap) continue
    if (others[at]?.next === border.next) return at
    found ??= at
  }
  return found
}

/** The first border at or behind this place; borders are in the order of the text. */
const firstAt = (end: number, others: readonly Border[], from: number): number => {
  let [low, high] = [from, others.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((others[middle]?.end ?? end) < end) low = middle + 1
    else high = middle
  }
  return low
}
