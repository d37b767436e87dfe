import { causes } from './document.ts'
import type { Change, Entry } from './entry.ts'

/** What a person can do to a document, as a history names it: each cause of a revision, and more. */
export const doings = [
  ...causes,
  'approval',
  'reopening',
  'comment',
  'comment-resolved',
  'comment-reopened',
  'comment-removed',
  'dismissal',
  'dismissal-withdrawal',
  'annotation',
  'annotation-revision',
  'annotation-removal',
  'rating',
  'details',
  'translation',
  'ranking',
] as const

export type Doing = (typeof doings)[number]

/** What a change is called. */
export const doingOf = (change: Change): Doing => {
  switch (change.kind) {
    case 'revision':
      return change.cause
    case 'comment-state':
      return commentStates[change.state]
    default:
      return change.kind
  }
}

const commentStates = {
  open: 'comment-reopened',
  resolved: 'comment-resolved',
  removed: 'comment-removed',
} as const

/** Everything that was done in these entries, in the order of the list. */
export const doingsOf = (entries: readonly Entry[]): readonly Doing[] => {
  const found = new Set(entries.flatMap(({ changes }) => changes.map(doingOf)))
  return doings.filter((doing) => found.has(doing))
}
