import { Refusal } from '../refusal.ts'
import { placedTags } from '../text/inline-tag.ts'
import type { Span } from '../text/span.ts'
import { type Cause, type Document, headRevision, type Segment } from './document.ts'
import { onTop } from './editing.ts'
import type { Change } from './entry.ts'
import type { SegmentId } from './ids.ts'

/** What to look for in the current texts. */
export interface Search {
  readonly find: string
  readonly caseSensitive: boolean
  /** Only where no letter or digit touches the hit. */
  readonly wholeWords: boolean
}

/** A place where the search succeeds: `span` in the text of the segment's revision `revision`. */
export interface Hit {
  readonly segment: SegmentId
  readonly revision: number
  readonly span: Span
}

/** Every hit in the document, in order, none overlapping another. */
export const hits = (document: Document, search: Search): readonly Hit[] =>
  document.segments.flatMap((segment) =>
    outsideMarks(segment, spans(segment.text, search)).map((span) => ({
      segment: segment.id,
      revision: headRevision(segment),
      span,
    })),
  )

/** What stands inside the mark of a tag is no text. */
const outsideMarks = ({ text, tags }: Segment, found: readonly Span[]): readonly Span[] => {
  const marks = placedTags(text, tags)
  return found.filter(
    ({ start, end }) => !marks.some((mark) => mark.start < end && start < mark.end),
  )
}

/**
 * The places in one text where the search succeeds. An empty search finds nothing, and no hit ends
 * between a letter and the marks on it.
 */
export const spans = (text: string, search: Search): readonly Span[] => {
  if (search.find === '') return []
  // "für" may be stored with one ü or with u and two dots: to an editor it is the same word.
  const forms = new Set([search.find, search.find.normalize('NFC'), search.find.normalize('NFD')])
  const pattern = new RegExp([...forms].map(escaped).join('|'), search.caseSensitive ? 'gu' : 'giu')
  const found = [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  return found.filter((span) =>
    search.wholeWords ? isWhole(text, span) : !/^\p{M}/u.test(text.slice(span.end, span.end + 2)),
  )
}

const escaped = (find: string): string => find.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** No letter or digit touches it; a full stop or comma between digits belongs to the number. */
const isWhole = (text: string, { start, end }: Span): boolean => {
  const [before, after] = [text.slice(Math.max(0, start - 2), start), text.slice(end, end + 2)]
  if (/[\p{L}\p{M}\p{N}]$/u.test(before) || /^[\p{L}\p{M}\p{N}]/u.test(after)) return false
  const [first = '', last = ''] = [text[start], text[end - 1]]
  return !(
    (/\d/.test(first) && /^\d[.,]$/.test(before)) ||
    (/\d/.test(last) && /^[.,]\d$/.test(after))
  )
}

/** A hit and what shall stand there. */
export interface Replacement extends Hit {
  readonly replacement: string
}

/** Replaces the chosen hits by one text, in one act. */
export const withReplacements = (
  document: Document,
  chosen: readonly Hit[],
  replacement: string,
): readonly Change[] =>
  withPlacesReplaced(
    document,
    chosen.map((hit) => ({ ...hit, replacement })),
    'replace',
  )

/**
 * Puts a text of its own in each of the places: one revision a segment, all in one act. Refused as
 * a `conflict`, and nothing replaced, when one of the segments was changed since they were found.
 */
export const withPlacesReplaced = (
  document: Document,
  chosen: readonly Replacement[],
  cause: Cause,
): readonly Change[] => {
  const bySegment = new Map<SegmentId, Replacement[]>()
  for (const hit of chosen) {
    const places = bySegment.get(hit.segment)
    if (places === undefined) bySegment.set(hit.segment, [hit])
    else places.push(hit)
  }
  const heads = new Map(document.segments.map((segment) => [segment.id, headRevision(segment)]))
  for (const { segment, revision } of chosen) {
    if (heads.get(segment) !== revision) throw changed(segment)
  }
  return document.segments.flatMap((segment) => {
    const places = bySegment.get(segment.id)
    if (places === undefined) return []
    const text = withSpans(segment.text, places)
    return text === segment.text ? [] : [onTop(segment, text, cause)]
  })
}

const changed = (id: SegmentId): Refusal =>
  new Refusal('conflict', {
    en: `Segment ${id} was changed since the search. Search again: nothing was replaced.`,
    de: `Segment ${id} wurde seit der Suche geändert. Suchen Sie noch einmal: Nichts wurde ersetzt.`,
  })

const withSpans = (text: string, places: readonly Replacement[]): string => {
  let made = ''
  let at = 0
  for (const { span, replacement } of places.toSorted(
    (one, other) => one.span.start - other.span.start,
  )) {
    if (span.start < at || span.end < span.start || span.end > text.length) throw noPlaces()
    if (isInside(text, span.start) || isInside(text, span.end)) throw noPlaces()
    made += text.slice(at, span.start) + replacement
    at = span.end
  }
  return made + text.slice(at)
}

/** Whether an offset lies between the two halves of one character. */
const isInside = (text: string, offset: number): boolean =>
  offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff

const noPlaces = (): Refusal =>
  new Refusal('invalid', {
    en: 'The places to replace overlap or lie outside the text.',
    de: 'Die Stellen, die ersetzt werden sollen, überschneiden sich oder liegen außerhalb des Textes.',
  })
