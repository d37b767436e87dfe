/** The systems of one segment from the best to the worst; those of one rank are equally good. */
export type RankedSystems = readonly (readonly string[])[]

/** How often a system was preferred. */
export interface Preference {
  readonly system: string
  /** Rankings that it is in. */
  readonly rankings: number
  /** Those in which it is the best; shared with others as good, it is a part of one. */
  readonly wins: number
  readonly share: Share
}

/** `wins` per cent of `rankings`, with the range in which that would lie for other segments. */
export interface Share {
  readonly score: number
  readonly low: number
  readonly high: number
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
export const preferences = (rankings: readonly RankedSystems[]): readonly Preference[] =>
  [...new Set(rankings.flat(2))]
    .map((system) => {
      const own = rankings.filter((ranks) => ranks.some((rank) => rank.includes(system)))
      const wins = own.reduce(
        (sum, [best = []]) => sum + (best.includes(system) ? 1 / best.length : 0),
        0,
      )
      return { system, rankings: own.length, wins, share: share(wins, own.length) }
    })
    .toSorted((one, other) => other.share.score - one.share.score)

/** The 97.5 % point of the normal distribution: between it and its negative lie 95 %. */
const Z = 1.959964

/**
 * Wilson's score interval (1927): unlike drawing segments anew, it does not shrink to a point where
 * a system always or never won, however few the rankings are.
 */
const share = (wins: number, all: number): Share => {
  const rate = wins / all
  const square = Z ** 2 / all
  const middle = (rate + square / 2) / (1 + square)
  const half = (Z * Math.sqrt((rate * (1 - rate)) / all + square / (4 * all))) / (1 + square)
  const within = (part: number) => 100 * Math.min(1, Math.max(0, part))
  return { score: 100 * rate, low: within(middle - half), high: within(middle + half) }
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
