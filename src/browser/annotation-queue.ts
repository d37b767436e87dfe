import { ErrorPalette } from './error-palette.ts'
import { singleKeysAllowed } from './shortcuts.ts'

/** The queue of changes by keyboard: each key presses what stands on the page already. */
export const annotationQueue = (element: HTMLElement): void => {
  const form = element.querySelector<HTMLElement>('form.palette')
  const palette = form === null ? undefined : new ErrorPalette(form)
  document.addEventListener('keydown', (event) => {
    const { key, target } = event
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    if (!(target instanceof HTMLElement) || isTyping(target)) return
    const link = element.querySelector<HTMLElement>(`[data-step="${CSS.escape(key)}"]`)
    // In a group of choices the arrows choose, as everywhere.
    if (link !== null && !target.matches('input')) link.click()
    else if (key.length === 1 && singleKeysAllowed() && pressed(element, palette, key)) {
      event.preventDefault()
    } else if (key === 'Enter' && target.matches('input[type=radio]')) {
      // Chosen by Tab and arrows: the first button of the form confirms, as on any form.
      event.preventDefault()
      form?.querySelector<HTMLElement>('button[value=error]')?.click()
    }
  })
}

const pressed = (element: HTMLElement, palette: ErrorPalette | undefined, key: string): boolean => {
  const button = element.querySelector<HTMLElement>(
    `button[data-key="${CSS.escape(key.toLowerCase())}"]`,
  )
  if (button === null) return palette?.press(key) === true
  button.click()
  return true
}

const isTyping = (target: HTMLElement): boolean =>
  target.matches('input:not([type=radio]), select, textarea')
