import type { AnnotationSchemeId } from '../../core/metrics/annotation-schemes.ts'
import type { Change, Entry } from '../../core/review/entry.ts'
import { annotationId, commentId, type SegmentId, segmentId } from '../../core/review/ids.ts'
import type { ReadSegment } from './format.ts'

/**
 * What a file brings along besides the machine's text, as the first entries of its history: corrected
 * texts and approvals as one act of the person who brings it in, comments as acts of those who wrote
 * them.
 */
export const firstEntries = (
  segments: readonly ReadSegment[],
  { at, by }: Pick<Entry, 'at' | 'by'>,
  scheme?: AnnotationSchemeId,
): readonly Entry[] => {
  const acts = [
    { by, changes: [...chosen(scheme), ...segments.flatMap(corrections)] },
    ...annotationActs(segments, by, scheme),
    ...noteActs(segments, by),
  ]
  return acts
    .filter(({ changes }) => changes.length > 0)
    .map((act, index) => ({ sequence: index + 1, at, ...act }))
}

const corrections = ({ machine, edited, approved }: ReadSegment, index: number): Change[] => {
  const segment = segmentId(index + 1)
  const isEdited = edited !== undefined && edited !== machine
  return [
    ...(isEdited ? [revision(segment, edited)] : []),
    ...(approved ? [{ kind: 'approval', segment, revision: isEdited ? 1 : 0 } as const] : []),
  ]
}

const revision = (segment: SegmentId, text: string): Change => ({
  kind: 'revision',
  segment,
  number: 1,
  base: 0,
  text,
  cause: 'import',
})

/** One act for each author. Comments are counted in the order in which they are written. */
const noteActs = (
  segments: readonly ReadSegment[],
  importer: string,
): readonly Pick<Entry, 'by' | 'changes'>[] => {
  const byAuthor = new Map<string, { segment: SegmentId; text: string }[]>()
  for (const [index, { notes = [] }] of segments.entries()) {
    for (const { text, by } of notes) {
      const author = by?.trim() || importer
      if (text.trim() === '') continue
      const theirs = byAuthor.get(author) ?? []
      theirs.push({ segment: segmentId(index + 1), text })
      byAuthor.set(author, theirs)
    }
  }
  let count = 0
  return [...byAuthor].map(([by, notes]) => ({
    by,
    changes: notes.map((note) => {
      count += 1
      return { kind: 'comment', ...note, comment: commentId(count) }
    }),
  }))
}

const chosen = (scheme: AnnotationSchemeId | undefined): readonly Change[] =>
  scheme === undefined ? [] : [{ kind: 'details', scheme }]

/** One act for each rater. */
const annotationActs = (
  segments: readonly ReadSegment[],
  importer: string,
  scheme: AnnotationSchemeId | undefined,
): readonly Pick<Entry, 'by' | 'changes'>[] => {
  if (scheme === undefined) return []
  const byRater = new Map<string, Change[]>()
  let count = 0
  for (const [index, { annotations = [] }] of segments.entries()) {
    for (const { by, ...judgement } of annotations) {
      const rater = by.trim() || importer
      const theirs = byRater.get(rater) ?? []
      byRater.set(rater, theirs)
      count += 1
      theirs.push({
        kind: 'annotation',
        segment: segmentId(index + 1),
        annotation: annotationId(count),
        ...judgement,
        revision: 0,
        scheme,
        origin: { kind: 'hand' },
      })
    }
  }
  return [...byRater].map(([by, changes]) => ({ by, changes }))
}
