/** What one pass took, in milliseconds. Other work on the machine lengthens `wall`, hardly `cpu`. */
export interface Taken {
  readonly wall: number
  readonly cpu: number
}

export interface Contender {
  readonly name: string
  readonly run: () => unknown
}

/** What each round took a contender; the same round of all fell into the same weather. */
export interface Times {
  readonly name: string
  readonly rounds: readonly Taken[]
}

/** A turn lasts at least so long; short work is repeated, the clock is too coarse for it. */
const TURN = 50

/** So long each contender runs before it counts: a busy machine is late in compiling what is hot. */
const WARM_UP = 2_500

/**
 * The contenders take turns, every other round in reverse order, so that whatever else the machine
 * does falls on all of them. `between` is done before each turn and does not count.
 */
export const raced = (
  contenders: readonly Contender[],
  rounds: number,
  between: (contender: Contender) => void = () => undefined,
): readonly Times[] => {
  const times = contenders.map((contender) => ({ ...contender, rounds: [] as Taken[] }))
  globalThis.gc?.()
  for (const { run } of times) taken(run, WARM_UP)
  for (let round = 0; round < rounds; round++) {
    for (const contender of round % 2 === 0 ? times : times.toReversed()) {
      between(contender)
      contender.rounds.push(taken(contender.run, TURN))
    }
  }
  return times
}

/**
 * For large texts: what the turn before left behind is cleared away. That drops compiled code as
 * well, hence the passes that do not count; small texts would suffer more than they gain.
 */
export const cleared = ({ run }: Contender): void => {
  if (globalThis.gc === undefined) return
  globalThis.gc()
  taken(run, TURN)
}

/** The time that one pass takes; processor time includes that of the compiler and the collector. */
const taken = (run: () => unknown, atLeast: number): Taken => {
  const cpu = process.cpuUsage()
  const started = performance.now()
  let passes = 0
  do {
    run()
    passes++
  } while (performance.now() - started < atLeast)
  const wall = (performance.now() - started) / passes
  const { user, system } = process.cpuUsage(cpu)
  return { wall, cpu: (user + system) / 1000 / passes }
}

export type Clock = keyof Taken

export const least = ({ rounds }: Times, clock: Clock): number =>
  Math.min(...rounds.map((round) => round[clock]))

export const middle = ({ rounds }: Times, clock: Clock): number =>
  median(rounds.map((round) => round[clock]))

/** The median of the ratios that the rounds give, one by one. */
export const pairedRatio = (times: Times, yardstick: Times, clock: Clock): number =>
  median(times.rounds.map((round, index) => round[clock] / (yardstick.rounds[index]?.[clock] ?? 1)))

/** The ratio of the two best rounds: what is left when nothing disturbs. */
export const leastRatio = (times: Times, yardstick: Times, clock: Clock): number =>
  least(times, clock) / least(yardstick, clock)

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
