import type { Difference } from '../core/diff/difference.ts'
import { type DiffSide, type Run, shownParts, type Visible } from '../core/diff/display.ts'

/**
 * One side of a difference as nodes: the same elements as `views/partials/diff.ejs`. Only text
 * nodes are filled, never HTML, so a text can not become mark-up.
 */
export const diffNodes = (
  change: Difference,
  side: DiffSide,
  { names, visible }: { names: Readonly<Record<string, string>>; visible: Visible },
): DocumentFragment => {
  const fragment = document.createDocumentFragment()
  for (const { kind, edit, runs } of shownParts(change, side, visible)) {
    const parent = kind === 'same' ? fragment : document.createElement(tags[kind])
    if (parent instanceof HTMLElement) {
      parent.dataset.edit = String(edit)
      parent.title = names[change.edits[edit ?? -1]?.kind ?? ''] ?? ''
      fragment.append(parent)
    }
    parent.append(...runs.map(runNode))
  }
  return fragment
}

const tags = { removed: 'del', added: 'ins' } as const

const runNode = ({ text, strong, mark }: Run): Node => {
  if (mark === undefined && !strong) return document.createTextNode(text)
  const element = document.createElement(mark === undefined ? 'b' : 'span')
  element.textContent = text
  if (mark !== undefined) {
    element.className = 'white'
    element.dataset.mark = mark
  }
  return element
}
