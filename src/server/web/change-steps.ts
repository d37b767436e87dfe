import type { Listed } from './compare-rows.ts'
import type { PageOf } from './pager-view.ts'

/** The ways from change to change, across pages. */
export interface ChangeSteps {
  /** Where a change stands; empty if there is no such change. */
  readonly hrefOf: (change: number) => string
  /** The last change of the pages before this one, and the first of those behind it. */
  readonly before: string
  readonly behind: string
}

export const changeSteps = (
  list: readonly Listed[],
  { from, size }: PageOf<Listed>,
  pageHref: (page: number) => string,
): ChangeSteps => {
  const places = new Map(
    list.flatMap((item, place) =>
      'skipped' in item || item.change === 0 ? [] : [[item.change, place] as const],
    ),
  )
  const hrefOf = (change: number): string => {
    const place = places.get(change)
    if (place === undefined) return ''
    const isHere = place >= from && place < from + size
    return `${isHere ? '' : pageHref(Math.floor(place / size) + 1)}#change-${change}`
  }
  const before = [...places].findLast(([, place]) => place < from)?.[0] ?? 0
  const behind = [...places].find(([, place]) => place >= from + size)?.[0] ?? 0
  return { hrefOf, before: hrefOf(before), behind: hrefOf(behind) }
}
