import type { Document } from './document.ts'
import type {
  Change,
  DismissalChange,
  DismissalWithdrawalChange,
  Entry,
  MergeChange,
  SplitChange,
} from './entry.ts'
import { findSegment } from './find.ts'
import type { SegmentId } from './ids.ts'

export const dismissalScopes = ['segment', 'document'] as const
/** How far a dismissal reaches: its own segment, or the same words in the whole document. */
export type DismissalScope = (typeof dismissalScopes)[number]

/**
 * What a finding is known by when it is dismissed: the check and the words it stands on. Places
 * would move with the next edit; the words stay what the editor judged.
 */
export interface Dismissed {
  readonly segment: SegmentId
  readonly check: string
  readonly text: string
  readonly scope: DismissalScope
}

/** An editor's word that a finding is none. */
export interface Dismissal extends Dismissed {
  readonly by: string
  readonly at: string
}

/** Dismisses a finding; no change when it is dismissed so already. */
export const dismissed = (document: Document, finding: Dismissed): readonly Change[] => {
  findSegment(document, finding.segment)
  return document.dismissals.some((kept) => isSame(kept, finding))
    ? []
    : [{ ...finding, kind: 'dismissal' }]
}

/** Takes a dismissal back; no change when there is none. */
export const withDismissalWithdrawn = (
  document: Document,
  finding: Dismissed,
): readonly Change[] =>
  document.dismissals.some((kept) => isSame(kept, finding))
    ? [{ ...finding, kind: 'dismissal-withdrawal' }]
    : []

/** Whether a finding in `segment` was dismissed, there or for the whole document. */
export const isDismissed = (
  dismissals: readonly (Omit<Dismissed, 'segment'> & { readonly segment: string })[],
  finding: { readonly segment: string; readonly check: string; readonly text: string },
): boolean =>
  dismissals.some(
    ({ segment, check, text, scope }) =>
      check === finding.check &&
      text === finding.text &&
      (scope === 'document' || segment === finding.segment),
  )

/** The dismissals after a change; a split hands them to both parts, a merge to the whole. */
export const dismissalsAfter = (
  dismissals: readonly Dismissal[],
  change: DismissalChange | DismissalWithdrawalChange | SplitChange | MergeChange,
  { by, at }: Pick<Entry, 'by' | 'at'>,
): readonly Dismissal[] => {
  switch (change.kind) {
    case 'dismissal': {
      const { kind: _, ...finding } = change
      return [...dismissals, { ...finding, by, at }]
    }
    case 'dismissal-withdrawal':
      return dismissals.filter((kept) => !isSame(kept, change))
    case 'split':
      return dismissals.flatMap((kept) =>
        kept.segment === change.segment && kept.scope === 'segment'
          ? [kept, { ...kept, segment: change.into }]
          : [kept],
      )
    case 'merge':
      return dismissals.flatMap((kept) => {
        if (kept.segment !== change.absorbed) return [kept]
        const moved = { ...kept, segment: change.segment }
        return dismissals.some((other) => isSame(other, moved)) ? [] : [moved]
      })
  }
}

const isSame = (one: Dismissed, other: Dismissed): boolean =>
  one.check === other.check &&
  one.text === other.text &&
  one.scope === other.scope &&
  one.segment === other.segment
