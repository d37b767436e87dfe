import type { Difference } from '../core/diff/difference.ts'
import {
  type DiffSide,
  type Run,
  type ShownPart,
  shownParts,
  type Visible,
  withTagRuns,
} from '../core/diff/display.ts'
import type { InlineTag } from '../core/text/inline-tag.ts'
import { type DeskWords, filled } from './desk-data.ts'

/**
 * One side of a difference as nodes: the same elements as `views/partials/diff.ejs`. Only text
 * nodes are filled, never HTML, so a text can not become mark-up.
 */
export const diffNodes = (
  change: Difference,
  side: DiffSide,
  { words, visible, tags }: { words: DeskWords; visible: Visible; tags: readonly InlineTag[] },
): DocumentFragment => {
  const fragment = document.createDocumentFragment()
  for (const part of shownParts(change, side, visible)) {
    const { kind, edit, move, runs } = part
    const parent = kind === 'same' ? fragment : document.createElement(elements[kind])
    if (parent instanceof HTMLElement) {
      parent.dataset.edit = String(edit)
      parent.title = titleOf(part, change, words)
      if (move !== undefined) markMove(parent, move)
      fragment.append(parent)
    }
    parent.append(...withTagRuns(runs, tags).map(runNode))
  }
  return fragment
}

/** The kind of the edit in words, or which end of which move it is. */
const titleOf = ({ kind, edit, move }: ShownPart, change: Difference, words: DeskWords): string =>
  move === undefined
    ? (words.edits[change.edits[edit ?? -1]?.kind ?? ''] ?? '')
    : filled(words.moves[kind === 'removed' ? 'from' : 'to'], { number: String(move) })

/** Both ends carry the number of the move, and can be reached by keyboard. */
const markMove = (end: HTMLElement, move: number): void => {
  end.dataset.move = String(move)
  end.tabIndex = 0
}

const elements = { removed: 'del', added: 'ins' } as const

const runNode = ({ text, strong, mark, tag }: Run & { readonly tag?: InlineTag }): Node => {
  if (tag !== undefined) return tagChip(tag)
  if (mark === undefined && !strong) return document.createTextNode(text)
  const element = document.createElement(mark === undefined ? 'b' : 'span')
  element.textContent = text
  if (mark !== undefined) {
    element.className = 'white'
    element.dataset.mark = mark
  }
  return element
}

/** A tag as `partials/runs.ejs` has it: its mark is the text, so that places stay right. */
const tagChip = ({ mark, label, markup, kind }: InlineTag): HTMLElement => {
  const chip = document.createElement('span')
  chip.className = 'inline-tag'
  chip.dataset.kind = kind
  chip.setAttribute('role', 'img')
  chip.setAttribute('aria-label', label)
  chip.dataset.label = label
  chip.title = markup
  chip.textContent = mark
  return chip
}
