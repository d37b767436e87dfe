import type { Draft } from './store.ts'

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
