import type { Span } from '../text/span.ts'
import { headRevision, type Revision, type Segment } from './document.ts'
import type { Entry, SplitChange } from './entry.ts'
import { cutAnnotations } from './moved-annotations.ts'

type Moment = Pick<Entry, 'at' | 'by' | 'sequence'>

/**
 * A segment cut at the gaps of `change`. The texts, the gaps and the machine's text of both parts,
 * joined, are what they were: a split never changes the document's text. The left part keeps the id
 * and the history, the right part points back to it; an approval and a rating hold for both.
 */
export const splitInTwo = (
  segment: Segment,
  change: SplitChange,
  moment: Moment,
): readonly [Segment, Segment] => {
  const [leftText, gap, rightText] = cut(segment.text, change.gap)
  const [leftMachine, machineGap, rightMachine] = cut(segment.machine, change.machineGap)
  const head = headRevision(segment)
  const approved = segment.approval?.revision === head ? segment.approval : undefined
  const { approval: _, source: __, sourceAfter: ___, readings, ...kept } = segment
  const [leftSource, rightSource] = cutSource(segment, change.sourceGap)
  const [leftAnnotations, rightAnnotations] = cutAnnotations(segment, {
    ...change,
    leftRevision: head + 1,
    rightRevision: 1,
  })
  const left: Segment = {
    ...kept,
    ...(readings && { readings }),
    ...leftSource,
    text: leftText,
    after: gap,
    machine: leftMachine,
    machineAfter: machineGap,
    revisions: [...segment.revisions, splitRevision(leftText, head, moment)],
    ...(approved && { approval: { ...approved, revision: head + 1 } }),
    annotations: leftAnnotations,
  }
  const right: Segment = {
    ...kept,
    id: change.into,
    ...rightSource,
    text: rightText,
    machine: rightMachine,
    revisions: [splitRevision(rightText, 0, moment)],
    ...(approved && { approval: { ...approved, revision: 1 } }),
    comments: [],
    annotations: rightAnnotations,
    ancestors: [
      { kind: 'split-from', segment: segment.id, revision: head, sequence: moment.sequence },
    ],
  }
  return [left, right]
}

const cut = (text: string, gap: Span): readonly [string, string, string] => [
  text.slice(0, gap.start),
  text.slice(gap.start, gap.end),
  text.slice(gap.end),
]

type SourceOf = Pick<Segment, 'source' | 'sourceAfter'>

/** Without a place to cut it, the source stays with the left part. */
const cutSource = (
  { source, sourceAfter }: Segment,
  gap: Span | undefined,
): readonly [SourceOf, SourceOf] => {
  const follows = sourceAfter === undefined ? {} : { sourceAfter }
  if (source === undefined) return [{}, {}]
  if (gap === undefined) return [{ source, ...follows }, {}]
  const [left, between, right] = cut(source, gap)
  return [
    { source: left, sourceAfter: between },
    { source: right, ...follows },
  ]
}

const splitRevision = (text: string, base: number, { at, by, sequence }: Moment): Revision => ({
  number: base + 1,
  text,
  base,
  cause: 'split',
  at,
  by,
  sequence,
})
