import { difference, type Edit } from '../diff/difference.ts'
import type { Span } from '../text/span.ts'
import type { Annotation } from './annotation.ts'
import { headRevision, revisionText, type Segment } from './document.ts'

/** Spans of an older text where they lie in a newer one. */
export interface Carried {
  readonly spans: readonly Span[]
  /** An edit went through one of them: the spans show roughly where the words were. */
  readonly isStale: boolean
}

/** An annotation with the places of its spans in the two texts a reader sees. */
export interface PlacedAnnotation {
  readonly annotation: Annotation
  /** In the machine's text; absent for what was marked in an edited text. */
  readonly inMachine?: readonly Span[]
  /** In today's text; absent for what was marked in the machine's text and edited away since. */
  readonly inText?: readonly Span[]
  /** Marked in an edited text, and edited since: a person must look at it again. */
  readonly isStale: boolean
}

/**
 * Carries spans of `before` along to `after`. What was edited round a span only shifts it, a phrase
 * that was moved takes its spans along; an edit inside a span, or where something was said to be
 * missing, makes it stale.
 */
export const carried = (before: string, after: string, spans: readonly Span[]): Carried =>
  before === after ? { spans, isStale: false } : carriedBy(difference(before, after).edits, spans)

/** The annotations of a segment where they lie now, oldest first. */
export const placedAnnotations = (segment: Segment): readonly PlacedAnnotation[] => {
  const editsSince = new Map<number, readonly Edit[]>()
  return segment.annotations.map((annotation) => {
    const { revision, spans } = annotation
    const edits = editsSince.get(revision) ?? editsFrom(segment, revision)
    editsSince.set(revision, edits)
    const now = carriedBy(edits, spans)
    const wasStale = annotation.stale === true
    return revision === 0
      ? {
          annotation,
          inMachine: spans,
          ...(!now.isStale && { inText: now.spans }),
          isStale: wasStale,
        }
      : { annotation, inText: now.spans, isStale: wasStale || now.isStale }
  })
}

const editsFrom = (segment: Segment, revision: number): readonly Edit[] =>
  revision > 0 && revision === headRevision(segment)
    ? []
    : difference(revisionText(segment, revision) ?? segment.machine, segment.text).edits

const carriedBy = (edits: readonly Edit[], spans: readonly Span[]): Carried => {
  if (edits.length === 0) return { spans, isStale: false }
  const places = spans.map((span) => carriedSpan(edits, span))
  return {
    spans: places
      .map(({ span }) => span)
      .toSorted((one, other) => one.start - other.start || one.end - other.end),
    isStale: places.some(({ isStale }) => isStale),
  }
}

interface CarriedSpan {
  readonly span: Span
  readonly isStale: boolean
}

const carriedSpan = (edits: readonly Edit[], span: Span): CarriedSpan => {
  const inside = edits.filter(({ before }) => touches(before, span))
  const [first] = inside
  const last = inside.at(-1)
  if (first === undefined || last === undefined) {
    return { span: shifted(span, offset(edits, span.start)), isStale: false }
  }
  const moved = inside.length === 1 ? withItsPhrase(edits, first, span) : undefined
  if (moved !== undefined) return { span: moved, isStale: false }
  return { span: roughly(edits, span, first, last), isStale: true }
}

/** An edit at the border of marked words leaves them as they are; at an empty span, it fills it. */
const touches = (edit: Span, span: Span): boolean =>
  span.start === span.end
    ? edit.start <= span.start && span.end <= edit.end
    : edit.start < span.end &&
      span.start < edit.end &&
      (edit.end > edit.start || edit.start > span.start)

/** How far the edits before a place push it along. */
const offset = (edits: readonly Edit[], at: number): number => {
  const edit = edits.findLast(({ before }) => before.end <= at)
  return edit === undefined ? 0 : edit.after.end - edit.before.end
}

const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })

/** Where a span lies after the phrase that holds it was moved, unchanged. */
const withItsPhrase = (edits: readonly Edit[], edit: Edit, span: Span): Span | undefined => {
  const { before, removed, move } = edit
  const target = move === undefined ? undefined : edits[move]
  if (target === undefined || span.start < before.start || span.end > before.end) return undefined
  const lead = target.added.indexOf(removed.trim())
  if (removed.trim() === '' || lead === -1) return undefined
  const skipped = removed.length - removed.trimStart().length
  const place = shifted(span, target.after.start + lead - before.start - skipped)
  return place.start >= target.after.start && place.end <= target.after.end ? place : undefined
}

const roughly = (edits: readonly Edit[], span: Span, first: Edit, last: Edit): Span => {
  const start =
    first.before.start <= span.start ? first.after.start : span.start + offset(edits, span.start)
  const end =
    last.before.end >= span.end ? last.after.end : span.end + last.after.end - last.before.end
  return { start: Math.min(start, end), end: Math.max(start, end) }
}
