import { difference, type EditKind } from '../../core/diff/difference.ts'
import { type Document, type Segment, segmentState } from '../../core/review/document.ts'
import type { Numbered } from './review-rows.ts'

export const segmentFilters = ['all', 'open', 'edited', 'approved', 'changed', 'commented'] as const
/** Which segments of a document are shown. */
export type SegmentFilter = (typeof segmentFilters)[number]

export interface SegmentChoice {
  readonly show: SegmentFilter
  /** Only those in which such an edit stands. */
  readonly kind?: EditKind | undefined
}

/** The segments that a choice lets through, in the order of the text. */
export const chosenSegments = (
  document: Document,
  { show, kind }: SegmentChoice,
): readonly Numbered[] =>
  document.segments
    .map((segment, index) => ({ segment, number: index + 1 }))
    .filter(({ segment }) => isShown(segment, show))
    .filter(({ segment }) => kind === undefined || kindsIn(segment).has(kind))

/** Whether a filter lets a segment through. */
export const isShown = (segment: Segment, show: SegmentFilter): boolean => {
  switch (show) {
    case 'all':
      return true
    case 'changed':
      return segment.text !== segment.machine
    case 'commented':
      return segment.comments.some(({ resolved }) => !resolved)
    default:
      return segmentState(segment) === show
  }
}

/** What sorts of edits stand between the machine's text and the current one; found out once. */
const kindsIn = (segment: Segment): ReadonlySet<EditKind> => {
  const known = kinds.get(segment)
  if (known !== undefined) return known
  const { edits } = difference(segment.machine, segment.text)
  const found = new Set(edits.map(({ kind }) => kind))
  kinds.set(segment, found)
  return found
}

const kinds = new WeakMap<Segment, ReadonlySet<EditKind>>()
