import {
  bootstrapInterval,
  type Interval,
  pairedBootstrap,
} from '../../../core/metrics/bootstrap.ts'
import { type CorpusScores, plusSums, type Sums } from '../../../core/metrics/scoring.ts'
import { seededRandom } from '../../../core/metrics/seeded-random.ts'
import type { Statistics } from '../../../core/metrics/statistics.ts'
import { terScore } from '../../../core/metrics/ter.ts'
import { type Document, type Segment, segmentState } from '../../../core/review/document.ts'
import { editScoring } from '../edit-scores.ts'
import { editingTime } from './document-report.ts'
import { measuredSegment } from './measured-segment.ts'

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

/** Any number, but always the same: who opens the report again sees the same intervals. */
const SEED = 1

export const systemsReport = (documents: readonly Document[]): SystemsReport => {
  const named = documents.filter(({ system }) => system !== undefined && system !== '')
  const reviewed = named.filter(({ segments }) => segments.some(isScored))
  const groups = new Map<string, Document[]>()
  for (const document of reviewed) {
    const system = document.system ?? ''
    groups.set(system, [...(groups.get(system) ?? []), document])
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

const isScored = (segment: Segment): boolean => sumsOf(segment) !== undefined

/** Of an open segment, or one too long to be scored, there are none. */
const sumsOf = (segment: Segment): Sums | undefined =>
  segmentState(segment) === 'open' ? undefined : measuredSegment(segment).scored?.sums

const hterOf = (sums: Statistics): number => terScore(sums).score

const systemReport = (system: string, documents: readonly Document[]): SystemReport | undefined => {
  const all = documents.flatMap(({ segments }) => segments.flatMap((one) => sumsOf(one) ?? []))
  const hter = bootstrapInterval(
    all.map(({ ter }) => ter),
    hterOf,
    { random: seededRandom(SEED) },
  )
  if (hter === undefined) return undefined
  const times = documents.map(editingTime)
  const words = times.reduce((sum, one) => sum + one.words, 0)
  const seconds = times.reduce((sum, one) => sum + one.seconds, 0)
  return {
    system,
    documents: documents.length,
    scores: editScoring.corpus(all.reduce(plusSums, editScoring.none)),
    hter,
    ...(words > 0 && { secondsPerThousandWords: (seconds * 1_000) / words }),
  }
}

const comparisons = (
  systems: readonly SystemReport[],
  groups: ReadonlyMap<string, readonly Document[]>,
): readonly SystemComparison[] => {
  const tables = systems.map(({ system }) => sourceTable(groups.get(system) ?? []))
  return systems.flatMap((best, place) =>
    systems.slice(place + 1).flatMap((other, distance) => {
      const pairs = commonSources(tables[place], tables[place + 1 + distance])
      const comparison = compared(best, other, pairs)
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

const compared = (best: SystemReport, other: SystemReport, pairs: Pairs): SystemComparison => {
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
const sourceTable = (documents: readonly Document[]): ReadonlyMap<string, Statistics> => {
  const table = new Map<string, Statistics>()
  for (const segment of documents.flatMap(({ segments }) => segments)) {
    const sums = sumsOf(segment)
    const source = segment.source?.trim() ?? ''
    if (sums !== undefined && source !== '' && !table.has(source)) table.set(source, sums.ter)
  }
  return table
}
