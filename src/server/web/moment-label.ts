import type { Entry } from '../../core/review/entry.ts'
import { type Moment, sequenceOf } from '../../core/review/moments.ts'
import { type DocumentHistory, SegmentTexts, stepsOf } from './document-history.ts'
import type { Reader } from './reader.ts'
import { stepSentence } from './step-sentence.ts'

/** A moment as a person knows it: its time, who made it, and what was done then. */
export const momentLabel = (history: DocumentHistory, moment: Moment, reader: Reader): string => {
  const { moments, noApproval } = reader.words.compare
  const sequence = sequenceOf(history.entries, moment)
  const entry = history.entries.find((found) => found.sequence === sequence)
  const label = entriesLabel(entry === undefined ? [] : [entry], history, reader)
  if (typeof moment === 'number') return label
  return moment === 'approval' && sequence === 0 ? noApproval : `${moments[moment]} (${label})`
}

/** The newest steps with the number of the last entry of each, to choose a moment from. */
export const stepLabels = (
  history: DocumentHistory,
  reader: Reader,
  most: number,
): readonly { readonly sequence: number; readonly label: string }[] =>
  stepsOf(history.entries)
    .slice(-most)
    .map(({ entries }) => ({
      sequence: entries.at(-1)?.sequence ?? 0,
      label: entriesLabel(entries, history, reader),
    }))
    .toReversed()

/** Without entries: the import. */
const entriesLabel = (
  entries: readonly Entry[],
  history: DocumentHistory,
  reader: Reader,
): string => {
  const { created, createdBy } = history.imported
  const last = entries.at(-1)
  return [
    reader.format.dateTime(last?.at ?? created),
    last?.by ?? createdBy,
    last === undefined
      ? reader.words.history.imported
      : stepSentence(entries, textsOf(history), reader),
  ].join(' · ')
}

const textsOf = (history: DocumentHistory): SegmentTexts => {
  const made = known.get(history) ?? new SegmentTexts(history)
  known.set(history, made)
  return made
}

/** Two hundred labels need the same index. */
const known = new WeakMap<DocumentHistory, SegmentTexts>()
