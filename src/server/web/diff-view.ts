import type { Difference } from '../../core/diff/difference.ts'
import { type DiffSide, type Run, shownParts } from '../../core/diff/display.ts'
import type { Words } from '../language/index.ts'

/** The parts of a difference as `partials/diff` prints them. */
export type DiffView = readonly PartView[]

interface PartView {
  readonly kind: 'same' | 'removed' | 'added'
  /** The index of the edit, for the browser; -1 where nothing changed. */
  readonly edit: number
  /** What sort of change it is, in words: never by colour alone. */
  readonly label: string
  readonly runs: readonly RunView[]
}

interface RunView {
  readonly kind: 'plain' | 'strong' | 'mark'
  readonly text: string
  readonly mark: string
}

/** What one side of a difference shows, with each edit named in the reader's language. */
export const diffView = (change: Difference, side: DiffSide, { edits }: Words): DiffView =>
  shownParts(change, side).map(({ kind, edit = -1, runs }) => {
    const named = change.edits[edit]
    return {
      kind,
      edit,
      label: named === undefined ? '' : edits[named.kind],
      runs: runs.map(runView),
    }
  })

const runView = ({ text, strong, mark }: Run): RunView =>
  mark === undefined
    ? { kind: strong ? 'strong' : 'plain', text, mark: '' }
    : { kind: 'mark', text, mark }
