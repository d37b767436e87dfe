import type { Document } from '../../core/review/document.ts'
import { progress } from '../../core/review/progress.ts'
import type { DocumentSummary, Draft } from './store.ts'

/** What the list of documents shows of a document. */
export const summary = (document: Document): DocumentSummary => {
  const { id, title, language, system, created, changed } = document
  return {
    id,
    title,
    language,
    ...(system !== undefined && { system }),
    created,
    changed,
    progress: progress(document),
  }
}

/** The order of the list: the one changed last first. */
export const changedLastFirst = (summaries: readonly DocumentSummary[]): DocumentSummary[] =>
  summaries.toSorted(
    (one, other) => compared(other.changed, one.changed) || compared(one.id, other.id),
  )

const compared = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** `drafts` with a new one first, in place of the earlier one of the same segment and client. */
export const withDraft = (drafts: readonly Draft[], draft: Draft): readonly Draft[] => [
  draft,
  ...withoutDraft(drafts, draft),
]

/** `drafts` without the one of this segment and client; the same list when there is none. */
export const withoutDraft = (
  drafts: readonly Draft[],
  { segment, client }: Pick<Draft, 'segment' | 'client'>,
): readonly Draft[] => {
  const others = drafts.filter((draft) => draft.segment !== segment || draft.client !== client)
  return others.length === drafts.length ? drafts : others
}
