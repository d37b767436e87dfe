import type { Document } from '../../core/review/document.ts'
import { progress } from '../../core/review/progress.ts'
import type { DocumentSummary } from './store.ts'

/** What the list of documents shows of a document. */
export const summary = (document: Document): DocumentSummary => {
  const { id, title, language, system, created, changed, sequence } = document
  return {
    id,
    title,
    language,
    ...(system !== undefined && { system }),
    created,
    changed,
    sequence,
    progress: progress(document),
  }
}

/** The order of the list: the one changed last first. */
export const changedLastFirst = (summaries: readonly DocumentSummary[]): DocumentSummary[] =>
  summaries.toSorted(
    (one, other) => compared(other.changed, one.changed) || compared(one.id, other.id),
  )

const compared = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
