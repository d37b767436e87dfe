import { changeKeys } from './change-keys.ts'
import { loadedPage } from './loaded-page.ts'

/** How long the slider rests before the text of its moment is asked for, in milliseconds. */
const REST = 120

/**
 * The compare page: moving the slider shows the text of its moment at once. The page is asked for
 * as it would be after a click on the button, and its result is put in the place of the old one.
 */
export const timeline = (element: HTMLElement): void => {
  changeKeys(element, '.compare-bar')
  const form = element.querySelector<HTMLFormElement>('form.timeline')
  const slider = form?.querySelector<HTMLInputElement>('input[type=range]')
  if (form === null || form === undefined || slider === null || slider === undefined) return
  let waiting = 0
  let asked = new AbortController()
  slider.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = window.setTimeout(async () => {
      asked.abort()
      asked = new AbortController()
      const address = addressOf(form)
      const page = await loadedPage(address, asked.signal)
      if (page === undefined) return
      show(element, page)
      history.replaceState(undefined, '', address)
    }, REST)
  })
}

const addressOf = (form: HTMLFormElement): string => {
  const query = new URLSearchParams()
  for (const [name, value] of new FormData(form)) query.set(name, String(value))
  return `${form.action}?${query}`
}

/** The slider keeps the focus: everything but itself comes from the new page. */
const show = (element: HTMLElement, page: Document): void => {
  for (const part of ['[data-part=moment]', '[data-part=result]', 'form.moments']) {
    const [before, after] = [element.querySelector(part), page.querySelector(part)]
    if (before !== null && after !== null) before.replaceWith(document.adoptNode(after))
  }
  const slider = element.querySelector('input[type=range]')
  const told = page.querySelector('input[type=range]')?.getAttribute('aria-valuetext')
  if (told) slider?.setAttribute('aria-valuetext', told)
}
