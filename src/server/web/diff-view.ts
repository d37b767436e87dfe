import type { Difference } from '../../core/diff/difference.ts'
import { type DiffSide, type Run, shownParts } from '../../core/diff/display.ts'
import { editTitle } from '../language/edits.ts'
import type { Words } from '../language/index.ts'

/** The parts of a difference as `partials/diff` prints them. */
export type DiffView = readonly PartView[]

interface PartView {
  readonly kind: 'same' | 'removed' | 'added'
  /** The index of the edit, for the browser; -1 where nothing changed. */
  readonly edit: number
  /** What sort of change it is, in words: never by colour alone. */
  readonly label: string
  /** The number that both ends of a move carry; empty for other edits. */
  readonly move: string
  readonly runs: readonly RunView[]
}

interface RunView {
  readonly kind: 'plain' | 'strong' | 'mark'
  readonly text: string
  readonly mark: string
}

/** What one side of a difference shows, with each edit named in the reader's language. */
export const diffView = (change: Difference, side: DiffSide, words: Words): DiffView =>
  shownParts(change, side).map((part) => ({
    kind: part.kind,
    edit: part.edit ?? -1,
    label: editTitle(part, change, words),
    move: part.move === undefined ? '' : String(part.move),
    runs: part.runs.map(runView),
  }))

const runView = ({ text, strong, mark }: Run): RunView =>
  mark === undefined
    ? { kind: strong ? 'strong' : 'plain', text, mark: '' }
    : { kind: 'mark', text, mark }
