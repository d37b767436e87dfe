/** Pointing at one end of a move, or reaching it by keyboard, lights up both ends of it. */
export const moveEnds = (page: HTMLElement): void => {
  let lit: readonly Element[] = []
  const light = (event: Event): void => {
    const end = event.target instanceof Element ? event.target.closest('[data-move]') : null
    for (const other of lit) other.classList.remove('lit')
    lit = end === null ? [] : endsOf(end)
    for (const other of lit) other.classList.add('lit')
  }
  page.addEventListener('pointerover', light)
  page.addEventListener('pointerleave', light)
  page.addEventListener('focusin', light)
  page.addEventListener('focusout', light)
}

/** Moves are numbered within one text: its other end is in the same row. */
const endsOf = (end: Element): readonly Element[] => {
  const move = end.getAttribute('data-move') ?? ''
  const row = end.closest('article, .change') ?? end.parentElement
  return [...(row?.querySelectorAll(`[data-move="${CSS.escape(move)}"]`) ?? [])]
}
