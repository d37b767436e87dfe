import type { Span } from '../text/span.ts'
import { type OwnedText, ownedBy, rewritten, stretches } from './owners.ts'

/** A text as it was after a revision. */
export interface RevisedText {
  readonly number: number
  readonly text: string
}

/** A stretch of the current text and the revision that wrote it. */
export interface Authored extends Span {
  /** Absent: it stands as the machine wrote it. */
  readonly revision?: number
}

/**
 * Who wrote what: the spans of the last text, in order and without gaps, neighbours of different
 * origin. Words that a revision moved, or kept inside a phrase it rewrote, stay with their author.
 */
export const attribution = (
  machine: string,
  revisions: readonly RevisedText[],
): readonly Authored[] => {
  let owned: OwnedText<number | undefined> = ownedBy(machine, undefined)
  for (const { number, text } of revisions) owned = rewritten(owned, text, number)
  return stretches(owned).map(({ start, end, owner }) => ({
    start,
    end,
    ...(owner !== undefined && { revision: owner }),
  }))
}
