import { Refusal } from '../refusal.ts'
import { replayed } from './applied.ts'
import { type Document, headRevision, revisionText, type Segment } from './document.ts'
import { onTop } from './editing.ts'
import type { Change, Entry, MergeChange, RevisionChange, SplitChange } from './entry.ts'
import { segmentsOf } from './history.ts'
import { type SegmentId, segmentId } from './ids.ts'

type TextChange = RevisionChange | SplitChange | MergeChange

/**
 * Takes back everything that one act did to texts and their borders, in one step: each segment gets
 * the text it had before, what was split is one again, what was joined is cut where it was joined.
 * Refused as a `conflict`, and nothing undone, when one of the segments was edited since.
 */
export const undone = (document: Document, entry: Entry): readonly Change[] => {
  const changes = entry.changes.filter(isOfText)
  if (changes.length === 0) {
    throw new Refusal('invalid', {
      en: 'Only changes of the text can be undone in one step.',
      de: 'Nur Änderungen am Text lassen sich in einem Schritt zurücknehmen.',
    })
  }
  const untouched = new Set(
    document.segments.filter((it) => lastEntry(it) === entry.sequence).map(({ id }) => id),
  )
  const absorbed = new Set(changes.map((change) => change.kind === 'merge' && change.absorbed))
  for (const id of changes.flatMap(segmentsOf)) {
    if (!untouched.has(id) && !absorbed.has(id)) throw changedSince(id)
  }
  return inverses(document, changes.toReversed())
}

const isOfText = (change: Change): change is TextChange =>
  change.kind === 'revision' || change.kind === 'split' || change.kind === 'merge'

const lastEntry = ({ revisions }: Segment): number | undefined => revisions.at(-1)?.sequence

const changedSince = (segment: SegmentId): Refusal =>
  new Refusal('conflict', {
    en: `Segment ${segment} was changed since. Nothing was undone; its history has every text.`,
    de: `Segment ${segment} wurde seither geändert. Nichts wurde zurückgenommen; sein Verlauf hat jede Fassung.`,
  })

/** The inverse of each change, made for the state that the inverses before it leave. */
const inverses = (document: Document, changes: readonly TextChange[]): readonly Change[] => {
  const made: Change[] = []
  let pending: Change[] = []
  let state = document
  for (const change of changes) {
    // Texts of different segments do not depend on one another; borders do on all before them.
    if (change.kind !== 'revision' && pending.length > 0) {
      state = replayed(state, [{ sequence: 0, at: document.changed, by: '', changes: pending }])
      pending = []
    }
    const inverse = inverseOf(state, change)
    made.push(inverse)
    pending.push(inverse)
  }
  return made
}

const inverseOf = (state: Document, change: TextChange): Change => {
  const segment = state.segments.find(({ id }) => id === change.segment)
  if (segment === undefined) throw changedSince(change.segment)
  switch (change.kind) {
    case 'revision': {
      const before = revisionText(segment, headRevision(segment) - 1) ?? segment.machine
      return onTop(segment, before, 'restore')
    }
    case 'split':
      return { kind: 'merge', segment: segment.id, absorbed: change.into }
    case 'merge':
      return cutAgain(state, segment, change)
  }
}

/** The part that was absorbed comes back under a new id, so that none is used twice. */
const cutAgain = (
  { segments, retired }: Document,
  segment: Segment,
  { absorbed }: MergeChange,
): SplitChange => {
  const joint = segment.ancestors.find((ancestor) => ancestor.segment === absorbed)
  if (joint?.kind !== 'merged') throw changedSince(absorbed)
  const { gap, machineGap, sourceGap } = joint
  return {
    kind: 'split',
    segment: segment.id,
    into: segmentId(segments.length + retired.length + 1),
    gap,
    machineGap,
    ...(sourceGap && { sourceGap }),
  }
}
