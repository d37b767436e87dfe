import type { Reader } from '../reader.ts'
import { intervalChart } from './interval-chart.ts'
import type { LibraryMqm, SystemMqm } from './library-mqm.ts'
import { mqmCells } from './mqm-cells.ts'
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
    columns: [
      words.columns.system,
      ...Object.values(reader.words.mqmReport.columns),
      words.mqm.rating,
    ],
    rows: systems.map((report) => ({
      system: report.system,
      href: hrefOf(report.system),
      cells: [...mqmCells(report, reader), ratingOf(report, reader)],
    })),
    comparisons: shownComparisons(comparisons, reader, words.mqm),
  }
}

const ratingOf = ({ rating, rated }: SystemMqm, { format }: Reader): string =>
  rating === undefined ? '–' : `${format.decimal(rating)} (${format.number(rated)})`
