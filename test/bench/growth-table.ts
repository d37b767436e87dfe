import {
  type Contender,
  cleared,
  leastRatio,
  middle,
  pairedRatio,
  raced,
  type Times,
} from './race.ts'

export interface GrowthTargets {
  /** How many times the small text the large one may take. */
  readonly growth: number
  /** How many milliseconds of processor time the large one may take. */
  readonly time: number
}

/** The same sort of text in two sizes. */
export interface Sizes {
  readonly name: string
  readonly small: Contender['run']
  readonly large: Contender['run']
}

/** Prints what each sort of text takes in both sizes, measured turn by turn, and how that grows. */
export const grown = (title: string, sorts: readonly Sizes[], targets: GrowthTargets): void => {
  console.log(`\n${title}; ${ROUNDS} rounds, warm; medians of processor time`)
  console.log(
    `${''.padEnd(32)} small ms large ms  wall ms |  growth: median of rounds, of minima, wall | ` +
      `target ≤ ${targets.time} ms, ≤ ${targets.growth} ×`,
  )
  for (const { name, small, large } of sorts) {
    const [few, many] = raced(
      [
        { name, run: small },
        { name, run: large },
      ],
      ROUNDS,
      cleared,
    )
    if (few !== undefined && many !== undefined) console.log(row(few, many, targets))
  }
}

const ROUNDS = 5

const row = (few: Times, many: Times, targets: GrowthTargets): string => {
  const milliseconds = [middle(few, 'cpu'), middle(many, 'cpu'), middle(many, 'wall')]
  const growth = [
    pairedRatio(many, few, 'cpu'),
    leastRatio(many, few, 'cpu'),
    pairedRatio(many, few, 'wall'),
  ]
  const met = Math.max(growth[0] ?? 0, growth[1] ?? 0) <= targets.growth
  const inTime = (milliseconds[1] ?? 0) <= targets.time
  return [
    `  ${few.name.padEnd(30)}`,
    ...milliseconds.map((figure) => figure.toFixed(1).padStart(8)),
    '|',
    ...growth.map((figure) => figure.toFixed(1).padStart(8)),
    `| ${inTime ? 'met' : 'MISSED'}, ${met ? 'met' : 'MISSED'}`,
  ].join(' ')
}
