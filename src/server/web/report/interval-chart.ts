/** Figures with their intervals, one below the other. */
export interface IntervalChartView {
  readonly id: string
  readonly heading: string
  readonly note: string
  readonly description: string
  readonly viewBox: string
  readonly rows: readonly {
    readonly label: string
    readonly labelY: number
    readonly y: number
    readonly low: number
    readonly score: number
    readonly high: number
  }[]
}

interface Range {
  /** Says the figure and its interval in words. */
  readonly label: string
  readonly low: number
  readonly score: number
  readonly high: number
}

const WIDTH = 440
const ROW = 44

/** A line from the lower to the upper end of each interval, with a dot where the figure lies. */
export const intervalChart = (
  ranges: readonly Range[],
  texts: Pick<IntervalChartView, 'id' | 'heading' | 'note'>,
): IntervalChartView => {
  const highest = Math.max(1, ...ranges.map(({ high }) => high))
  const place = (score: number) => Math.round((score / highest) * (WIDTH - 16) * 10) / 10 + 8
  return {
    ...texts,
    description: ranges.map(({ label }) => label).join('; '),
    viewBox: `0 0 ${WIDTH} ${ranges.length * ROW}`,
    rows: ranges.map(({ label, low, score, high }, index) => ({
      label,
      labelY: index * ROW + 15,
      y: index * ROW + 29,
      low: place(low),
      score: place(score),
      high: place(high),
    })),
  }
}
