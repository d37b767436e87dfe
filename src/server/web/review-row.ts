import { difference } from '../../core/diff/difference.ts'
import type { AnnotationSchemeId } from '../../core/metrics/annotation-schemes.ts'
import { headRevision, type Segment, segmentState } from '../../core/review/document.ts'
import { type MarksView, marksView } from './annotation/marks-view.ts'
import { type DiffView, diffView, type RunView, textView, withTagChips } from './diff-view.ts'
import type { Reader } from './reader.ts'
import { view } from './render.ts'

/** One segment on the review screen. */
export interface RowView {
  readonly id: string
  readonly number: number
  readonly state: string
  readonly stateLabel: string
  readonly mark: string
  readonly label: string
  readonly revision: number
  readonly info: string
  readonly before: DiffView
  readonly after: DiffView
  /** The mark-up in the texts, as JSON for the browser. */
  readonly tags: string | undefined
  /** How long a subtitle is shown, in seconds. */
  readonly duration: number | undefined
  /** What the file says of this text: a key, the times of a subtitle, a cell. */
  readonly context: string | undefined
  readonly source: readonly RunView[] | undefined
  readonly sourceLabel: string
  /** Of a segment without a translation the source is all there is to see. */
  readonly sourceHidden: boolean
  readonly comments: readonly CommentView[]
  readonly marks: MarksView
  readonly edit: { readonly href: string; readonly label: string }
  readonly language: string
  readonly sourceLanguage: string
}

interface CommentView {
  readonly id: string
  readonly text: string
  readonly by: string
  readonly at: string
  readonly status: string
  readonly action: string
  readonly resolve: { readonly state: string; readonly label: string }
  readonly remove: string
}

/** What a row needs to know of the document it stands in. */
export interface RowPlace {
  readonly document: string
  readonly language: string
  readonly sourceLanguage: string
  readonly number: number
  readonly scheme: AnnotationSchemeId
}

const showRow = view<RowView>('partials/review-row')

const marks = { open: '○', edited: '●', approved: '✓' } as const

/**
 * The markup of a segment's row. Segments are values that never change, so a row is rendered once
 * for each language of the interface and kept as long as the segment itself.
 */
export const rowHtml = (segment: Segment, place: RowPlace, reader: Reader): string => {
  const key = `${reader.words.language} ${place.document} ${place.number} ${place.scheme}`
  const kept = rendered.get(segment)
  if (kept?.key === key) return kept.html
  const html = showRow(rowView(segment, place, reader))
  rendered.set(segment, { key, html })
  return html
}

const rendered = new WeakMap<Segment, { readonly key: string; readonly html: string }>()

export const rowView = (segment: Segment, place: RowPlace, reader: Reader): RowView => {
  const words = reader.words.review
  const state = segmentState(segment)
  const change = difference(segment.machine, segment.text)
  return {
    id: segment.id,
    number: place.number,
    state,
    stateLabel: words.states[state],
    mark: marks[state],
    label: words.segment(String(place.number)),
    revision: headRevision(segment),
    info: rowInfo(segment, reader),
    before: withTagChips(diffView(change, 'before', reader.words), segment.tags),
    after: withTagChips(diffView(change, 'after', reader.words), segment.tags),
    duration: segment.duration,
    tags: segment.tags === undefined ? undefined : JSON.stringify(segment.tags),
    context: segment.context,
    source: segment.source === undefined ? undefined : textView(segment.source, segment.tags),
    sourceLabel: words.source,
    sourceHidden: segment.machine !== '',
    comments: segment.comments.map((comment) => commentView(comment, place, reader)),
    marks: marksView(segment, place, reader),
    edit: {
      href: `/documents/${place.document}/go?number=${place.number}&edit=1`,
      label: `${words.edit}: ${words.segment(String(place.number))}`,
    },
    language: place.language,
    sourceLanguage: place.sourceLanguage,
  }
}

/** How often a segment was saved, and the last time by whom and when. */
export const rowInfo = (segment: Segment, { words, format }: Reader): string => {
  const last = segment.revisions.at(-1)
  if (last === undefined) return words.review.untouched
  const form = segment.revisions.length === 1 ? words.review.oneRevision : words.review.lastBy
  return form
    .replace('{count}', String(segment.revisions.length))
    .replace('{name}', last.by)
    .replace('{time}', format.dateTime(last.at))
}

const commentView = (
  { id, text, by, at, resolved }: Segment['comments'][number],
  place: RowPlace,
  { words: { review }, format }: Reader,
): CommentView => ({
  id,
  text,
  by,
  at: format.dateTime(at),
  status: resolved ? review.resolved : '',
  action: `/documents/${place.document}/comments/${id}`,
  resolve: resolved
    ? { state: 'open', label: review.unresolve }
    : { state: 'resolved', label: review.resolve },
  remove: review.removeComment,
})
