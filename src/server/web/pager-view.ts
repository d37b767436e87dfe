import type { Reader } from './reader.ts'

/** The links between the pages of a long list, as `partials/pager` prints them. */
export interface PagerView {
  readonly label: string
  readonly previous: LinkView | undefined
  readonly next: LinkView | undefined
}

interface LinkView {
  readonly href: string
  readonly label: string
}

/** One page out of a long list. */
export interface PageOf<Item> {
  readonly items: readonly Item[]
  /** The place of the first of them in the whole list. */
  readonly from: number
  readonly all: number
  readonly size: number
}

/** The page with this number, from 1; the last one when there are fewer. */
export const pageOf = <Item>(list: readonly Item[], number: number, size: number): PageOf<Item> => {
  const last = Math.max(0, Math.ceil(list.length / size) - 1)
  const from = Math.min(number - 1, last) * size
  return { items: list.slice(from, from + size), from, all: list.length, size }
}

interface PagerWords {
  readonly page: (from: string, to: string, all: string) => string
  readonly previousPage: string
  readonly nextPage: string
}

/** Nothing where one page holds all. */
export const pagerView = <Item>(
  { items, from, all, size }: PageOf<Item>,
  words: PagerWords,
  { reader: { format }, href }: { reader: Reader; href: (page: number) => string },
): PagerView | undefined => {
  if (all <= size) return undefined
  const number = from / size + 1
  const to = from + items.length
  return {
    label: words.page(format.number(from + 1), format.number(to), format.number(all)),
    previous: number === 1 ? undefined : { href: href(number - 1), label: words.previousPage },
    next: to === all ? undefined : { href: href(number + 1), label: words.nextPage },
  }
}
