import type { Edit } from '../core/diff/difference.ts'
import type { DeskWords } from './desk-data.ts'

/**
 * Fills the list of a segment's changes, which says in words what colours say in the text, and
 * where each change can be taken back alone. Nothing is built while the list is closed.
 */
export const editList = (
  list: HTMLDetailsElement,
  edits: readonly Edit[],
  words: DeskWords,
  undo: (edit: Edit) => void,
): void => {
  // A move is one change with two ends: its first end stands for both.
  const changes = edits.filter(({ move }, index) => move === undefined || move > index)
  list.hidden = changes.length === 0
  const summary = list.querySelector('summary')
  if (summary !== null) summary.textContent = `${words.changes}: ${changes.length}`
  const items = list.open ? changes.map((edit) => item(edit, words, undo)) : []
  list.querySelector('ul')?.replaceChildren(...items)
}

const item = (edit: Edit, words: DeskWords, undo: (edit: Edit) => void): HTMLElement => {
  const kind = words.edits[edit.kind] ?? edit.kind
  const removed = visible(edit.removed)
  const added = visible(edit.added)
  const text = element('span', edit.move === undefined ? '' : removed || added)
  text.className = 'prose'
  if (edit.move === undefined) {
    if (removed !== '') text.append(element('del', removed))
    if (added !== '') text.append(element('ins', added))
  }
  const what = [removed, added].filter((it) => it !== '').join(' → ')
  const button = element('button', words.takeBack)
  button.setAttribute('type', 'button')
  button.setAttribute('aria-label', `${words.takeBack}: ${kind}, ${what}`)
  button.className = 'small'
  button.addEventListener('click', () => undo(edit))
  const entry = document.createElement('li')
  entry.append(element('small', kind), ' ', text, ' ', button)
  return entry
}

const element = (name: string, text: string): HTMLElement => {
  const made = document.createElement(name)
  made.textContent = text
  return made
}

/** A change of nothing but white space would show as nothing at all. */
const visible = (text: string): string =>
  text.trim() === ''
    ? text.replaceAll(' ', '␣').replaceAll('\u00A0', '⍽').replaceAll('\n', '↵')
    : text
