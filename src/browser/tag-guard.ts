import { type InlineTag, placedTags } from '../core/text/inline-tag.ts'
import type { Span } from '../core/text/span.ts'
import { deletionAt, outsideTags } from '../core/text/tag-caret.ts'
import { replaceInField } from './field.ts'

/** Keeps the marks in a text field whole: the caret never stands inside, deletions take all of one. */
export const guardTags = (field: HTMLTextAreaElement, tags: readonly InlineTag[]): void => {
  if (tags.length === 0) return
  let last: Span = { start: 0, end: 0 }
  const keepOut = (): void => {
    if (document.activeElement !== field) return
    const { selectionStart: start, selectionEnd: end, selectionDirection } = field
    const free = outsideTags({ start, end }, last, placedTags(field.value, tags))
    if (free.start !== start || free.end !== end) {
      field.setSelectionRange(free.start, free.end, selectionDirection)
    }
    last = free
  }
  document.addEventListener('selectionchange', keepOut)
  field.addEventListener('keydown', keepOut)
  field.addEventListener('beforeinput', (event) => {
    keepOut()
    if (event.isComposing || field.selectionStart !== field.selectionEnd) return
    const kind = deletions[event.inputType]
    if (kind === undefined) return
    const placed = placedTags(field.value, tags)
    const stretch = deletionAt(field.value, field.selectionStart, { ...kind, placed })
    if (stretch === undefined) return
    event.preventDefault()
    replaceInField(field, stretch, '')
  })
}

const deletions: Readonly<Record<string, { direction: -1 | 1; byWord: boolean }>> = {
  deleteContentBackward: { direction: -1, byWord: false },
  deleteContentForward: { direction: 1, byWord: false },
  deleteWordBackward: { direction: -1, byWord: true },
  deleteWordForward: { direction: 1, byWord: true },
}
