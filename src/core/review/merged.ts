import { headRevision, type Segment, segmentState } from './document.ts'
import type { Entry } from './entry.ts'

/**
 * Two neighbours as one. The gap between them becomes part of the text, so a merge never changes
 * the document's text; an editor who wants one paragraph deletes the line break, and the difference
 * shows it. Approved only when both were. `right`'s comments come along; its revisions stay with
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
  const { approval, source: _, ...kept } = left
  const source = [left.source, right.source].filter((part) => part !== undefined).join('\n')
  return {
    ...kept,
    ...(source === '' ? {} : { source }),
    text,
    after: right.after,
    machine: left.machine + left.machineAfter + right.machine,
    machineAfter: right.machineAfter,
    revisions: [...left.revisions, { number, text, base, cause: 'merge', at, by, sequence }],
    ...(approved && approval && { approval: { ...approval, revision: number } }),
    comments: [...left.comments, ...right.comments],
    ancestors: [
      ...left.ancestors,
      { kind: 'merged', segment: right.id, revision: headRevision(right) },
    ],
  }
}
