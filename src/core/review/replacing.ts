import { Refusal } from '../refusal.ts'
import type { Span } from '../text/span.ts'
import { type Document, headRevision, type Segment } from './document.ts'
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
    spans(segment.text, search).map((span) => ({
      segment: segment.id,
      revision: headRevision(segment),
      span,
    })),
  )

/** The places in one text where the search succeeds. An empty search finds nothing. */
export const spans = (text: string, search: Search): readonly Span[] => {
  if (search.find === '') return []
  const pattern = new RegExp(escaped(search.find), search.caseSensitive ? 'gu' : 'giu')
  const found = [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  return search.wholeWords ? found.filter((span) => isWhole(text, span)) : found
}

const escaped = (find: string): string => find.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

const isWhole = (text: string, { start, end }: Span): boolean =>
  !/[\p{L}\p{M}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start)) &&
  !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(end, end + 2))

/**
 * Replaces the chosen hits: one revision a segment, all in one act. Refused as a `conflict`, and
 * nothing replaced, when one of the segments was changed since the hits were found.
 */
export const withReplacements = (
  document: Document,
  chosen: readonly Hit[],
  replacement: string,
): readonly Change[] => {
  const bySegment = new Map<SegmentId, readonly Hit[]>()
  for (const hit of chosen) {
    bySegment.set(hit.segment, [...(bySegment.get(hit.segment) ?? []), hit])
  }
  return document.segments.flatMap((segment) => {
    const places = bySegment.get(segment.id)
    if (places === undefined) return []
    if (places.some(({ revision }) => revision !== headRevision(segment))) throw changed(segment)
    const text = withSpans(segment.text, places, replacement)
    return text === segment.text ? [] : [onTop(segment, text, 'replace')]
  })
}

const changed = (segment: Segment): Refusal =>
  new Refusal('conflict', {
    en: `Segment ${segment.id} was changed since the search. Search again: nothing was replaced.`,
    de: `Segment ${segment.id} wurde seit der Suche geändert. Suchen Sie noch einmal: Nichts wurde ersetzt.`,
  })

const withSpans = (text: string, places: readonly Hit[], replacement: string): string =>
  places
    .toSorted((one, other) => other.span.start - one.span.start)
    .reduce(
      (state, { span }) => state.slice(0, span.start) + replacement + state.slice(span.end),
      text,
    )
