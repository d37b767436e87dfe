import type { Reader } from '../reader.ts'
import type { Step } from './trend.ts'

/** How HTER went over time: each step with its interval, and how many segments it stands on. */
export interface TrendView {
  readonly heading: string
  readonly note: string
  readonly description: string
  readonly viewBox: string
  readonly right: number
  readonly ticks: readonly { readonly y: number; readonly labelY: number; readonly label: string }[]
  /** The points of the line, as SVG has it. */
  readonly line: string
  readonly points: readonly PointView[]
  /** What the table below is called. */
  readonly table: string
  readonly columns: readonly string[]
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[]
}

interface PointView {
  readonly x: number
  readonly y: number
  readonly low: number
  readonly high: number
  /** Drawn hollow: so few segments tell of themselves and of nothing else. */
  readonly few: boolean
  /** Empty where there is no room for it. */
  readonly label: string
}

/** Below this a step is drawn hollow. */
const FEW = 30

const WIDTH = 880
const LEFT = 40
const TOP = 12
const HEIGHT = 180
/** A label needs about this much room. */
const LABEL = 72

export const trendView = (
  steps: readonly Step[],
  by: 'week' | 'month',
  reader: Reader,
): TrendView | undefined => {
  if (steps.length < 2) return undefined
  const { reports: words } = reader.words
  const { decimal } = reader.format
  const names = steps.map(({ from }) => stepName(from, by, reader))
  const sentences = steps.map(({ figures: { hter }, segments }, index) =>
    words.step(
      names[index] ?? '',
      decimal(hter.score),
      words.interval(decimal(hter.low), decimal(hter.high)),
      reader.format.number(segments),
    ),
  )
  return {
    heading: words.trend[by],
    note: words.trendNote(String(FEW)),
    description: sentences.join('; '),
    viewBox: `0 0 ${WIDTH} ${TOP + HEIGHT + 26}`,
    right: WIDTH,
    ...drawn(steps, names, reader),
    table: words.asTable,
    columns: Object.values(words.trendColumns),
    rows: steps.map((step, index) => ({ name: names[index] ?? '', cells: cells(step, reader) })),
  }
}

const drawn = (
  steps: readonly Step[],
  names: readonly string[],
  { format }: Reader,
): Pick<TrendView, 'ticks' | 'line' | 'points'> => {
  const tick = tickOf(Math.max(1, ...steps.map(({ figures }) => figures.hter.high)))
  const top = 4 * tick
  const y = (score: number) => tenth(TOP + HEIGHT * (1 - Math.min(score, top) / top))
  const width = (WIDTH - LEFT) / steps.length
  const every = Math.ceil(LABEL / width)
  const points = steps.map(({ figures: { hter }, segments }, index) => ({
    x: tenth(LEFT + (index + 0.5) * width),
    y: y(hter.score),
    low: y(hter.low),
    high: y(hter.high),
    few: segments < FEW,
    label: index % every === 0 ? (names[index] ?? '') : '',
  }))
  return {
    ticks: [0, 1, 2, 3, 4].map((count) => ({
      y: y(count * tick),
      labelY: y(count * tick) + 4,
      label: tick < 1 ? format.decimal(count * tick) : format.number(count * tick),
    })),
    line: points.map((point) => `${point.x},${point.y}`).join(' '),
    points,
  }
}

/** Four round steps that reach over the highest figure. */
const tickOf = (highest: number): number =>
  [0.25, 0.5, 1, 2, 2.5, 5, 10, 15, 20, 25, 50, 100, 250].find((tick) => 4 * tick >= highest) ??
  highest / 4

const tenth = (length: number): number => Math.round(length * 10) / 10

const cells = (
  { documents, segments, figures }: Step,
  { words: { reports: words }, format }: Reader,
): readonly string[] => [
  format.number(documents),
  format.number(segments),
  format.decimal(figures.hter.score),
  words.interval(format.decimal(figures.hter.low), format.decimal(figures.hter.high)),
  format.decimal(figures.scores.chrfpp),
  format.percent(figures.scores.unchanged / 100),
  figures.secondsPerThousandWords === undefined
    ? '–'
    : format.duration(figures.secondsPerThousandWords),
]

const stepName = (from: string, by: 'week' | 'month', { format }: Reader): string =>
  by === 'month' ? format.month(`${from}T12:00:00`) : format.shortDay(`${from}T12:00:00`)
