import type { PlacedTag } from './inline-tag.ts'
import type { Span } from './span.ts'

/**
 * The selection that keeps out of marks: a caret inside one goes to its far side when it came from
 * the near one (so that arrow keys step over it), else to the nearer side; the end of a selection
 * that lies inside goes the way in which it was moved.
 */
export const outsideTags = (selection: Span, last: Span, placed: readonly PlacedTag[]): Span => {
  if (selection.start === selection.end) {
    const at = caretOutside(selection.start, last, placed)
    return { start: at, end: at }
  }
  return {
    start: endOutside(selection.start, last.start, placed, 'start'),
    end: endOutside(selection.end, last.end, placed, 'end'),
  }
}

const around = (offset: number, placed: readonly PlacedTag[]): PlacedTag | undefined =>
  placed.find(({ start, end }) => start < offset && offset < end)

const caretOutside = (offset: number, last: Span, placed: readonly PlacedTag[]): number => {
  const mark = around(offset, placed)
  if (mark === undefined) return offset
  if (last.end === mark.start) return mark.end
  if (last.start === mark.end) return mark.start
  return offset - mark.start < mark.end - offset ? mark.start : mark.end
}

const endOutside = (
  offset: number,
  last: number,
  placed: readonly PlacedTag[],
  which: 'start' | 'end',
): number => {
  const mark = around(offset, placed)
  if (mark === undefined) return offset
  if (offset === last) return which === 'start' ? mark.start : mark.end
  return offset < last ? mark.start : mark.end
}

/** What a deletion that starts at the caret takes out, where a mark is in its way. */
export const deletionAt = (
  text: string,
  caret: number,
  {
    placed,
    direction,
    byWord,
  }: { placed: readonly PlacedTag[]; direction: -1 | 1; byWord: boolean },
): Span | undefined => {
  const near = (offset: number) =>
    placed.find(({ start, end }) => (direction === 1 ? start : end) === offset)
  const mark = near(caret)
  if (mark !== undefined) return { start: mark.start, end: mark.end }
  if (!byWord) return undefined
  const blanks =
    direction === 1
      ? text.slice(caret).length - text.slice(caret).trimStart().length
      : text.slice(0, caret).length - text.slice(0, caret).trimEnd().length
  const other = caret + direction * blanks
  if (blanks === 0 || near(other) === undefined) return undefined
  return { start: Math.min(caret, other), end: Math.max(caret, other) }
}
