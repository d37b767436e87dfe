import type { Reader } from '../reader.ts'
import { intervalChart } from './interval-chart.ts'
import type { LibraryMqm, SystemMqm } from './library-mqm.ts'
import { type SystemsView, shownComparisons } from './systems-view.ts'

/** The systems of a report by the errors that were marked in their translations. */
export const mqmSystemsView = (
  { systems, comparisons }: Pick<LibraryMqm, 'systems' | 'comparisons'>,
  reader: Reader,
  hrefOf: (system: string) => string,
): SystemsView | undefined => {
  if (systems.length === 0) return undefined
  const { systems: words } = reader.words
  const { decimal } = reader.format
  const ranges = systems.map(({ system, interval }) => ({
    ...interval,
    label: words.bar(
      system,
      decimal(interval.score),
      decimal(interval.low),
      decimal(interval.high),
    ),
  }))
  const texts = { id: 'mqm-systems', heading: words.mqm.chart, note: words.mqm.chartNote }
  return {
    chart: intervalChart(ranges, texts),
    columns: Object.values(words.mqm.columns),
    rows: systems.map((report) => ({
      system: report.system,
      href: hrefOf(report.system),
      cells: cells(report, reader),
    })),
    comparisons: shownComparisons(comparisons, reader, words.mqm),
  }
}

const cells = (
  { documents, score, errors, interval, rating, rated }: SystemMqm,
  { words: { reports, mqmReport }, format }: Reader,
): readonly string[] => [
  format.number(documents),
  format.number(score.segments),
  format.number(score.words),
  format.number(errors),
  format.decimal(interval.score),
  reports.interval(format.decimal(interval.low), format.decimal(interval.high)),
  score.verdict === undefined ? '–' : mqmReport.verdicts[score.verdict],
  rating === undefined ? '–' : `${format.decimal(rating)} (${format.number(rated)})`,
]
