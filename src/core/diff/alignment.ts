import { gapped, vocabulary } from './gapped-text.ts'
import { keptRuns, type Run } from './kept-runs.ts'
import { withRewritten } from './rewritten-segments.ts'
import { type SegmentBlock, similarGroups } from './similar-segments.ts'

export const groupKinds = ['same', 'changed', 'split', 'merged', 'removed', 'added'] as const

/** What became of the segments of a group: one that was split became several, and so on. */
export type GroupKind = (typeof groupKinds)[number]

/** Segments that belong together: half-open ranges of indexes into the old and the new list. */
export interface Group {
  readonly kind: GroupKind
  readonly before: SegmentRange
  readonly after: SegmentRange
}

export interface SegmentRange {
  readonly start: number
  readonly end: number
}

/**
 * Which segment of one version of a document is which of the other, split and merged ones too. The
 * groups cover both lists in order, each segment once. Near-linear in the text for every input.
 */
export const alignment = (
  before: readonly string[],
  after: readonly string[],
): readonly Group[] => {
  const end = { before: before.length, after: after.length, length: 0 }
  const block = similarityOf(before, after)
  let beforeAt = 0
  let afterAt = 0
  return [...equalRuns(before, after), end].flatMap((run) => {
    const groups = [
      ...block({ start: beforeAt, end: run.before }, { start: afterAt, end: run.after }),
      ...Array.from({ length: run.length }, (_, index) => equalPair(run, index)),
    ]
    beforeAt = run.before + run.length
    afterAt = run.after + run.length
    return groups
  })
}

const equalPair = (run: Run, index: number): Group => ({
  kind: 'same',
  before: { start: run.before + index, end: run.before + index + 1 },
  after: { start: run.after + index, end: run.after + index + 1 },
})

/** Segments that are equal, aligned like the tokens of a text. */
const equalRuns = (before: readonly string[], after: readonly string[]) => {
  const numbers = new Map<string, number>()
  const numberOf = (text: string) => {
    const number = numbers.get(text) ?? numbers.size
    numbers.set(text, number)
    return number
  }
  return keptRuns({
    before: before.map(numberOf),
    after: after.map(numberOf),
    endsSentence: () => false,
  })
}

/** Groups the segments of two ranges without equal ones by the words they share. */
const similarityOf = (before: readonly string[], after: readonly string[]) => {
  const known = vocabulary()
  const words = (texts: readonly string[], { start, end }: SegmentRange) =>
    texts.slice(start, end).map((text) => gapped(text, known).ids)
  return (old: SegmentRange, now: SegmentRange): readonly Group[] => {
    const block: SegmentBlock = { before: words(before, old), after: words(after, now) }
    return withRewritten(similarGroups(block), block).map((pair) => {
      const group = {
        before: { start: old.start + pair.before.start, end: old.start + pair.before.end },
        after: { start: now.start + pair.after.start, end: now.start + pair.after.end },
      }
      return { kind: kindOf(group.before, group.after), ...group }
    })
  }
}

const kindOf = (before: SegmentRange, after: SegmentRange): GroupKind => {
  const removed = before.end - before.start
  const added = after.end - after.start
  if (added === 0) return 'removed'
  if (removed === 0) return 'added'
  if (removed === added) return 'changed'
  return removed < added ? 'split' : 'merged'
}
