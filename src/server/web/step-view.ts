import { difference } from '../../core/diff/difference.ts'
import type { Change } from '../../core/review/entry.ts'
import type { Step } from '../../core/review/history.ts'
import type { SegmentId } from '../../core/review/ids.ts'
import { errorLabel } from './annotation/palette-view.ts'
import { type DiffView, diffView, withTagChips } from './diff-view.ts'
import type { Parted } from './document-history.ts'
import { segmentHref } from './segment-href.ts'
import { type ActionsView, actionsView, type StepContext } from './step-actions.ts'
import { editKindsOf, type Written, writtenBy } from './step-edits.ts'
import { stepSentence } from './step-sentence.ts'

/** One step of the history: who did what when, and what became of the texts. */
export interface StepView {
  readonly id: string
  readonly time: string
  readonly by: string
  readonly what: string
  /** How many saves were folded into it; empty for one. */
  readonly saves: string
  readonly changes: readonly ChangeView[]
  readonly more: string
  readonly links: readonly { readonly href: string; readonly label: string }[]
}

/** What became of one segment. */
export interface ChangeView {
  readonly number: string
  readonly label: string
  readonly href: string
  readonly text: DiffView | undefined
  /** Where a segment was cut or two were joined: the end of one and the start of the other. */
  readonly border: { readonly left: string; readonly right: string } | undefined
  readonly note: string
  readonly actions: ActionsView | undefined
}

/** Segments shown in one step; a replacement may touch thousands. */
const MOST_CHANGES = 12

/** Characters shown on either side of a border. */
const BORDER_CONTEXT = 60

export const stepView = ({ entries }: Step, context: StepContext): StepView => {
  const { texts, reader, document } = context
  const { history: words } = reader.words
  const last = entries.at(-1)
  const sequence = last?.sequence ?? 0
  const changes = stepChanges({ entries }, context)
  const hidden = changes.length - MOST_CHANGES
  const moment = `/documents/${document.id}`
  return {
    id: `e${sequence}`,
    time: reader.format.time(last?.at ?? document.created),
    by: last?.by ?? '',
    what: stepSentence(entries, texts, reader),
    saves: entries.length === 1 ? '' : words.saves(reader.format.number(entries.length)),
    changes: changes.slice(0, MOST_CHANGES).map((view) => view()),
    more: hidden > 0 ? words.more(reader.format.number(hidden)) : '',
    links: [
      { href: `${moment}/compare?from=${sequence}&to=now`, label: words.compareNow },
      ...(sequence === document.sequence
        ? []
        : [{ href: `${moment}/restore?moment=${sequence}`, label: words.restoreWhole }]),
    ],
  }
}

type LazyView = () => ChangeView

/** The texts first, one for each segment; then borders, comments and the like. */
const stepChanges = ({ entries }: Step, context: StepContext): readonly LazyView[] => {
  const written = writtenBy(entries)
    .filter((one) => isAsked(one, context))
    .map((one) => () => textChange(one, context))
  const others = entries.flatMap(({ changes, sequence }) =>
    changes.flatMap((change) => otherChange(change, sequence, context) ?? []),
  )
  return [...written, ...others]
}

/** Of many texts that one step changed, a filter by kind shows those that hold such an edit. */
const isAsked = (written: Written, { edit, texts }: StepContext): boolean =>
  edit === '' || editKindsOf(written, texts).has(edit)

const textChange = (
  { segment, against, last, notes }: Written,
  context: StepContext,
): ChangeView => {
  const { texts, reader } = context
  const before = texts.text(segment, against)
  const change = difference(before, last.text)
  return {
    ...place(segment, context),
    text: withTagChips(
      diffView(change, 'inline', reader.words),
      texts.today(segment)?.segment.tags,
    ),
    note: notes.join('\n'),
    actions: actionsView({ change, before, after: last.text, against, last }, context),
  }
}

const otherChange = (
  change: Change,
  sequence: number,
  context: StepContext,
): LazyView | undefined => {
  switch (change.kind) {
    case 'split':
      return () => ({
        ...place(change.segment, context),
        border: borderView(context.texts.atSplit(change, sequence)),
      })
    case 'merge':
      return () => ({
        ...place(change.segment, context),
        border: borderView(context.texts.atMerge(change)),
      })
    case 'comment':
    case 'dismissal':
    case 'dismissal-withdrawal':
      return () => ({ ...place(change.segment, context), note: change.text })
    case 'annotation':
    case 'annotation-revision':
      return () => ({
        ...place(change.segment, context),
        note: [errorLabel(change, context.reader.words), change.note]
          .filter((it) => it !== undefined)
          .join(' · '),
      })
    case 'rating':
      return () => ({ ...place(change.segment, context), note: String(change.rating ?? '–') })
    case 'details':
      return () => ({
        ...place(undefined, context),
        note: [change.title, change.system].filter((it) => it !== undefined).join(' · '),
      })
    default:
      return undefined
  }
}

const borderView = ({ left, right }: Parted): ChangeView['border'] => ({
  left: ending(left),
  right: beginning(right),
})

const ending = (text: string): string => {
  const letters = [...text.slice(-2 * BORDER_CONTEXT)]
  return text.length > BORDER_CONTEXT ? `… ${letters.slice(-BORDER_CONTEXT).join('')}` : text
}

const beginning = (text: string): string => {
  const letters = [...text.slice(0, 2 * BORDER_CONTEXT)]
  return text.length > BORDER_CONTEXT ? `${letters.slice(0, BORDER_CONTEXT).join('')} …` : text
}

/** Where a change happened, with nothing said of it yet. */
const place = (id: SegmentId | undefined, { document, texts, reader }: StepContext): ChangeView => {
  const today = id && texts.today(id)
  const number = today === undefined ? '' : reader.format.number(today.number)
  return {
    number,
    label: today === undefined ? '' : reader.words.review.segment(number),
    href: today === undefined ? '' : segmentHref(document, today.segment.id),
    text: undefined,
    border: undefined,
    note: '',
    actions: undefined,
  }
}
