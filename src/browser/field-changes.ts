import { type Difference, difference, type Edit } from '../core/diff/difference.ts'
import { withLineFeeds } from '../core/text/line-breaks.ts'
import { diffNodes } from './diff-nodes.ts'
import { editList } from './edit-list.ts'
import { replaceInField } from './field.ts'
import { part, type SegmentRow } from './segment-row.ts'

interface Place {
  readonly row: SegmentRow
  readonly form: HTMLElement
  readonly field: HTMLTextAreaElement
  readonly mirror: HTMLElement
}

/** What the text in a field changes of the machine's: shown, listed, and taken back one by one. */
export class FieldChanges {
  readonly #place: Place
  readonly #changed: () => void

  /** `changed` is called when a change was taken back. */
  constructor(place: Place, changed: () => void) {
    this.#place = place
    this.#changed = changed
    part(place.form, '.changes').addEventListener('toggle', () => this.#list(this.#difference))
  }

  /** In the mirror of the field, and in the list if that is open. */
  show(): void {
    const { mirror, row } = this.#place
    const change = this.#difference
    // A line break at the end takes no room in the mirror unless something follows it.
    mirror.replaceChildren(diffNodes(change, 'after', row.shown), '\u200B')
    this.#list(change)
  }

  /** Takes the edit under the caret back, or the one nearest to it. */
  undoAtCaret(): void {
    const caret = this.#place.field.selectionStart
    const { edits } = this.#difference
    const nearest = edits.toSorted((one, other) => distance(one, caret) - distance(other, caret))[0]
    if (nearest !== undefined) this.#undo(nearest)
  }

  /** Takes one edit back, a move at both of its ends; all others stay. */
  #undo(edit: Edit): void {
    const { edits } = this.#difference
    const other = edit.move === undefined ? undefined : edits[edit.move]
    const ends = other === undefined ? [edit] : [edit, other]
    // From the back, so that the places of those before stay right.
    for (const end of ends.toSorted((one, next) => next.after.start - one.after.start)) {
      replaceInField(this.#place.field, end.after, end.removed)
    }
    this.#changed()
  }

  /** A field has LF only: line breaks are no changes. */
  get #difference(): Difference {
    return difference(withLineFeeds(this.#place.row.machine), this.#place.field.value)
  }

  #list({ edits }: Difference): void {
    const { form, row } = this.#place
    const list = part(form, '.changes')
    if (!(list instanceof HTMLDetailsElement)) return
    editList(list, edits, row.desk.words, (edit) => this.#undo(edit))
  }
}

/** How far a caret is from an edit; 0 inside it. */
const distance = ({ after }: Edit, caret: number): number =>
  caret < after.start ? after.start - caret : Math.max(0, caret - after.end)
