import { difference, type Edit, wholeEdit } from '../diff/difference.ts'
import type { Span } from '../text/span.ts'
import type { Annotation } from './annotation.ts'
import { type PlacedAnnotation, placedAnnotations } from './carried.ts'
import type { Segment } from './document.ts'

/** One thing that an editor changed in the machine's text, and what was said of it. */
export interface JudgedEdit {
  /** The edit itself; of a move, the end where the phrase stood. */
  readonly edit: Edit
  /** Its index, and that of the other end of a move, in the difference to the machine's text. */
  readonly indices: readonly number[]
  /** Where it is in the machine's text; empty where something was added. */
  readonly span: Span
  /** The annotations of that place. */
  readonly annotations: readonly Annotation[]
}

/**
 * Every change between the machine's text and today's, in the order of the text. An annotation
 * belongs to a change when it marks the same words, in the machine's text or in the edited one.
 */
export const judgedEdits = (segment: Segment): readonly JudgedEdit[] => {
  const known = judged.get(segment)
  if (known !== undefined) return known
  const { edits } = difference(segment.machine, segment.text)
  const placed = placedAnnotations(segment)
  const found = edits.flatMap((edit, index): JudgedEdit[] => {
    // Of a move, the end where something was taken away stands for both.
    const ends = wholeEdit(edits, edit)
    if (edit.move !== undefined && edit.removed === '') return []
    return [
      {
        edit,
        indices: edit.move === undefined ? [index] : [index, edit.move],
        span: edit.before,
        annotations: placed
          .filter((it) => ends.some((end) => marks(it, end)))
          .map((it) => it.annotation),
      },
    ]
  })
  judged.set(segment, found)
  return found
}

/** Segments are values that never change: what was compared once is kept as long as they are. */
const judged = new WeakMap<Segment, readonly JudgedEdit[]>()

const marks = ({ inMachine, inText }: PlacedAnnotation, edit: Edit): boolean =>
  inMachine === undefined
    ? (inText ?? []).some((span) => isSamePlace(span, edit.after))
    : inMachine.some((span) => isSamePlace(span, edit.before))

/** Whether two spans share words; an empty one shares its place, give or take the space beside it. */
const isSamePlace = (one: Span, other: Span): boolean => {
  if (one.start !== one.end && other.start !== other.end) {
    return one.start < other.end && other.start < one.end
  }
  const isInside = (empty: Span, span: Span) =>
    span.start === span.end
      ? Math.abs(span.start - empty.start) <= 1
      : span.start < empty.start && empty.start < span.end
  return one.start === one.end ? isInside(one, other) : isInside(other, one)
}
