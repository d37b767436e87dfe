/**
 * Shows an element whole, or from its first line where it is taller than the room below the bar. At
 * once: whoever works by keyboard is faster than a page that glides, and what glides to a place
 * misses it when the page changes on the way.
 */
export const bringIntoView = (element: Element): void => {
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement)
  const edges = Number.parseFloat(scrollPaddingTop) + Number.parseFloat(scrollPaddingBottom)
  const isTall = element.getBoundingClientRect().height > innerHeight - edges
  element.scrollIntoView({ block: isTall ? 'start' : 'nearest', behavior: 'instant' })
}

/** Whether the first line of an element can be seen. */
export const isInWindow = (element: Element): boolean => {
  const { top } = element.getBoundingClientRect()
  return top >= 0 && top < innerHeight
}

/** Tells the style sheets how much of the window a bar takes that stays at its top: `--bar`. */
export const followBar = (bar: HTMLElement): void => {
  const tell = (): void => {
    const height = getComputedStyle(bar).position === 'sticky' ? bar.offsetHeight : 0
    document.documentElement.style.setProperty('--bar', `${height}px`)
  }
  new ResizeObserver(tell).observe(bar)
  tell()
}
