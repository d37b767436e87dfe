import {
  type Contender,
  least,
  leastRatio,
  middle,
  pairedRatio,
  raced,
  type Times,
} from './race.ts'

/** How many times the yardstick a contender may take. */
export interface Target {
  readonly name: string
  readonly most: number
}

/** Races the contenders and prints the times of each beside those of the yardstick. */
export const race = (
  title: string,
  contenders: readonly Contender[],
  rounds: number,
  yardstick: string,
  targets: readonly Target[] = [],
): void => {
  const all = raced(contenders, rounds)
  const measure = all.find(({ name }) => name === yardstick)
  if (measure === undefined) throw new Error(`nothing called ${yardstick} took part`)
  console.log(`\n${title}; ${rounds} rounds, warm\n${heading(yardstick)}`)
  for (const times of all) {
    const target = targets.find(({ name }) => name === times.name)
    console.log(row(times, measure, target))
  }
}

const heading = (yardstick: string): string =>
  `${''.padEnd(32)} least ms  median  wall ms | × ${yardstick}: median of rounds, of minima, wall | target`

const row = (times: Times, yardstick: Times, target: Target | undefined): string => {
  const ratios = [
    pairedRatio(times, yardstick, 'cpu'),
    leastRatio(times, yardstick, 'cpu'),
    pairedRatio(times, yardstick, 'wall'),
  ]
  const milliseconds = [least(times, 'cpu'), middle(times, 'cpu'), middle(times, 'wall')]
  return [
    `  ${times.name.padEnd(30)}`,
    ...milliseconds.map((figure) => figure.toFixed(2).padStart(8)),
    '|',
    ...ratios.map((figure) => figure.toFixed(3).padStart(8)),
    '|',
    verdict(ratios, target),
  ].join(' ')
}

/** Met only if neither way of looking at it says otherwise. */
const verdict = (
  [paired = 0, minima = 0]: readonly number[],
  target: Target | undefined,
): string => {
  if (target === undefined) return ''
  const met = Math.max(paired, minima) <= target.most
  return `≤ ${target.most} ${met ? 'met' : 'MISSED'}`
}
