import {
  type Difference,
  difference,
  type EditKind,
  editKinds,
} from '../../../core/diff/difference.ts'
import { type Correction, corrections } from '../../../core/metrics/corrections.ts'
import type { ScoredSegment } from '../../../core/metrics/scoring.ts'
import type { Segment } from '../../../core/review/document.ts'
import { withoutTags } from '../../../core/text/inline-tag.ts'
import { editScores } from '../edit-scores.ts'

/** What an editor did to one segment, counted. */
export interface MeasuredSegment {
  /** Absent for texts too long to be scored. */
  readonly scored?: ScoredSegment
  readonly kinds: ReadonlyMap<EditKind, number>
  readonly corrections: readonly Correction[]
  /** Words of the machine's text, between white space. */
  readonly words: number
}

/** Measured once for each state of a segment: scoring a long document anew takes seconds. */
export const measuredSegment = (segment: Segment): MeasuredSegment => {
  const known = measures.get(segment)
  if (known !== undefined) return known
  const machine = withoutTags(segment.machine, segment.tags)
  const text = withoutTags(segment.text, segment.tags)
  const scored = editScores({ machine, edited: text })
  const change = difference(machine, text)
  const measured = {
    ...(scored !== undefined && { scored }),
    kinds: countedKinds(change),
    corrections: corrections(change),
    words: machine.match(/\S+/gu)?.length ?? 0,
  }
  measures.set(segment, measured)
  return measured
}

const measures = new WeakMap<Segment, MeasuredSegment>()

/** In the order of `editKinds`. A move has two ends, but is one edit. */
const countedKinds = ({ edits }: Difference): ReadonlyMap<EditKind, number> => {
  const found = edits.filter(({ move }, index) => move === undefined || index < move)
  return new Map(
    editKinds.flatMap((kind): readonly [EditKind, number][] => {
      const count = found.filter((edit) => edit.kind === kind).length
      return count === 0 ? [] : [[kind, count]]
    }),
  )
}
