import { difference, type Edit } from '../diff/difference.ts'
import { Refusal } from '../refusal.ts'
import { headRevision, revisionText, type Segment } from './document.ts'
import type { SegmentId } from './ids.ts'

/**
 * Refuses a text that was written on an older revision than the latest: nobody's newer text is ever
 * overwritten. `details` holds all three texts, and a merge of the two when their edits do not
 * touch: a proposal only, since a clean merge of words can still be wrong German.
 */
export const refuseStale = (segment: Segment, base: number, yours: string): void => {
  if (base === headRevision(segment)) return
  const baseText = revisionText(segment, base)
  if (baseText === undefined) throw noRevision(segment.id, base)
  const head = segment.revisions.at(-1)
  const proposal = mergeProposal(baseText, segment.text, yours)
  throw new Refusal(
    'conflict',
    {
      en: `Segment ${segment.id} was changed meanwhile by ${head?.by ?? 'somebody'}.`,
      de: `Segment ${segment.id} wurde inzwischen von ${head?.by ?? 'jemandem'} geändert.`,
    },
    {
      segment: segment.id,
      current: {
        revision: headRevision(segment),
        text: segment.text,
        ...(head && { by: head.by, at: head.at }),
      },
      base: { revision: base, text: baseText },
      yours,
      ...(proposal === undefined ? {} : { merged: proposal }),
    },
  )
}

/** Says that a segment has no such revision. */
export const noRevision = (segment: SegmentId, revision: number): Refusal =>
  new Refusal('invalid', {
    en: `Segment ${segment} has no revision ${revision}.`,
    de: `Segment ${segment} hat keine Fassung ${revision}.`,
  })

/**
 * `base` with the edits of both sides, when no edit of one touches an edit of the other (equal
 * edits count once); undefined when they do: then a person must choose.
 */
export const mergeProposal = (base: string, theirs: string, mine: string): string | undefined => {
  const theirEdits = difference(base, theirs).edits
  const myEdits = difference(base, mine).edits.filter(
    (edit) => !theirEdits.some((other) => isSameEdit(edit, other)),
  )
  if (theirEdits.some((edit) => myEdits.some((other) => touches(edit, other)))) return undefined
  return [...theirEdits, ...myEdits]
    .toSorted((one, other) => other.before.start - one.before.start)
    .reduce(
      (text, { before, added }) => text.slice(0, before.start) + added + text.slice(before.end),
      base,
    )
}

const isSameEdit = (one: Edit, other: Edit): boolean =>
  one.before.start === other.before.start &&
  one.before.end === other.before.end &&
  one.added === other.added

const touches = (one: Edit, other: Edit): boolean =>
  one.before.start <= other.before.end && other.before.start <= one.before.end
