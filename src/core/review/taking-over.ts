import { difference } from '../diff/difference.ts'
import { joinedText } from './aligned.ts'
import { replayed } from './applied.ts'
import type { Cause, Document, Segment } from './document.ts'
import { onTop } from './editing.ts'
import type { Change } from './entry.ts'
import { findSegment } from './find.ts'
import type { SegmentId } from './ids.ts'

/** A text that is to stand in neighbouring segments, gaps included. */
export interface NewStretch {
  readonly segments: readonly SegmentId[]
  readonly text: string
}

/**
 * Puts new texts where several segments may stand: each segment keeps its part as long as the gaps
 * between them are still there; else they are merged, and the text is a revision of the whole.
 */
export const takenOver = (
  document: Document,
  stretches: readonly NewStretch[],
  cause: Cause,
): readonly Change[] =>
  stretches.flatMap(({ segments: ids, text }) => {
    const segments = ids.map((id) => findSegment(document, id))
    const parts = partsOf(segments, text)
    if (parts === undefined) return mergedAndRevised(document, segments, text, cause)
    return segments.flatMap((segment, index) => {
      const part = parts[index] ?? segment.text
      return part === segment.text ? [] : [onTop(segment, part, cause)]
    })
  })

/** New paragraphs have no segment of their own: each is written behind the one it follows. */
export const withAdditions = (
  document: Document,
  stretches: readonly NewStretch[],
  additions: readonly { readonly after: SegmentId; readonly text: string }[],
): readonly NewStretch[] => {
  let found = stretches
  for (const { after, text } of additions) {
    const known = found.find(({ segments }) => segments.includes(after))
    const before = known ?? { segments: [after], text: findSegment(document, after).text }
    const longer = { ...before, text: `${before.text}\n${text}` }
    found = [...found.filter((stretch) => stretch !== known), longer]
  }
  return found
}

/** What each segment has of the text; undefined when a gap between two of them is gone. */
const partsOf = (segments: readonly Segment[], text: string): readonly string[] | undefined => {
  if (segments.length === 1) return [text]
  const kept = keptPlaces(joinedText(segments), text)
  const found: string[] = []
  let [old, from] = [0, 0]
  for (const segment of segments.slice(0, -1)) {
    const start = old + segment.text.length
    const place = kept(start, segment.after.length)
    if (place === undefined || place < from) return undefined
    found.push(text.slice(from, place))
    old = start + segment.after.length
    from = place + segment.after.length
  }
  return [...found, text.slice(from)]
}

/** Where a stretch of the old text that still stands, whole, is in the new one. */
const keptPlaces = (before: string, after: string) => {
  const { parts } = difference(before, after)
  return (start: number, length: number): number | undefined => {
    let [old, now] = [0, 0]
    for (const { kind, text } of parts) {
      const end = kind === 'added' ? old : old + text.length
      if (kind === 'same' && start >= old && start + length <= end) return now + (start - old)
      old = end
      if (kind !== 'removed') now += text.length
    }
    return undefined
  }
}

const mergedAndRevised = (
  document: Document,
  [first, ...rest]: readonly Segment[],
  text: string,
  cause: Cause,
): readonly Change[] => {
  if (first === undefined) return []
  const merges = rest.map(({ id }): Change => ({ kind: 'merge', segment: first.id, absorbed: id }))
  const { sequence, changed } = document
  const joined = replayed(document, [{ sequence, at: changed, by: '', changes: merges }])
  return [...merges, onTop(findSegment(joined, first.id), text, cause)]
}
