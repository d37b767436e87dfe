import { z } from 'zod'
import { difference } from '../../../core/diff/difference.ts'
import type { Refusal } from '../../../core/refusal.ts'
import type { Document } from '../../../core/review/document.ts'
import type { SegmentId } from '../../../core/review/ids.ts'
import { type DiffView, diffView, withTagChips } from '../diff-view.ts'
import { parsed } from '../input.ts'
import type { Reader } from '../reader.ts'
import { page, view } from '../render.ts'
import { segmentHref } from '../segment-href.ts'

/** Two texts of one segment, saved on top of the same older one, and what can be done. */
export interface ConflictView {
  readonly document: string
  readonly segment: string
  readonly title: string
  readonly explanation: string
  readonly language: string
  readonly base: { readonly label: string; readonly text: string }
  readonly theirs: { readonly label: string; readonly change: DiffView }
  readonly mine: { readonly label: string; readonly change: DiffView }
  readonly action: string
  readonly revision: number
  readonly proposal: { readonly label: string; readonly hint: string; readonly text: string }
  readonly keepTheirs: { readonly label: string; readonly href: string }
  readonly keepMine: { readonly label: string; readonly text: string }
  readonly keepProposal: string
}

const showConflict = view<ConflictView>('conflict')

/** The shape of the details of the refusal that `core/review/conflict.ts` makes. */
const details = z.object({
  current: z.object({
    revision: z.number(),
    text: z.string(),
    by: z.string().default(''),
    at: z.string().optional(),
  }),
  base: z.object({ revision: z.number(), text: z.string() }),
  yours: z.string(),
  merged: z.string().optional(),
})

interface Conflict {
  readonly document: Document
  readonly segment: SegmentId
  readonly refusal: Refusal
  readonly reader: Reader
}

/** The whole page that shows both texts and lets the editor choose. */
export const conflictPage = (conflict: Conflict): string => {
  const { document, segment, reader } = conflict
  const shown = conflictView(conflict)
  const path = segmentHref(document, segment)
  return page({ title: shown.title, content: showConflict(shown), reader, path, kind: 'reading' })
}

export const conflictView = ({ document, segment, refusal, reader }: Conflict): ConflictView => {
  const { current, base, yours, merged } = parsed(details, refusal.details)
  const words = reader.words.review.conflict
  const number = document.segments.findIndex(({ id }) => id === segment) + 1
  const { tags } = document.segments[number - 1] ?? {}
  const shown = (text: string) =>
    withTagChips(diffView(difference(base.text, text), 'inline', reader.words), tags)
  const time = current.at === undefined ? '' : reader.format.dateTime(current.at)
  return {
    document: document.id,
    segment,
    title: words.title(reader.format.number(number)),
    explanation: words.explain(current.by, time),
    language: document.language,
    base: { label: words.base, text: base.text },
    theirs: {
      label: words.theirs(current.by),
      change: shown(current.text),
    },
    mine: {
      label: words.mine,
      change: shown(yours),
    },
    action: `/documents/${document.id}/segments/${segment}`,
    revision: current.revision,
    proposal: {
      label: merged === undefined ? words.editable : words.proposal,
      hint: merged === undefined ? words.noProposal : words.proposalHint,
      text: merged ?? yours,
    },
    keepTheirs: { label: words.keepTheirs, href: segmentHref(document, segment) },
    keepMine: { label: words.keepMine, text: yours },
    keepProposal: words.keepProposal,
  }
}
