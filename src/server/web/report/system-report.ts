import type { Interval } from '../../../core/metrics/bootstrap.ts'
import type { CorpusScores } from '../../../core/metrics/scoring.ts'
import type { Statistics } from '../../../core/metrics/statistics.ts'
import { bySystem } from './by-system.ts'
import type { DocumentFigures } from './document-figures.ts'
import { figuresOf, hterOf, statistics } from './figures.ts'
import { type SystemComparison, systemComparisons } from './system-comparisons.ts'

/** What the reviews of several documents tell of the systems that translated them. */
export interface SystemsReport {
  /** The least corrected first. */
  readonly systems: readonly SystemReport[]
  /** By HTER: each against the least corrected one, and any two that translated the same sources. */
  readonly comparisons: readonly SystemComparison[]
  /** Documents without a reviewed segment, or of an unnamed system: they are in no figure. */
  readonly left: { readonly open: number; readonly unnamed: number }
}

export interface SystemReport {
  readonly system: string
  readonly documents: number
  readonly scores: CorpusScores
  /** Of HTER: where it would lie had other segments been reviewed. */
  readonly hter: Interval
  readonly secondsPerThousandWords?: number
}

export const systemsReport = (documents: readonly DocumentFigures[]): SystemsReport => {
  const named = documents.filter(({ system }) => system !== undefined)
  const reviewed = named.filter(({ days }) => days.some(({ ter }) => ter.length > 0))
  const groups = bySystem(reviewed)
  const systems = [...groups]
    .flatMap(([system, found]) => systemReport(system, found) ?? [])
    .toSorted((one, other) => one.scores.ter - other.scores.ter)
  return {
    systems,
    comparisons: systemComparisons(
      systems.map(({ system, hter }) => ({
        system,
        interval: hter,
        sources: () => sourceTable(groups.get(system) ?? []),
      })),
      hterOf,
    ),
    left: {
      open: named.length - reviewed.length,
      unnamed: documents.length - named.length,
    },
  }
}

const systemReport = (
  system: string,
  documents: readonly DocumentFigures[],
): SystemReport | undefined => {
  const figures = figuresOf(documents.flatMap(({ days }) => days))
  if (figures === undefined) return undefined
  const { scores, hter, secondsPerThousandWords } = figures
  return {
    system,
    documents: documents.length,
    scores,
    hter,
    ...(secondsPerThousandWords !== undefined && { secondsPerThousandWords }),
  }
}

/** TER's counts by source text; of a source that came several times, the first. */
const sourceTable = (documents: readonly DocumentFigures[]): ReadonlyMap<string, Statistics> => {
  const table = new Map<string, Statistics>()
  for (const day of documents.flatMap(({ days }) => days)) {
    for (const [place, counts] of statistics(day).entries()) {
      const source = day.sources[place] ?? ''
      if (source !== '' && !table.has(source)) table.set(source, counts)
    }
  }
  return table
}
