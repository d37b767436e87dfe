import type { Difference } from '../../core/diff/difference.ts'
import { takingBack } from '../../core/review/conflict.ts'
import { type Document, headRevision } from '../../core/review/document.ts'
import type { RevisionChange } from '../../core/review/entry.ts'
import { type DiffView, diffView, withTagChips } from './diff-view.ts'
import type { SegmentTexts } from './document-history.ts'
import type { Reader } from './reader.ts'

/** What the views of one history's steps have in common. */
export interface StepContext {
  readonly document: Document
  readonly texts: SegmentTexts
  readonly reader: Reader
}

/** What can be done with the text that a step left. */
export interface ActionsView {
  readonly action: string
  readonly base: number
  readonly revision: number
  readonly against: number
  readonly standsNow: boolean
  readonly edits: readonly EditView[]
}

interface EditView {
  readonly index: number
  readonly kind: string
  readonly parts: DiffView
  readonly label: string
  /** Whether it still stands, so that it can be taken back. */
  readonly stands: boolean
}

/** What a step wrote into one segment. */
export interface Written {
  readonly change: Difference
  readonly before: string
  readonly after: string
  readonly against: number
  readonly last: RevisionChange
}

export const actionsView = (
  { change, before, after, against, last }: Written,
  { document, texts, reader }: StepContext,
): ActionsView | undefined => {
  const today = texts.today(last.segment)
  if (today === undefined) return undefined
  const current = today.segment.text
  const without = takingBack({ before, after, current })
  const parts = withTagChips(diffView(change, 'inline', reader.words), today.segment.tags)
  const edits = change.edits.flatMap((edit, index): EditView[] => {
    // A move is one change with two ends: its first end stands for both.
    if (edit.move !== undefined && edit.move < index) return []
    return [
      {
        index,
        kind: reader.words.edits[edit.kind],
        parts: parts.filter((part) => part.edit === index || part.edit === edit.move),
        label: `${reader.words.history.takeBack}: ${reader.words.edits[edit.kind]}`,
        stands: without(index) !== undefined,
      },
    ]
  })
  return {
    action: `/documents/${document.id}/segments/${last.segment}/restoration`,
    base: headRevision(today.segment),
    revision: last.number,
    against,
    standsNow: current === after,
    edits,
  }
}
