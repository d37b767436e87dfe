import type { Span } from '../text/span.ts'
import { headRevision, type MergedAncestor, type Segment, segmentState } from './document.ts'
import type { Entry } from './entry.ts'
import { joinedAnnotations } from './moved-annotations.ts'

/**
 * Two neighbours as one. The gap between them becomes part of the text, so a merge never changes
 * the document's text; an editor who wants one paragraph deletes the line break, and the difference
 * shows it. Approved only when both were. Two ratings become one
 * only where they agree. `right`'s comments come along; its revisions stay with
 * it in `retired`, where `ancestors` finds them.
 */
export const merged = (
  left: Segment,
  right: Segment,
  { at, by, sequence }: Pick<Entry, 'at' | 'by' | 'sequence'>,
): Segment => {
  const text = left.text + left.after + right.text
  const base = headRevision(left)
  const number = base + 1
  const approved = segmentState(left) === 'approved' && segmentState(right) === 'approved'
  const { approval, rating, source: _, sourceAfter: __, ...kept } = left
  const { sourceGap, ...source } = joinedSource(left, right)
  const ancestor: MergedAncestor = {
    kind: 'merged',
    segment: right.id,
    revision: headRevision(right),
    sequence,
    gap: spanAfter(left.text, left.after),
    machineGap: spanAfter(left.machine, left.machineAfter),
    ...(sourceGap && { sourceGap }),
  }
  return {
    ...kept,
    ...source,
    text,
    after: right.after,
    machine: left.machine + left.machineAfter + right.machine,
    machineAfter: right.machineAfter,
    revisions: [...left.revisions, { number, text, base, cause: 'merge', at, by, sequence }],
    ...(approved && approval && { approval: { ...approval, revision: number } }),
    ...(rating !== undefined && rating.value === right.rating?.value && { rating }),
    comments: [...left.comments, ...right.comments],
    annotations: joinedAnnotations(left, right, {
      textEnd: ancestor.gap.end,
      machineEnd: ancestor.machineGap.end,
      revision: number,
    }),
    ancestors: [...left.ancestors, ancestor],
  }
}

interface JoinedSource {
  readonly source?: string
  readonly sourceAfter?: string
  readonly sourceGap?: Span
}

const joinedSource = (left: Segment, right: Segment): JoinedSource => {
  const last = right.source === undefined ? left : right
  const follows = last.sourceAfter === undefined ? {} : { sourceAfter: last.sourceAfter }
  if (left.source === undefined || right.source === undefined) {
    const source = left.source ?? right.source
    return source === undefined ? {} : { source, ...follows }
  }
  const between = left.sourceAfter ?? '\n'
  return {
    source: left.source + between + right.source,
    ...follows,
    sourceGap: spanAfter(left.source, between),
  }
}

/** Where `gap` lies behind `text`. */
const spanAfter = (text: string, gap: string): Span => ({
  start: text.length,
  end: text.length + gap.length,
})
