import type { Span } from '../text/span.ts'
import type { Annotation } from './annotation.ts'
import { carried } from './carried.ts'
import { revisionText, type Segment } from './document.ts'

/** How a text is cut in two, and the number of the revision that each part begins with. */
interface CutText {
  readonly gap: Span
  readonly machineGap: Span
  readonly leftRevision: number
  readonly rightRevision: number
}

/**
 * The annotations of a segment that is cut in two: each goes where its first span lies. An error
 * that reaches across the cut is never counted twice: it keeps what lies in that part, and is stale.
 */
export const cutAnnotations = (
  segment: Segment,
  { gap, machineGap, leftRevision, rightRevision }: CutText,
): readonly [left: readonly Annotation[], right: readonly Annotation[]] => {
  const left: Annotation[] = []
  const right: Annotation[] = []
  for (const annotation of segment.annotations.map((it) => onLatest(segment, it))) {
    const { revision, spans } = annotation
    const cut = revision === 0 ? machineGap : gap
    // What is missing at the very cut is missing at the end of the left part.
    const isLeft = spans.some(({ start }) => start < cut.end && start <= cut.start)
    const part = isLeft ? { start: 0, end: cut.start } : { start: cut.end, end: Infinity }
    const kept = spans.flatMap((span) => clipped(span, part))
    const isWhole = kept.length === spans.length && length(kept) === length(spans)
    const number = isLeft ? leftRevision : rightRevision
    ;(isLeft ? left : right).push({
      ...annotation,
      revision: revision === 0 ? 0 : number,
      spans: kept.length > 0 ? kept : [{ start: 0, end: 0 }],
      ...((!isWhole || annotation.stale) && { stale: true }),
    })
  }
  return [left, right]
}

/** The annotations of two segments that are joined; `right`'s begin after the gaps. */
export const joinedAnnotations = (
  left: Segment,
  right: Segment,
  joint: { readonly textEnd: number; readonly machineEnd: number; readonly revision: number },
): readonly Annotation[] => {
  const joined = (segment: Segment, text: number, machine: number): readonly Annotation[] =>
    segment.annotations.map((it) => {
      const annotation = onLatest(segment, it)
      const { revision, spans } = annotation
      const by = revision === 0 ? machine : text
      return {
        ...annotation,
        revision: revision === 0 ? 0 : joint.revision,
        spans: spans.map(({ start, end }) => ({ start: start + by, end: end + by })),
      }
    })
  return [...joined(left, 0, 0), ...joined(right, joint.textEnd, joint.machineEnd)]
}

/** An annotation of an edited text, carried along to the latest one. */
const onLatest = (segment: Segment, annotation: Annotation): Annotation => {
  const { revision, spans } = annotation
  if (revision === 0) return annotation
  const now = carried(revisionText(segment, revision) ?? segment.text, segment.text, spans)
  return { ...annotation, spans: now.spans, ...(now.isStale && { stale: true }) }
}

/** What of `span` lies in `part`, counted from its start. */
const clipped = (span: Span, part: Span): readonly Span[] => {
  const start = Math.max(span.start, part.start)
  const end = Math.min(span.end, part.end)
  return start > end || (start === end && span.start !== span.end)
    ? []
    : [{ start: start - part.start, end: end - part.start }]
}

const length = (spans: readonly Span[]): number =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0)
