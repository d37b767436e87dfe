import type { Interval } from '../../../core/metrics/bootstrap.ts'
import type { Reader } from '../reader.ts'

/** How a figure went over time: each step with its interval, and how many segments it stands on. */
export interface TrendView {
  readonly id: string
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
  /** Not shown on a narrow screen, where letters are larger in relation. */
  readonly spare: boolean
}

/** Below this a step is drawn hollow. */
const FEW = 30

const WIDTH = 880
const LEFT = 40
const TOP = 12
const HEIGHT = 180
/** A label needs about this much room. */
const LABEL = 72

/** A week or a month, by one figure. */
export interface TrendPoint {
  /** Its first day. */
  readonly from: string
  readonly segments: number
  readonly interval: Pick<Interval, 'low' | 'score' | 'high'>
  /** What the table says of it. */
  readonly cells: readonly string[]
}

interface Texts {
  readonly id: string
  readonly heading: string
  readonly columns: readonly string[]
  readonly by: 'week' | 'month'
}

/** Undefined for a single step, which is no trend. */
export const trendView = (
  points: readonly TrendPoint[],
  { by, ...texts }: Texts,
  reader: Reader,
): TrendView | undefined => {
  if (points.length < 2) return undefined
  const { reports: words } = reader.words
  const names = points.map(({ from }) => stepName(from, by, reader))
  return {
    ...texts,
    note: words.trendNote(String(FEW)),
    description: points
      .map((point, index) => sentence(names[index] ?? '', point, reader))
      .join('; '),
    viewBox: `0 0 ${WIDTH} ${TOP + HEIGHT + 26}`,
    right: WIDTH,
    ...drawn(points, names, reader),
    table: words.asTable,
    rows: points.map(({ cells }, index) => ({ name: names[index] ?? '', cells })),
  }
}

const sentence = (
  name: string,
  { interval: { score, low, high }, segments }: TrendPoint,
  { words: { reports: words }, format: { decimal, number } }: Reader,
): string =>
  words.step(name, decimal(score), words.interval(decimal(low), decimal(high)), number(segments))

const drawn = (
  steps: readonly TrendPoint[],
  names: readonly string[],
  { format }: Reader,
): Pick<TrendView, 'ticks' | 'line' | 'points'> => {
  const tick = tickOf(Math.max(1, ...steps.map(({ interval }) => interval.high)))
  const top = 4 * tick
  const y = (score: number) => tenth(TOP + HEIGHT * (1 - Math.min(score, top) / top))
  const width = (WIDTH - LEFT) / steps.length
  const every = Math.ceil(LABEL / width)
  const points = steps.map(({ interval, segments }, index) => ({
    x: tenth(LEFT + (index + 0.5) * width),
    y: y(interval.score),
    low: y(interval.low),
    high: y(interval.high),
    few: segments < FEW,
    label: index % every === 0 ? (names[index] ?? '') : '',
    spare: index % (2 * every) !== 0,
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

const stepName = (from: string, by: 'week' | 'month', { format }: Reader): string =>
  by === 'month' ? format.month(`${from}T12:00:00`) : format.shortDay(`${from}T12:00:00`)
