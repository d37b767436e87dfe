import type { Reader } from '../reader.ts'
import {
  FEWEST_PAIRS,
  type SystemComparison,
  type SystemReport,
  type SystemsReport,
} from './system-report.ts'

/** Everything that the comparison of systems shows. */
export interface SystemsView {
  readonly title: string
  readonly intro: string
  readonly period: {
    readonly label: string
    readonly from: { readonly label: string; readonly value: string }
    readonly to: { readonly label: string; readonly value: string }
    readonly show: string
  }
  readonly notices: readonly string[]
  readonly nothing: string | undefined
  readonly chart: IntervalChartView | undefined
  readonly table: {
    readonly columns: readonly string[]
    readonly rows: readonly { readonly system: string; readonly cells: readonly string[] }[]
  }
  readonly comparisons:
    | {
        readonly heading: string
        readonly items: readonly { who: string; result: string; verdict: string }[]
      }
    | undefined
  readonly data: { readonly href: string; readonly label: string }
}

interface IntervalChartView {
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

export interface Period {
  readonly from: string
  readonly to: string
}

export const systemsView = (
  report: SystemsReport,
  { period, reader }: { readonly period: Period; readonly reader: Reader },
): SystemsView => {
  const { systems: words } = reader.words
  const { columns } = words
  const { number } = reader.format
  const { open, unnamed } = report.left
  const isEmpty = report.systems.length === 0
  return {
    title: words.title,
    intro: words.intro,
    period: {
      label: words.period,
      from: { label: words.from, value: period.from },
      to: { label: words.to, value: period.to },
      show: words.show,
    },
    notices: [
      ...(open > 0 ? [words.leftOpen(number(open))] : []),
      ...(unnamed > 0 ? [words.leftUnnamed(number(unnamed))] : []),
    ],
    nothing: isEmpty ? words.nothing : undefined,
    chart: isEmpty ? undefined : intervalChart(report.systems, reader),
    table: {
      columns: Object.values(columns),
      rows: report.systems.map((system) => ({
        system: system.system,
        cells: cells(system, reader),
      })),
    },
    comparisons:
      report.comparisons.length === 0
        ? undefined
        : {
            heading: words.comparisons,
            items: report.comparisons.map((comparison) => comparisonView(comparison, reader)),
          },
    data: { href: `/reports.json?${new URLSearchParams({ ...period })}`, label: words.data },
  }
}

const cells = (report: SystemReport, { words, format }: Reader): readonly string[] => [
  format.number(report.documents),
  format.number(report.scores.segments),
  format.decimal(report.scores.ter),
  words.systems.interval(format.decimal(report.hter.low), format.decimal(report.hter.high)),
  format.decimal(report.scores.chrfpp),
  format.decimal(report.scores.bleu),
  format.percent(report.scores.unchanged / 100),
  report.secondsPerThousandWords === undefined
    ? '–'
    : format.duration(report.secondsPerThousandWords),
]

const WIDTH = 440
const ROW = 44

const intervalChart = (
  systems: readonly SystemReport[],
  { words: { systems: words }, format: { decimal } }: Reader,
): IntervalChartView => {
  const highest = Math.max(1, ...systems.map(({ hter }) => hter.high))
  const place = (score: number) => Math.round((score / highest) * (WIDTH - 16) * 10) / 10 + 8
  const labels = systems.map(({ system, hter }) =>
    words.bar(system, decimal(hter.score), decimal(hter.low), decimal(hter.high)),
  )
  return {
    heading: words.chart,
    note: words.chartNote,
    description: labels.join('; '),
    viewBox: `0 0 ${WIDTH} ${systems.length * ROW}`,
    rows: systems.map(({ hter }, index) => ({
      label: labels[index] ?? '',
      labelY: index * ROW + 15,
      y: index * ROW + 29,
      low: place(hter.low),
      score: place(hter.score),
      high: place(hter.high),
    })),
  }
}

/** The usual border; the figure itself stands beside the verdict. */
const SIGNIFICANT = 0.05

const comparisonView = (comparison: SystemComparison, { words, format }: Reader) => {
  const { systems } = words
  const { decimal, number } = format
  if (comparison.kind === 'unpaired') {
    return {
      who: systems.unpaired(comparison, number(FEWEST_PAIRS)),
      result: systems.overlap[comparison.overlapping ? 'yes' : 'no'],
      verdict: systems.advice,
    }
  }
  const { difference, probability, segments } = comparison
  return {
    who: systems.paired(comparison, number(segments)),
    result: systems.pairedResult(
      decimal(difference.score),
      decimal(difference.low),
      decimal(difference.high),
      number(probability),
    ),
    verdict: systems.pairedVerdict[probability < SIGNIFICANT ? 'real' : 'noise'],
  }
}
