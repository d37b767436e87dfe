import { actionOf, type ReviewAction } from '../core/review/key-map.ts'

/**
 * Listens for the keys of the review screen. Keys that only type (AltGr is Ctrl+Alt on Windows) and
 * keys of an input method are left alone; so are single characters while somebody writes.
 */
export const shortcuts = (act: (action: ReviewAction) => boolean): void => {
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.getModifierState('AltGraph')) return
    const action = actionOf({
      key: event.key,
      code: event.code,
      ctrl: event.ctrlKey,
      meta: event.metaKey,
      alt: event.altKey,
      shift: event.shiftKey,
    })
    if (action === undefined) return
    if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && isWriting(event.target))
      return
    if (act(action)) event.preventDefault()
  })
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select') !== null
