import { checkById } from '../../../core/checks/index.ts'
import { difference } from '../../../core/diff/difference.ts'
import { defaultScheme, schemeOf } from '../../../core/metrics/annotation-schemes.ts'
import type { ProposalReason } from '../../../core/metrics/proposal.ts'
import type { Document } from '../../../core/review/document.ts'
import type { Reader } from '../reader.ts'
import { segmentHref } from '../segment-href.ts'
import { errorLabel, type PaletteView, paletteView } from './palette-view.ts'
import { type QueueItem, startingError } from './queue.ts'

/** A change to be judged: in its place, with what is proposed and why. */
export interface ItemView {
  readonly key: string
  readonly position: string
  readonly segment: { readonly href: string; readonly label: string }
  readonly texts: readonly TextView[]
  readonly parts: readonly PartView[]
  /** Names the texts beside the change. */
  readonly beside: string
  /** The source is shown at once. */
  readonly besideOpen: boolean
  readonly kind: string
  readonly judged: string | undefined
  readonly proposal: { readonly label: string; readonly error: string; readonly reason: string }
  readonly palette: PaletteView
  readonly confirm: string
  readonly noError: string
  readonly remove: string | undefined
  readonly previous: LinkView | undefined
  readonly next: LinkView | undefined
}

interface LinkView {
  readonly href: string
  readonly label: string
}

/** A text beside the change: the source, or what stands before and after. */
interface TextView {
  readonly label: string
  readonly text: string
  readonly language: string
}

/** A stretch of the difference; `here` is the change in question. */
interface PartView {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
  readonly here: boolean
}

export const itemView = (
  item: QueueItem,
  items: readonly QueueItem[],
  { document, reader }: { readonly document: Document; readonly reader: Reader },
): ItemView => {
  const words = reader.words.annotation
  const { segment, number, change, annotation } = item
  const index = items.indexOf(item)
  const link = (place: number, label: string): LinkView | undefined => {
    const other = items[place]
    return other && { href: `/documents/${document.id}/annotation?at=${other.key}`, label }
  }
  const scheme = schemeOf(document.scheme ?? defaultScheme)
  const texts = textsBeside(item, document, reader)
  return {
    key: item.key,
    position: words.position
      .replace('{number}', reader.format.number(index + 1))
      .replace('{all}', reader.format.number(items.length)),
    segment: {
      href: segmentHref(document, segment.id),
      label: words.openSegment.replace('{number}', reader.format.number(number)),
    },
    parts: partsOf(item),
    texts,
    beside: texts.map(({ label }) => label).join(' · '),
    besideOpen: segment.source !== undefined,
    kind: reader.words.edits[change.edit.kind],
    judged: annotation && `${words.judged}: ${errorLabel(annotation, reader.words)}`,
    proposal: {
      label: words.proposed,
      error: errorLabel(change.proposal, reader.words),
      reason: reasonText(change.proposal.reason, reader),
    },
    palette: paletteView(scheme, reader.words, startingError(item, document)),
    confirm: words.confirm,
    noError: words.noError,
    remove: annotation && words.remove,
    previous: link(index - 1, words.previous),
    next: link(index + 1, words.next),
  }
}

const reasonText = (reason: ProposalReason, { words }: Reader): string => {
  const sentence = words.annotation.reasons[reason.kind]
  if (reason.kind === 'edit') return sentence.replace('{name}', words.edits[reason.edit])
  if (reason.kind !== 'finding') return sentence
  return sentence.replace('{name}', checkById(reason.check)?.name[words.language] ?? reason.check)
}

/** As much of a long text as helps to judge a change in it. */
const CONTEXT = 400

const textsBeside = (
  { segment, number }: QueueItem,
  { segments, language, sourceLanguage = '' }: Document,
  { words }: Reader,
): readonly TextView[] => {
  const { before, after, source } = words.annotation
  const previous = segments[number - 2]?.text
  const next = segments[number]?.text
  return [
    { label: source, text: segment.source?.slice(0, 4 * CONTEXT), language: sourceLanguage },
    { label: before, text: previous?.slice(-CONTEXT / 2), language },
    { label: after, text: next?.slice(0, CONTEXT / 2), language },
  ].flatMap(({ text, ...rest }) => (text === undefined || text === '' ? [] : [{ ...rest, text }]))
}

/** The difference in one line, with what is far from the change left out. */
const partsOf = ({ segment, change }: QueueItem): readonly PartView[] => {
  const { parts } = difference(segment.machine, segment.text)
  const isHere = (edit: number | undefined) => edit !== undefined && change.indices.includes(edit)
  const first = parts.findIndex(({ edit }) => isHere(edit))
  const last = parts.findLastIndex(({ edit }) => isHere(edit))
  const lead = shortened(parts.slice(0, first).toReversed(), 'end')
  const trail = shortened(parts.slice(last + 1), 'start')
  return [...lead.toReversed(), ...parts.slice(first, last + 1), ...trail].map(
    ({ kind, text, edit }) => ({ kind, text, here: isHere(edit) }),
  )
}

/** The first parts with `CONTEXT` letters together; `kept` is the side of a part that stays. */
const shortened = <Piece extends { readonly text: string }>(
  parts: readonly Piece[],
  kept: 'start' | 'end',
): readonly Piece[] => {
  let left = CONTEXT
  return parts.flatMap((part) => {
    if (left <= 0) return []
    const { text } = part
    const room = left
    left -= text.length
    if (text.length <= room) return [part]
    return [
      { ...part, text: kept === 'start' ? `${text.slice(0, room)} …` : `… ${text.slice(-room)}` },
    ]
  })
}
