import type { Entry } from './entry.ts'

/**
 * A moment of a document's history, as a person names it: the machine's raw text, what stands now,
 * the last approval, or the state after a journal entry.
 */
export type Moment = 'machine' | 'now' | 'approval' | number

/** The moment that `text` names (`machine`, `now`, `approval`, or an entry's number), if any. */
export const momentOf = (text: string): Moment | undefined => {
  if (text === 'machine' || text === 'now' || text === 'approval') return text
  return /^(0|[1-9][0-9]{0,8})$/.test(text) ? Number(text) : undefined
}

/**
 * The number of the last entry that is part of the moment. Without any approval, the moment of the
 * last approval is the import.
 */
export const sequenceOf = (entries: readonly Entry[], moment: Moment): number => {
  const last = entries.at(-1)?.sequence ?? 0
  switch (moment) {
    case 'machine':
      return 0
    case 'now':
      return last
    case 'approval':
      return entries.findLast(hasApproval)?.sequence ?? 0
    default:
      return Math.min(moment, last)
  }
}

const hasApproval = ({ changes }: Entry): boolean =>
  changes.some((change) => change.kind === 'approval')
