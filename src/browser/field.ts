import { withLineFeeds } from '../core/text/line-breaks.ts'

/** Replaces a stretch of a text field so that the browser's own undo can take it back. */
export const replaceInField = (
  field: HTMLTextAreaElement,
  stretch: { readonly start: number; readonly end: number },
  replacement: string,
): void => {
  const text = withLineFeeds(replacement)
  field.focus()
  field.setSelectionRange(stretch.start, stretch.end)
  // The only way of writing into a field that leaves its undo history whole; all browsers have it.
  const done =
    text === ''
      ? stretch.start === stretch.end || document.execCommand('delete')
      : document.execCommand('insertText', false, text)
  if (done) return
  field.setRangeText(text, stretch.start, stretch.end, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
