import { type Interval, pairedBootstrap } from '../../../core/metrics/bootstrap.ts'
import type { CorpusScores } from '../../../core/metrics/scoring.ts'
import { seededRandom } from '../../../core/metrics/seeded-random.ts'
import type { Statistics } from '../../../core/metrics/statistics.ts'
import type { DocumentFigures } from './document-figures.ts'
import { figuresOf, hterOf, statistics } from './figures.ts'

/** What the reviews of several documents tell of the systems that translated them. */
export interface SystemsReport {
  /** The least corrected first. */
  readonly systems: readonly SystemReport[]
  /** Each against the least corrected one, and any two that translated the same sources. */
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

/**
 * `paired`: on the segments of the same source that both translated. `unpaired`: they have too
 * few sources in common, so a difference may come from the texts; no test can tell.
 */
export type SystemComparison =
  | {
      readonly kind: 'paired'
      readonly best: string
      readonly other: string
      readonly segments: number
      /** HTER of the other less that of the best, on these segments. */
      readonly difference: Interval
      readonly probability: number
    }
  | {
      readonly kind: 'unpaired'
      readonly best: string
      readonly other: string
      readonly overlapping: boolean
    }

/** Below this, drawing segments anew tells of these segments and not of the systems. */
export const FEWEST_PAIRS = 30

/** Each pair costs a thousand drawings: more would keep everybody waiting, and read by nobody. */
const MOST_COMPARED = 10

/** Any number, but always the same: who opens the report again sees the same intervals. */
const SEED = 1

export const systemsReport = (documents: readonly DocumentFigures[]): SystemsReport => {
  const named = documents.filter(({ system }) => system !== undefined)
  const reviewed = named.filter(({ days }) => days.some(({ ter }) => ter.length > 0))
  const groups = new Map<string, DocumentFigures[]>()
  for (const document of reviewed) {
    const { system = '' } = document
    const group = groups.get(system)
    if (group === undefined) groups.set(system, [document])
    else group.push(document)
  }
  const systems = [...groups]
    .flatMap(([system, found]) => systemReport(system, found) ?? [])
    .toSorted((one, other) => one.scores.ter - other.scores.ter)
  return {
    systems,
    comparisons: comparisons(systems, groups),
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

const comparisons = (
  systems: readonly SystemReport[],
  groups: ReadonlyMap<string, readonly DocumentFigures[]>,
): readonly SystemComparison[] => {
  const compared = systems.slice(0, MOST_COMPARED)
  const tables = compared.map(({ system }) => sourceTable(groups.get(system) ?? []))
  return compared.flatMap((best, place) =>
    compared.slice(place + 1).flatMap((other, distance) => {
      const pairs = commonSources(tables[place], tables[place + 1 + distance])
      const comparison = comparisonOf(best, other, pairs)
      return comparison.kind === 'paired' || place === 0 ? [comparison] : []
    }),
  )
}

type Pairs = readonly (readonly [best: Statistics, other: Statistics])[]

const commonSources = (
  best: ReadonlyMap<string, Statistics> = new Map(),
  other: ReadonlyMap<string, Statistics> = new Map(),
): Pairs =>
  [...best].flatMap(([source, statistics]): Pairs => {
    const found = other.get(source)
    return found === undefined ? [] : [[statistics, found]]
  })

const comparisonOf = (best: SystemReport, other: SystemReport, pairs: Pairs): SystemComparison => {
  const names = { best: best.system, other: other.system }
  const sides = [pairs.map(([one]) => one), pairs.map(([, one]) => one)] as const
  const found =
    pairs.length < FEWEST_PAIRS
      ? undefined
      : pairedBootstrap(sides, hterOf, { random: seededRandom(SEED) })
  return found === undefined
    ? { kind: 'unpaired', ...names, overlapping: best.hter.high >= other.hter.low }
    : { kind: 'paired', ...names, segments: pairs.length, ...found }
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
