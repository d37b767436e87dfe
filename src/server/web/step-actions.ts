import type { Difference, EditKind } from '../../core/diff/difference.ts'
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
  /** The sort of edits that is asked for; empty for all. */
  readonly edit: EditKind | ''
}

/** What can be done with the text that a step left. */
export interface ActionsView {
  readonly action: string
  readonly base: number
  readonly revision: number
  readonly against: number
  readonly standsNow: boolean
  /** Whether single edits are shown without being asked for. */
  readonly isOpen: boolean
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

/** What a step made of one segment's text. */
export interface WrittenText {
  readonly change: Difference
  readonly before: string
  readonly after: string
  readonly against: number
  readonly last: RevisionChange
}

export const actionsView = (
  { change, before, after, against, last }: WrittenText,
  { document, texts, reader, edit: asked }: StepContext,
): ActionsView | undefined => {
  const today = texts.today(last.segment)
  if (today === undefined) return undefined
  const current = today.segment.text
  const without = takingBack({ before, after, current })
  const parts = withTagChips(diffView(change, 'inline', reader.words), today.segment.tags)
  const edits = change.edits.flatMap((edit, index): EditView[] => {
    // A move is one change with two ends: its first end stands for both.
    if (edit.move !== undefined && edit.move < index) return []
    if (asked !== '' && edit.kind !== asked) return []
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
    isOpen: asked !== '',
    edits,
  }
}
