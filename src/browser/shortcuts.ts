import { actionOf, type ReviewAction } from '../core/review/key-map.ts'

/**
 * Listens for the keys of the review screen. Keys that only type (AltGr is Ctrl+Alt on Windows) and
 * keys of an input method are left alone; so are single characters while somebody writes. What lies
 * behind an open dialog can't be reached by keys either.
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
    const isSingle = event.key.length === 1 && !event.ctrlKey && !event.metaKey
    if (isSingle && (isWriting(event.target) || !singleKeysAllowed())) return
    const isAllowed = action === 'help' || !isDialogOpen()
    if (isAllowed ? act(action) : action !== 'leave') event.preventDefault()
  })
}

const isDialogOpen = (): boolean => document.querySelector('dialog:modal') !== null

/** Single characters as keys can be switched off (WCAG 2.1.4). */
export const singleKeysAllowed = (): boolean => document.documentElement.dataset.keys !== 'off'

/** Whether what has the focus takes what is typed. */
export const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input:not([type=range], [type=checkbox], [type=radio]), textarea, select') !==
    null
