import {
  type AnnotationSchemeId,
  annotationSchemes,
  defaultScheme,
  schemeOf,
} from '../../../core/metrics/annotation-schemes.ts'
import type { Interval } from '../../../core/metrics/bootstrap.ts'
import type { Statistics } from '../../../core/metrics/statistics.ts'
import { bySystem } from './by-system.ts'
import type { DocumentFigures } from './document-figures.ts'
import type { MarkedSegment } from './marked-segments.ts'
import {
  drawnStatisticsIn,
  type MqmReport,
  type MqmRules,
  mqmReport,
  perThousandOf,
} from './mqm-report.ts'
import { type MqmStep, mqmTrend } from './mqm-trend.ts'
import { type SystemComparison, systemComparisons } from './system-comparisons.ts'

/** What the marked errors of many documents say of the systems that translated them. */
export interface LibraryMqm extends MqmReport {
  /** Documents in which something was marked; no others are in these figures. */
  readonly documents: number
  /** The fewest penalties first. */
  readonly systems: readonly SystemMqm[]
  /** By penalty per 1,000 words, as those by HTER. */
  readonly comparisons: readonly SystemComparison[]
  readonly trend: readonly MqmStep[]
}

export interface SystemMqm extends MqmReport {
  readonly system: string
  readonly documents: number
  /** Of the penalty per 1,000 words. */
  readonly interval: Interval
}

export const libraryMqm = (
  documents: readonly DocumentFigures[],
  rules: MqmRules,
  by: 'week' | 'month',
): LibraryMqm | undefined => {
  const marked = documents.filter(({ marks }) => marks.length > 0)
  const report = mqmReport(marksOf(marked), rules)
  if (report === undefined) return undefined
  const groups = bySystem(marked)
  const systems = [...groups]
    .flatMap(([system, found]) => systemMqm(system, found, rules))
    .toSorted((one, other) => one.interval.score - other.interval.score)
  return {
    ...report,
    documents: marked.length,
    systems,
    trend: mqmTrend(marked, by, rules),
    comparisons: systemComparisons(
      systems.map(({ system, interval }) => ({
        system,
        interval,
        sources: () => sourceTable(marksOf(groups.get(system) ?? []), rules),
      })),
      perThousandOf,
    ),
  }
}

/** The scheme that most of the errors were marked by. */
export const usualScheme = (documents: readonly DocumentFigures[]): AnnotationSchemeId => {
  const used = marksOf(documents).flatMap(({ errors }) => errors.map(({ scheme }) => scheme))
  const count = (id: AnnotationSchemeId) => used.filter((scheme) => scheme === id).length
  const [first] = annotationSchemes
    .map(({ id }) => ({ id, count: count(id) }))
    .filter((each) => each.count > 0)
    .toSorted((one, other) => other.count - one.count)
  return first?.id ?? defaultScheme
}

const marksOf = (documents: readonly DocumentFigures[]): readonly MarkedSegment[] =>
  documents.flatMap(({ marks }) => marks)

const systemMqm = (
  system: string,
  documents: readonly DocumentFigures[],
  rules: MqmRules,
): readonly SystemMqm[] => {
  const report = mqmReport(marksOf(documents), rules)
  if (report?.interval === undefined) return []
  return [{ ...report, interval: report.interval, system, documents: documents.length }]
}

/** Of a source that came several times, the first. */
const sourceTable = (
  marks: readonly MarkedSegment[],
  { scheme }: MqmRules,
): ReadonlyMap<string, Statistics> => {
  const table = new Map<string, Statistics>()
  for (const mark of marks) {
    if (mark.source !== '' && !table.has(mark.source)) {
      table.set(mark.source, drawnStatisticsIn(mark, schemeOf(scheme)))
    }
  }
  return table
}
