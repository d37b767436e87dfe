import type { AnnotationScheme, AnnotationSchemeId } from '../metrics/annotation-schemes.ts'
import { Refusal } from '../refusal.ts'
import { wholeLetters } from '../text/letter-borders.ts'
import type { Span } from '../text/span.ts'
import {
  type Annotation,
  type AnnotationOrigin,
  type Judgement,
  NO_ERROR,
  type Rating,
} from './annotation.ts'
import { noRevision } from './conflict.ts'
import { bordersSince, type Document, revisionText, type Segment } from './document.ts'
import type { Change } from './entry.ts'
import { findSegment } from './find.ts'
import { type AnnotationId, annotationId, type SegmentId } from './ids.ts'

/** An error needs few places; more is a mistake of a program. */
const MOST_SPANS = 20

/** An error that somebody wants to mark. */
export interface NewAnnotation extends Omit<Judgement, 'scheme'> {
  readonly segment: SegmentId
  readonly origin: AnnotationOrigin
}

/** Marks an error. Spans are put in order, joined where they meet, and widened to whole letters. */
export const annotated = (
  document: Document,
  wanted: NewAnnotation,
  scheme: AnnotationScheme,
): readonly Change[] => {
  const segment = findSegment(document, wanted.segment)
  return [
    {
      kind: 'annotation',
      segment: segment.id,
      annotation: annotationId(document.annotationCount + 1),
      ...judgementOn(segment, wanted, scheme),
      origin: wanted.origin,
    },
  ]
}

/** Judges a marked error anew by `scheme`; what is not given stays. No change when all is as it was. */
export const annotationRevised = (
  document: Document,
  id: AnnotationId,
  wanted: Partial<Omit<Judgement, 'scheme'>>,
  scheme: AnnotationScheme,
): readonly Change[] => {
  const { segment, annotation } = findAnnotation(document, id)
  const isPlacedAnew = wanted.spans !== undefined || wanted.revision !== undefined
  const judgement = isPlacedAnew
    ? judgementOn(segment, { ...annotation, ...wanted }, scheme)
    : {
        revision: annotation.revision,
        spans: annotation.spans,
        ...namedBy({ ...annotation, ...wanted }, scheme),
      }
  if (isSame(judgement, judgementOf(annotation)) && !annotation.stale) return []
  return [{ kind: 'annotation-revision', segment: segment.id, annotation: id, ...judgement }]
}

/** Takes a marked error away. It stays in the history. */
export const annotationRemoved = (document: Document, id: AnnotationId): readonly Change[] => [
  {
    kind: 'annotation-removal',
    segment: findAnnotation(document, id).segment.id,
    annotation: id,
  },
]

/** Rates a segment from 0 to 100, or takes its rating back; no change when it is rated so. */
export const rated = (
  document: Document,
  { segment: id, rating }: { readonly segment: SegmentId; readonly rating?: Rating['value'] },
): readonly Change[] => {
  const segment = findSegment(document, id)
  if (rating !== undefined && !(rating >= 0 && rating <= 100)) {
    throw new Refusal('invalid', {
      en: `A rating lies between 0 and 100, not at ${rating}.`,
      de: `Eine Bewertung liegt zwischen 0 und 100, nicht bei ${rating}.`,
    })
  }
  if (segment.rating?.value === rating) return []
  return [{ kind: 'rating', segment: id, ...(rating !== undefined && { rating }) }]
}

/** Chooses what the errors of a document are annotated by; what is annotated already stays so. */
export const schemeChosen = (document: Document, scheme: AnnotationSchemeId): readonly Change[] =>
  document.scheme === scheme ? [] : [{ kind: 'details', scheme }]

/** The annotation with this id and its segment; refused as `not-found` when there is none. */
export const findAnnotation = (
  { segments }: Document,
  id: AnnotationId,
): { readonly segment: Segment; readonly annotation: Annotation } => {
  for (const segment of segments) {
    const annotation = segment.annotations.find((candidate) => candidate.id === id)
    if (annotation !== undefined) return { segment, annotation }
  }
  throw new Refusal('not-found', {
    en: `There is no annotation ${id}.`,
    de: `Es gibt keine Annotation ${id}.`,
  })
}

const judgementOf = (judgement: Judgement): Judgement => {
  const { revision, spans, scheme, category, severity, note } = judgement
  return { revision, spans, scheme, category, severity, ...(note !== undefined && { note }) }
}

const judgementOn = (
  segment: Segment,
  wanted: Omit<Judgement, 'scheme'>,
  scheme: AnnotationScheme,
): Judgement => {
  const text = revisionText(segment, wanted.revision)
  if (text === undefined) throw noRevision(segment.id, wanted.revision)
  if (wanted.revision > 0 && wanted.revision < bordersSince(segment)) {
    throw new Refusal('invalid', {
      en: `Segment ${segment.id} was split or joined after revision ${wanted.revision}: mark the error in a newer text.`,
      de: `Segment ${segment.id} wurde nach Fassung ${wanted.revision} geteilt oder verbunden: Markieren Sie den Fehler in einer neueren.`,
    })
  }
  return {
    revision: wanted.revision,
    spans: wholeSpans(text, wanted.spans),
    ...namedBy(wanted, scheme),
  }
}

/** Category, severity and note, if the scheme knows them. */
const namedBy = (
  { category, severity, note }: Omit<Judgement, 'scheme'>,
  scheme: AnnotationScheme,
) => {
  const { id } = scheme
  if (category !== NO_ERROR && !isCategoryOf(scheme, category)) throw unknown(id, category)
  const fits = category === NO_ERROR ? severity === 'neutral' : scheme.severities.includes(severity)
  if (!fits) throw unknown(id, severity)
  const said = note?.trim()
  return {
    scheme: id,
    category,
    severity,
    ...(said !== undefined && said !== '' && { note: said }),
  }
}

const isCategoryOf = ({ dimensions }: AnnotationScheme, category: string): boolean =>
  dimensions.length === 0
    ? category === ''
    : dimensions.some(
        ({ id, subtypes }) =>
          category === id || subtypes.some((subtype) => category === `${id}/${subtype.id}`),
      )

const unknown = (scheme: AnnotationSchemeId, name: string): Refusal =>
  new Refusal('invalid', {
    en: `“${name}” does not fit the annotation scheme ${scheme}.`,
    de: `„${name}“ passt nicht zum Annotationsschema ${scheme}.`,
  })

const wholeSpans = (text: string, spans: readonly Span[]): readonly Span[] => {
  if (spans.length === 0 || spans.length > MOST_SPANS) throw badSpans()
  for (const { start, end } of spans) {
    if (!(start >= 0 && start <= end && end <= text.length)) throw badSpans()
  }
  const joined: Span[] = []
  const ordered = spans
    .map((span) => wholeLetters(text, span))
    .toSorted((one, other) => one.start - other.start || one.end - other.end)
  for (const span of ordered) {
    const last = joined.at(-1)
    if (last === undefined || span.start > last.end) joined.push(span)
    else joined.splice(-1, 1, { start: last.start, end: Math.max(last.end, span.end) })
  }
  return joined
}

const badSpans = (): Refusal =>
  new Refusal('invalid', {
    en: `An error is marked by 1 to ${MOST_SPANS} spans that lie inside the text.`,
    de: `Ein Fehler wird mit 1 bis ${MOST_SPANS} Stellen markiert, die im Text liegen.`,
  })

const isSame = (one: Judgement, other: Judgement): boolean =>
  JSON.stringify(judgementOf(one)) === JSON.stringify(judgementOf(other))
