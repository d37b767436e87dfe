type Work = readonly [name: string, run: () => number]

const ROUNDS = 15
/** Milliseconds each way runs before it counts: a busy machine is late in compiling what is hot. */
const WARM_UP = 500

/**
 * Prints the median time of each way of doing the same work and its ratio to the last one. The ways
 * take turns, so that what else the machine does falls on all of them.
 */
export const compared = (title: string, ways: readonly Work[]): void => {
  const times = new Map<string, number[]>(ways.map(([name]) => [name, []]))
  for (const [, run] of ways) {
    const started = performance.now()
    while (performance.now() - started < WARM_UP) run()
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, run] of ways) {
      const started = performance.now()
      run()
      times.get(name)?.push(performance.now() - started)
    }
  }
  const medians = ways.map(([name]) => ({ name, time: median(times.get(name) ?? []) }))
  const yardstick = medians.at(-1)?.time ?? 1
  const figures = medians.map(
    ({ name, time }) => `${name} ${time.toFixed(2)} ms (${(time / yardstick).toFixed(2)} ×)`,
  )
  console.log(`${title}: ${figures.join(', ')}`)
}

const median = (times: readonly number[]): number =>
  times.toSorted((first, second) => first - second)[Math.floor(times.length / 2)] ?? 0
