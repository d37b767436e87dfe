import type { Formatting } from '../../language/formatting.ts'

/** A chart as its template draws it: lengths in the units of `viewBox`, numbers as text beside. */
export interface ChartView {
  readonly kind: 'bars' | 'columns'
  /** Unique on its page. */
  readonly id: string
  readonly heading: string
  readonly note: string
  /** What the picture shows, in a sentence, for those who do not see it. */
  readonly description: string
  readonly viewBox: string
  readonly baseline: number
  readonly bars: readonly BarView[]
  readonly columns: readonly string[]
}

interface BarView {
  readonly label: string
  readonly count: string
  readonly share: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Where the label and the count stand. */
  readonly labelX: number
  readonly labelY: number
  readonly countX: number
  readonly countY: number
}

/** What a chart is made of. */
export interface ChartData {
  readonly id: string
  readonly heading: string
  readonly note: string
  /** The heads of the table's columns: what is counted, how often, which share. */
  readonly columns: readonly [string, string, string]
  readonly rows: readonly ChartRow[]
  readonly format: Pick<Formatting, 'number' | 'percent'>
}

interface ChartRow {
  readonly label: string
  readonly count: number
  /** Stands in the last column of the table in place of the share. */
  readonly beside?: string
}

const WIDTH = 440
/** Room for a count of five digits behind the longest bar. */
const COUNT_WIDTH = 60
const ROW = 40
const BAR = 14

/** Bars from left to right, each below its label: labels of any length stay readable. */
export const barChart = (data: ChartData): ChartView => {
  const { longest, texts } = prepared(data)
  return {
    ...texts,
    kind: 'bars',
    viewBox: `0 0 ${WIDTH} ${data.rows.length * ROW}`,
    baseline: 0,
    bars: data.rows.map((row, index) => {
      const { count } = row
      const width = rounded((count / longest) * (WIDTH - COUNT_WIDTH))
      const y = index * ROW + 20
      return {
        ...numbers(data, row),
        x: 0,
        y,
        width,
        height: BAR,
        labelX: 0,
        labelY: y - 6,
        countX: width + 6,
        countY: y + BAR - 2,
      }
    }),
  }
}

const COLUMNS_TOP = 20
const COLUMNS_HEIGHT = 150

/** Columns side by side, each above its label. */
export const columnChart = (data: ChartData): ChartView => {
  const { longest, texts } = prepared(data)
  const step = WIDTH / Math.max(1, data.rows.length)
  const baseline = COLUMNS_TOP + COLUMNS_HEIGHT
  return {
    ...texts,
    kind: 'columns',
    viewBox: `0 0 ${WIDTH} ${baseline + 24}`,
    baseline,
    bars: data.rows.map((row, index) => {
      const { count } = row
      const height = rounded((count / longest) * COLUMNS_HEIGHT)
      const middle = rounded((index + 0.5) * step)
      return {
        ...numbers(data, row),
        x: rounded(index * step + 2),
        y: rounded(baseline - height),
        width: rounded(step - 4),
        height,
        labelX: middle,
        labelY: baseline + 17,
        countX: middle,
        countY: rounded(baseline - height - 5),
      }
    }),
  }
}

const prepared = ({ id, heading, note, columns, rows, format }: ChartData) => ({
  // With nothing to show, every bar has the length 0.
  longest: Math.max(1, ...rows.map(({ count }) => count)),
  texts: {
    id,
    heading,
    note,
    columns,
    description: rows.map(({ label, count }) => `${label}: ${format.number(count)}`).join('; '),
  },
})

const numbers = ({ rows, format }: ChartData, { label, count, beside }: ChartRow) => {
  const all = rows.reduce((sum, row) => sum + row.count, 0)
  const share = beside ?? format.percent(all === 0 ? 0 : count / all)
  return { label, count: format.number(count), share }
}

/** Tenths of a unit are finer than any screen. */
const rounded = (length: number): number => Math.round(length * 10) / 10
