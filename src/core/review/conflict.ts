import { difference, type Edit, wholeEdit } from '../diff/difference.ts'
import { Refusal } from '../refusal.ts'
import type { Span } from '../text/span.ts'
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
  const allMine = difference(base, mine).edits
  const known = new Set(theirEdits.map(asKey))
  // A move counts as shared with both of its ends only, or the phrase would come out twice.
  const myEdits = allMine.filter(
    (edit) => !wholeEdit(allMine, edit).every((end) => known.has(asKey(end))),
  )
  return withBoth(base, theirEdits.map(onBefore), myEdits.map(onBefore))
}

/** Three texts of one segment, oldest first. */
interface ThreeTexts {
  readonly before: string
  readonly after: string
  readonly current: string
}

/**
 * A question for each edit of the difference between `before` and `after`, by its index: what
 * becomes of `current`, a later text, when it is taken back (of a move, both ends)? Undefined when
 * there is no such edit or it no longer stands as it did.
 */
export const takingBack = ({
  before,
  after,
  current,
}: ThreeTexts): ((edit: number) => string | undefined) => {
  const { edits } = difference(before, after)
  const later = difference(after, current).edits.map(onBefore)
  return (index) => {
    const edit = edits[index]
    return edit && withBoth(after, later, wholeEdit(edits, edit).map(backwards))
  }
}

/** What shall stand in place of a stretch of a text. */
interface Patch {
  readonly span: Span
  readonly text: string
}

const onBefore = ({ before, added }: Edit): Patch => ({ span: before, text: added })

const backwards = ({ after, removed }: Edit): Patch => ({ span: after, text: removed })

/** The same for two edits that put the same text in the same place. */
const asKey = ({ before, added }: Edit): string => `${before.start}:${before.end}:${added}`

const withBoth = (
  text: string,
  theirs: readonly Patch[],
  mine: readonly Patch[],
): string | undefined => {
  if (isAnyTouched(theirs, mine)) return undefined
  // The order of two patches of one side at the same place is that of their text: the sort is stable.
  const ordered = [...theirs, ...mine].toSorted((one, other) => inOrder(one.span, other.span))
  let patched = ''
  let at = 0
  for (const patch of ordered) {
    patched += text.slice(at, patch.span.start) + patch.text
    at = patch.span.end
  }
  return patched + text.slice(at)
}

/**
 * Whether a patch of one side touches one of the other. The patches of a side do not overlap, so
 * one walk along both sides sees every pair that could: a hostile text has thousands of edits.
 */
const isAnyTouched = (theirs: readonly Patch[], mine: readonly Patch[]): boolean => {
  const others = mine.map(({ span }) => span).toSorted(inOrder)
  let at = 0
  for (const span of theirs.map((patch) => patch.span).toSorted(inOrder)) {
    // Those that end before this one begins also end before all that follow it.
    while ((others[at]?.end ?? Number.POSITIVE_INFINITY) < span.start) at += 1
    const other = others[at]
    if (other !== undefined && touches(span, other)) return true
  }
  return false
}

const inOrder = (one: Span, other: Span): number => one.start - other.start || one.end - other.end

const touches = (one: Span, other: Span): boolean =>
  one.start <= other.end && other.start <= one.end
