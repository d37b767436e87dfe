/** How many days and weeks backups are kept for. */
export interface Rotation {
  readonly days: number
  readonly weeks: number
}

/** Anything with a time in milliseconds. */
export interface Timed {
  readonly time: number
}

const millisecondsOfADay = 86_400_000

/**
 * Which backups may go: all but the last one of each of the newest `days` days, and of the newest
 * `weeks` weeks (from Monday, in UTC), that have one.
 */
export const expired = <Item extends Timed>(
  items: readonly Item[],
  { days, weeks }: Rotation,
): readonly Item[] => {
  const newestFirst = items.toSorted((one, other) => other.time - one.time)
  const kept = new Set([
    ...newestOfEach(newestFirst, dayOf).slice(0, days),
    ...newestOfEach(newestFirst, weekOf).slice(0, weeks),
  ])
  return newestFirst.filter((item) => !kept.has(item))
}

const newestOfEach = <Item extends Timed>(
  newestFirst: readonly Item[],
  periodOf: (time: number) => number,
): readonly Item[] =>
  newestFirst.filter(({ time }, index) => {
    const newer = newestFirst[index - 1]
    return newer === undefined || periodOf(newer.time) !== periodOf(time)
  })

const dayOf = (time: number): number => Math.floor(time / millisecondsOfADay)

// 1 January 1970 was a Thursday: three days after a Monday.
const weekOf = (time: number): number => Math.floor((dayOf(time) + 3) / 7)
