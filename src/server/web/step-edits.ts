import { difference, type EditKind } from '../../core/diff/difference.ts'
import type { Entry, RevisionChange } from '../../core/review/entry.ts'
import type { SegmentId } from '../../core/review/ids.ts'
import type { SegmentTexts } from './document-history.ts'

/** All that a step wrote into one segment, oldest first, and what stood there before. */
export interface Written {
  readonly segment: SegmentId
  /** The number of the revision before the step. */
  readonly against: number
  readonly last: RevisionChange
  readonly notes: readonly string[]
}

/** What a step wrote, segment by segment. */
export const writtenBy = (entries: readonly Entry[]): readonly Written[] => {
  const found = new Map<SegmentId, Written>()
  for (const { changes } of entries) {
    for (const change of changes) {
      if (change.kind !== 'revision') continue
      const { segment, number, note } = change
      const { against = number - 1, notes = [] } = found.get(segment) ?? {}
      const all = note === undefined ? notes : [...notes, note]
      found.set(segment, { segment, against, last: change, notes: all })
    }
  }
  return [...found.values()]
}

/** The sorts of edits among them; found out once, as long as the history is in memory. */
export const editKindsOf = (
  { segment, against, last }: Written,
  texts: SegmentTexts,
): ReadonlySet<EditKind> => {
  const known = kinds.get(last)
  if (known?.against === against) return known.found
  const { edits } = difference(texts.text(segment, against), last.text)
  const found = new Set(edits.map(({ kind }) => kind))
  kinds.set(last, { against, found })
  return found
}

const kinds = new WeakMap<
  RevisionChange,
  { readonly against: number; readonly found: ReadonlySet<EditKind> }
>()
