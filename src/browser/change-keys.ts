import { moveEnds } from './move-ends.ts'
import { isWriting, singleKeysAllowed } from './shortcuts.ts'

/**
 * `j` goes to the next change on the page, `k` to the previous one, outside of fields. The focus
 * goes along, so that Tab continues from there and a screen reader reads the change.
 */
export const changeKeys = (element: HTMLElement, beyond = '.pager'): void => {
  moveEnds(element)
  document.addEventListener('keydown', (event) => {
    const step = { j: 1, k: -1 }[event.key]
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.isComposing || isWriting(event.target) || !singleKeysAllowed()) return
    const changes = [...element.querySelectorAll<HTMLElement>('[data-change]')]
    const change = changes[nextPlace(changes, step)]
    // Behind the last change of this page the next one may stand on another.
    const link = element.querySelector<HTMLElement>(
      `${beyond} a[rel=${step > 0 ? 'next' : 'prev'}]`,
    )
    if (change === undefined && link === null) return
    event.preventDefault()
    if (change === undefined) return link?.click()
    change.focus({ preventScroll: true })
    change.scrollIntoView({ block: 'center' })
  })
}

/** From the change that has the focus; else from what stands in the window. */
const nextPlace = (changes: readonly HTMLElement[], step: number): number => {
  const focused = changes.findIndex((change) => change.contains(document.activeElement))
  if (focused >= 0) return focused + step
  const below = changes.findIndex((change) => change.getBoundingClientRect().bottom > 0)
  if (below < 0) return step > 0 ? changes.length : changes.length - 1
  return step > 0 ? below : below - 1
}
