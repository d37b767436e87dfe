import { type Interval, pairedBootstrap } from '../../../core/metrics/bootstrap.ts'
import { seededRandom } from '../../../core/metrics/seeded-random.ts'
import type { Statistics } from '../../../core/metrics/statistics.ts'

/**
 * `paired`: on the segments of the same source that both translated. `unpaired`: they have too
 * few sources in common, so a difference may come from the texts; no test can tell.
 */
export type SystemComparison =
  | {
      readonly kind: 'paired'
      readonly best: string
      readonly other: string
      readonly segments: number
      /** The score of the other less that of the best, on these segments. */
      readonly difference: Interval
      readonly probability: number
    }
  | {
      readonly kind: 'unpaired'
      readonly best: string
      readonly other: string
      readonly overlapping: boolean
    }

/** A system by one score, of which less is better. */
export interface MeasuredSystem {
  readonly system: string
  readonly interval: Interval
  /** What each segment counts, by its source text. */
  readonly sources: () => ReadonlyMap<string, Statistics>
}

/** Below this, drawing segments anew tells of these segments and not of the systems. */
export const FEWEST_PAIRS = 30

/** Each pair costs a thousand drawings: more would keep everybody waiting, and read by nobody. */
const MOST_COMPARED = 10

/** Any number, but always the same: who opens the report again sees the same intervals. */
const SEED = 1

type Score = (sums: Statistics) => number

/** Each system against the best, which comes first, and any two that translated the same sources. */
export const systemComparisons = (
  systems: readonly MeasuredSystem[],
  score: Score,
): readonly SystemComparison[] => {
  const compared = systems.slice(0, MOST_COMPARED)
  const tables = compared.map(({ sources }) => sources())
  return compared.flatMap((best, place) =>
    compared.slice(place + 1).flatMap((other, distance) => {
      const pairs = commonSources(tables[place], tables[place + 1 + distance])
      const comparison = comparisonOf({ best, other }, pairs, score)
      return comparison.kind === 'paired' || place === 0 ? [comparison] : []
    }),
  )
}

type Pairs = readonly (readonly [best: Statistics, other: Statistics])[]

const commonSources = (
  best: ReadonlyMap<string, Statistics> = new Map(),
  other: ReadonlyMap<string, Statistics> = new Map(),
): Pairs =>
  [...best].flatMap(([source, statistics]): Pairs => {
    const found = other.get(source)
    return found === undefined ? [] : [[statistics, found]]
  })

const comparisonOf = (
  { best, other }: { readonly best: MeasuredSystem; readonly other: MeasuredSystem },
  pairs: Pairs,
  score: Score,
): SystemComparison => {
  const names = { best: best.system, other: other.system }
  const sides = [pairs.map(([one]) => one), pairs.map(([, one]) => one)] as const
  const found =
    pairs.length < FEWEST_PAIRS
      ? undefined
      : pairedBootstrap(sides, score, { random: seededRandom(SEED) })
  return found === undefined
    ? { kind: 'unpaired', ...names, overlapping: best.interval.high >= other.interval.low }
    : { kind: 'paired', ...names, segments: pairs.length, ...found }
}
