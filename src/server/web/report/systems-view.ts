import type { Reader } from '../reader.ts'
import { type IntervalChartView, intervalChart } from './interval-chart.ts'
import { FEWEST_PAIRS, type SystemComparison } from './system-comparisons.ts'
import type { SystemReport, SystemsReport } from './system-report.ts'

/** What a report says of the systems that translated. */
export interface SystemsView {
  readonly chart: IntervalChartView
  readonly columns: readonly string[]
  readonly rows: readonly {
    readonly system: string
    /** The report on this system alone; empty in a file. */
    readonly href: string
    readonly cells: readonly string[]
  }[]
  readonly comparisons:
    | {
        readonly heading: string
        readonly items: readonly { who: string; result: string; verdict: string }[]
      }
    | undefined
}

export const systemsView = (
  report: Pick<SystemsReport, 'systems' | 'comparisons'>,
  reader: Reader,
  hrefOf: (system: string) => string,
): SystemsView | undefined => {
  if (report.systems.length === 0) return undefined
  const { systems: words } = reader.words
  const { decimal } = reader.format
  const ranges = report.systems.map(({ system, hter }) => ({
    ...hter,
    label: words.bar(system, decimal(hter.score), decimal(hter.low), decimal(hter.high)),
  }))
  return {
    chart: intervalChart(ranges, { id: 'systems', heading: words.chart, note: words.chartNote }),
    columns: Object.values(words.columns),
    rows: report.systems.map((system) => ({
      system: system.system,
      href: hrefOf(system.system),
      cells: cells(system, reader),
    })),
    comparisons: shownComparisons(report.comparisons, reader, words),
  }
}

/** What is said of one score of systems that are compared. */
type ScoreWords = Pick<Reader['words']['systems'], 'comparisons' | 'pairedResult'>

export const shownComparisons = (
  comparisons: readonly SystemComparison[],
  reader: Reader,
  words: ScoreWords,
): SystemsView['comparisons'] =>
  comparisons.length === 0
    ? undefined
    : {
        heading: words.comparisons,
        items: comparisons.map((comparison) => comparisonView(comparison, reader, words)),
      }

const cells = (report: SystemReport, { words, format }: Reader): readonly string[] => [
  format.number(report.documents),
  format.number(report.scores.segments),
  format.decimal(report.scores.ter),
  words.reports.interval(format.decimal(report.hter.low), format.decimal(report.hter.high)),
  format.decimal(report.scores.chrfpp),
  format.decimal(report.scores.bleu),
  format.percent(report.scores.unchanged / 100),
  report.secondsPerThousandWords === undefined
    ? '–'
    : format.duration(report.secondsPerThousandWords),
]

/** The usual border; the figure itself stands beside the verdict. */
const SIGNIFICANT = 0.05

const comparisonView = (
  comparison: SystemComparison,
  { words, format }: Reader,
  { pairedResult }: ScoreWords,
) => {
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
    result: pairedResult(
      decimal(difference.score),
      decimal(difference.low),
      decimal(difference.high),
      format.probability(probability),
    ),
    verdict: systems.pairedVerdict[probability < SIGNIFICANT ? 'real' : 'noise'],
  }
}
