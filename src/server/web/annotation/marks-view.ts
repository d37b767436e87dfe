import { type AnnotationSchemeId, schemeOf } from '../../../core/metrics/annotation-schemes.ts'
import { type PlacedAnnotation, placedAnnotations } from '../../../core/review/carried.ts'
import type { Segment } from '../../../core/review/document.ts'
import type { Reader } from '../reader.ts'
import { errorLabel } from './palette-view.ts'

/** What is marked in a segment, listed below it. */
export interface MarksView {
  /** Where the marks lie, as JSON for the browser. */
  readonly data: string
  readonly label: string
  readonly items: readonly MarkView[]
  readonly rating: RatingView | undefined
}

interface MarkView {
  readonly id: string
  readonly quotes: readonly string[]
  readonly error: string
  readonly severity: string
  readonly where: string
  readonly note: string
  readonly stale: string
  readonly by: string
  readonly action: string
  readonly change: string
  readonly remove: string
}

interface RatingView {
  readonly action: string
  readonly label: string
  readonly value: string
  readonly anchors: string
  readonly button: string
}

/** The marks of a segment; a rating is asked for where the scheme of the document has one. */
export const marksView = (
  segment: Segment,
  place: { readonly document: string; readonly scheme: AnnotationSchemeId },
  reader: Reader,
): MarksView => {
  const placed = placedAnnotations(segment)
  const words = reader.words.annotation
  const path = `/documents/${place.document}`
  const isRated = schemeOf(place.scheme).isRated || segment.rating !== undefined
  return {
    data: JSON.stringify(placed.map(placeData)),
    label: words.list,
    items: placed.map((it) => markView(it, path, reader)),
    rating: isRated
      ? {
          action: `${path}/segments/${segment.id}/rating`,
          label: words.rate,
          value: segment.rating === undefined ? '' : String(segment.rating.value),
          anchors: words.anchors,
          button: words.rateButton,
        }
      : undefined,
  }
}

const placeData = ({ annotation, inMachine, inText, isStale }: PlacedAnnotation) => {
  const { id, severity, category, note = '' } = annotation
  return { id, severity, category, note, inMachine, inText, isStale }
}

const markView = (
  { annotation, isStale }: PlacedAnnotation,
  path: string,
  { words, format }: Reader,
): MarkView => {
  const own = words.annotation
  const { id, quotes, severity, revision, note = '', by, at } = annotation
  const last = annotation.changed ?? { by, at }
  return {
    id,
    quotes: quotes.map((quote) => (quote === '' ? own.missing : quote)),
    error: errorLabel(annotation, words),
    severity,
    where: revision === 0 ? own.inMachine : own.inText,
    note,
    stale: isStale ? own.stale : '',
    by: own.by.replace('{name}', last.by).replace('{time}', format.dateTime(last.at)),
    action: `${path}/annotations/${id}`,
    change: own.change,
    remove: own.remove,
  }
}
