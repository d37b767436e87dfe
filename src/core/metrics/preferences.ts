import { bootstrapInterval, type Interval } from './bootstrap.ts'
import type { Random } from './seeded-random.ts'

/** The systems of one segment from the best to the worst; those of one rank are equally good. */
export type RankedSystems = readonly (readonly string[])[]

/** How often a system was preferred. */
export interface Preference {
  readonly system: string
  /** Rankings that it is in. */
  readonly rankings: number
  /** Those in which it is the best; shared with others as good, it is a part of one. */
  readonly wins: number
  /** `wins` per cent of `rankings`, with the range in which that would lie for other segments. */
  readonly share: Interval
}

/** How two systems did against one another. */
export interface Duel {
  readonly first: string
  readonly second: string
  readonly firstBetter: number
  readonly secondBetter: number
  readonly equal: number
  /**
   * Chance of a result at least as uneven between systems that are equally good: two-sided sign
   * test, ties left out (Dixon and Mood 1946).
   */
  readonly probability: number
}

/** The most preferred first. */
export const preferences = (
  rankings: readonly RankedSystems[],
  random: () => Random,
): readonly Preference[] => {
  const systems = [...new Set(rankings.flat(2))]
  return systems
    .flatMap((system) => {
      const own = rankings.filter((ranks) => ranks.some((rank) => rank.includes(system)))
      const won = own.map(([best = []]) => (best.includes(system) ? 1 / best.length : 0))
      const share = bootstrapInterval(
        won.map((win) => [win, 1]),
        ([wins = 0, all = 0]) => (all === 0 ? 0 : (100 * wins) / all),
        { random: random() },
      )
      if (share === undefined) return []
      const wins = won.reduce((sum, win) => sum + win, 0)
      return [{ system, rankings: own.length, wins, share }]
    })
    .toSorted((one, other) => other.share.score - one.share.score)
}

/** Every pair of systems that were ranked together, in the order of `systems`. */
export const duels = (
  rankings: readonly RankedSystems[],
  systems: readonly string[],
): readonly Duel[] =>
  systems.flatMap((first, place) =>
    systems.slice(place + 1).flatMap((second) => {
      const duel = duelOf(rankings, first, second)
      return duel.firstBetter + duel.secondBetter + duel.equal === 0 ? [] : [duel]
    }),
  )

const duelOf = (rankings: readonly RankedSystems[], first: string, second: string): Duel => {
  let [firstBetter, secondBetter, equal] = [0, 0, 0]
  for (const ranks of rankings) {
    const one = ranks.findIndex((rank) => rank.includes(first))
    const other = ranks.findIndex((rank) => rank.includes(second))
    if (one === -1 || other === -1) continue
    if (one === other) equal += 1
    else if (one < other) firstBetter += 1
    else secondBetter += 1
  }
  const probability = signTest(firstBetter, secondBetter)
  return { first, second, firstBetter, secondBetter, equal, probability }
}

/** Twice the smaller tail of a fair coin; summed in logarithms, so that no count overflows. */
const signTest = (one: number, other: number): number => {
  const all = one + other
  const few = Math.min(one, other)
  let logarithm = -all * Math.LN2
  let tail = 0
  for (let count = 0; count <= few; count++) {
    tail += Math.exp(logarithm)
    logarithm += Math.log((all - count) / (count + 1))
  }
  return Math.min(1, 2 * tail)
}
