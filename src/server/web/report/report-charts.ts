import type { Reader } from '../reader.ts'
import { barChart, type ChartView, columnChart } from './chart-view.ts'
import type { DocumentReport } from './document-report.ts'

/** The charts of a report, without those that have nothing to show. */
export const reportCharts = (report: DocumentReport, reader: Reader): readonly ChartView[] =>
  report.reviewed.length === 0
    ? []
    : [states, histogram, kinds, causes]
        .map((chart) => chart(report, reader))
        .filter(({ bars }) => bars.length > 0)

type Chart = (report: DocumentReport, reader: Reader) => ChartView

const states: Chart = ({ segments }, { words: { report: words }, format }) =>
  barChart({
    id: 'states',
    heading: words.states,
    note: words.statesNote,
    columns: [words.tables.state, words.tables.segments, words.tables.share],
    rows: (['approvedUnchanged', 'approvedChanged', 'edited', 'open'] as const).map((state) => ({
      label: words.stateNames[state],
      count: segments[state],
    })),
    format,
  })

const histogram: Chart = ({ histogram: bins }, { words: { report: words }, format }) =>
  columnChart({
    id: 'histogram',
    heading: words.histogram,
    note: words.histogramNote,
    columns: [words.tables.hter, words.tables.segments, words.tables.share],
    rows: bins.map(({ above, to, count }) => {
      if (to === undefined) return { label: words.over(format.number(above)), count }
      return { label: to === 0 ? format.number(0) : words.to(format.number(to)), count }
    }),
    format,
  })

const kinds: Chart = (report, { words: { report: words, edits }, format }) =>
  barChart({
    id: 'kinds',
    heading: words.kinds,
    note: words.kindsNote,
    columns: [words.tables.kind, words.tables.edits, words.tables.share],
    rows: report.kinds.map(({ kind, count }) => ({ label: edits[kind], count })),
    format,
  })

const causes: Chart = (report, { words: { report: words, review }, format }) =>
  barChart({
    id: 'causes',
    heading: words.causes,
    note: words.causesNote,
    columns: [words.tables.cause, words.tables.revisions, words.tables.share],
    rows: report.causes.map(({ cause, count }) => ({ label: review.causes[cause], count })),
    format,
  })
