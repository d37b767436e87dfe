import type { Document } from './document.ts'
import type { Change, Entry } from './entry.ts'
import type { SegmentId } from './ids.ts'

/** Quick saves of one person within this time are one step to a reader of the history. */
const FOLD_SECONDS = 10 * 60

/** Neighbouring entries that a reader sees as one step: oldest first, never empty. */
export interface Step {
  readonly entries: readonly Entry[]
}

/**
 * The history as a reader wants it: saves of one text by one person, soon after one another, are
 * folded into one step. Nothing is lost: a step holds its entries. `seconds` gives the time of an
 * ISO date in seconds (core has no clock and no calendar).
 */
export const steps = (
  entries: readonly Entry[],
  seconds: (at: string) => number,
): readonly Step[] => {
  const folded: Entry[][] = []
  for (const entry of entries) {
    const last = folded.at(-1)
    const previous = last?.at(-1)
    if (last !== undefined && previous !== undefined && belongs(previous, entry, seconds)) {
      last.push(entry)
    } else folded.push([entry])
  }
  return folded.map((step) => ({ entries: step }))
}

/**
 * The segments that are part of a segment's history, itself included, each with the number of the
 * last entry that is: what happened to the other part after a split belongs to that part alone.
 */
export const lineage = (document: Document, id: SegmentId): ReadonlyMap<SegmentId, number> => {
  const known = new Map([...document.retired, ...document.segments].map((it) => [it.id, it]))
  const found = new Map<SegmentId, number>()
  const follow = (segment: SegmentId, until: number): void => {
    if ((found.get(segment) ?? -1) >= until) return
    found.set(segment, until)
    for (const ancestor of known.get(segment)?.ancestors ?? []) {
      if (ancestor.sequence <= until) follow(ancestor.segment, ancestor.sequence)
    }
  }
  follow(id, document.sequence)
  return found
}

/** The entries that concern a segment or, through a split or merge, its ancestors. */
export const entriesOf = (
  entries: readonly Entry[],
  segments: ReadonlyMap<SegmentId, number>,
): readonly Entry[] =>
  entries.filter(({ changes, sequence }) =>
    changes.some((change) => segmentsOf(change).some((id) => sequence <= (segments.get(id) ?? -1))),
  )

/** The segments that a change concerns. */
export const segmentsOf = (change: Change): readonly SegmentId[] => {
  switch (change.kind) {
    case 'details':
    case 'translation':
      return []
    case 'merge':
      return [change.segment, change.absorbed]
    case 'split':
      return [change.segment, change.into]
    default:
      return [change.segment]
  }
}

const belongs = (previous: Entry, entry: Entry, seconds: (at: string) => number): boolean => {
  const [before, after] = [plainEdit(previous), plainEdit(entry)]
  return (
    before !== undefined &&
    before === after &&
    previous.by === entry.by &&
    seconds(entry.at) - seconds(previous.at) <= FOLD_SECONDS
  )
}

/** The segment of an entry that does nothing but edit one text by hand. */
const plainEdit = ({ changes }: Entry): SegmentId | undefined => {
  const [change, ...more] = changes
  return more.length === 0 && change?.kind === 'revision' && change.cause === 'edit'
    ? change.segment
    : undefined
}
