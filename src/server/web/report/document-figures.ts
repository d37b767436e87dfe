import type { RulesInUse } from '../../../core/checks/language-setting.ts'
import type { EditKind } from '../../../core/diff/difference.ts'
import { correctionKey } from '../../../core/metrics/corrections.ts'
import { type Effort, noEffort, plusEffort } from '../../../core/metrics/effort.ts'
import { plusSums, type Sums } from '../../../core/metrics/scoring.ts'
import type { Ranks } from '../../../core/review/alternatives.ts'
import type { Document, Segment } from '../../../core/review/document.ts'
import type { DocumentId, SegmentId } from '../../../core/review/ids.ts'
import { localDay } from '../../language/formatting.ts'
import { namedRankings } from '../alternatives/preferences-view.ts'
import { editScoring } from '../edit-scores.ts'
import { effortOf, type SegmentEffort } from './document-effort.ts'
import { machineFindings } from './machine-findings.ts'
import { type MarkedSegment, markedSegments } from './marked-segments.ts'
import { measuredSegment } from './measured-segment.ts'
import { reviewDay } from './review-day.ts'
import { sourceKey } from './source-key.ts'

/** What reports on many documents keep of each: no texts, so a large library fits into memory. */
export interface DocumentFigures {
  readonly id: DocumentId
  readonly title: string
  readonly system?: string
  /** All segments, open ones too. */
  readonly segments: number
  /** How people ranked its translations; an empty name: the text's own, which has none. */
  readonly rankings: readonly { readonly day: string; readonly ranks: Ranks }[]
  /** Its judged segments, if errors were marked in it. */
  readonly marks: readonly MarkedSegment[]
  /** One for each day on which segments were reviewed last, in order. */
  readonly days: readonly DayFigures[]
}

/** The segments whose last edit or approval was on one day. */
export interface DayFigures {
  /** As `2026-11-23`, by the calendar on the wall. */
  readonly day: string
  readonly reviewed: number
  readonly sums: Sums
  /** The counts of TER of each scored segment, two numbers each: edits and words. */
  readonly ter: readonly number[]
  /** For each of them, what tells its source text from others; empty without one. */
  readonly sources: readonly string[]
  readonly effort: Effort
  /** Words of the machine's text, in the segments of which the time is known. */
  readonly timedWords: number
  readonly kinds: ReadonlyMap<EditKind, number>
  readonly findings: ReadonlyMap<string, { readonly found: number; readonly left: number }>
  /** In how many segments each correction occurs, by its key. */
  readonly corrections: ReadonlyMap<string, number>
  readonly worst: readonly Example[]
  readonly best: readonly Example[]
}

/** A segment worth looking at. */
export interface Example {
  readonly document: DocumentId
  readonly segment: SegmentId
  readonly number: number
  readonly score: number
  readonly edits: number
  readonly words: number
}

/** How many examples a list has: of each day as many are kept. */
export const EXAMPLES = 5

/** Of one day's corrections in one document: what is rarer than these is in no list. */
const MOST_CORRECTIONS = 1_000

export const documentFigures = (document: Document, rules: RulesInUse): DocumentFigures => {
  const efforts = effortOf(document)
  const days = new Map<string, Counted>()
  document.segments.forEach((segment, index) => {
    const day = reviewDay(segment)
    if (day === undefined) return
    const counted = days.get(day) ?? newDay()
    days.set(day, counted)
    const effort = efforts.get(segment.id)
    count(counted, { segment, number: index + 1, document, effort, rules })
  })
  const { id, title, system } = document
  return {
    id,
    title,
    ...(system !== undefined && system !== '' && { system }),
    segments: document.segments.length,
    rankings: namedRankings(document).map(({ at, ranks }) => ({ day: localDay(at), ranks })),
    marks: markedSegments(document),
    days: [...days]
      .toSorted(([one], [other]) => one.localeCompare(other))
      .map(([day, counted]) => ({ day, ...finished(counted) })),
  }
}

interface Counted {
  reviewed: number
  sums: Sums
  ter: number[]
  sources: string[]
  effort: Effort
  timedWords: number
  kinds: Map<EditKind, number>
  findings: Map<string, { found: number; left: number }>
  corrections: Map<string, number>
  examples: Example[]
}

const newDay = (): Counted => ({
  reviewed: 0,
  sums: editScoring.none,
  ter: [],
  sources: [],
  effort: noEffort,
  timedWords: 0,
  kinds: new Map(),
  findings: new Map(),
  corrections: new Map(),
  examples: [],
})

interface Placed {
  readonly segment: Segment
  readonly number: number
  readonly document: Document
  readonly effort: SegmentEffort | undefined
  readonly rules: RulesInUse
}

const count = (day: Counted, placed: Placed): void => {
  const { segment, document, effort, rules } = placed
  const { scored, kinds, corrections, words } = measuredSegment(segment)
  day.reviewed += 1
  for (const [kind, edits] of kinds) day.kinds.set(kind, (day.kinds.get(kind) ?? 0) + edits)
  for (const correction of corrections) {
    const key = correctionKey(correction)
    day.corrections.set(key, (day.corrections.get(key) ?? 0) + 1)
  }
  for (const { check, found, left } of machineFindings(document, segment, rules)) {
    const before = day.findings.get(check) ?? { found: 0, left: 0 }
    day.findings.set(check, { found: before.found + found, left: before.left + left })
  }
  if (effort !== undefined) {
    day.effort = plusEffort(day.effort, effort.effort)
    if (effort.isTimed) day.timedWords += words
  }
  if (scored === undefined) return
  const { score, edits, referenceLength } = scored.scores.ter
  day.sums = plusSums(day.sums, scored.sums)
  day.ter.push(edits, referenceLength)
  day.sources.push(sourceKey(segment))
  day.examples.push({
    document: document.id,
    segment: segment.id,
    number: placed.number,
    score,
    edits,
    words: referenceLength,
  })
}

const finished = ({ examples, corrections, ...day }: Counted): Omit<DayFigures, 'day'> => ({
  ...day,
  corrections: new Map(
    [...corrections].toSorted(([, one], [, other]) => other - one).slice(0, MOST_CORRECTIONS),
  ),
  ...chosenExamples(examples),
})

/** Of equal scores the longer segment comes first: it tells more. No segment is in both lists. */
export const chosenExamples = <Found extends Pick<Example, 'score' | 'words'>>(
  examples: readonly Found[],
): { readonly worst: readonly Found[]; readonly best: readonly Found[] } => {
  const worst = examples
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score || other.words - one.words)
    .slice(0, EXAMPLES)
  const best = examples
    .filter((example) => !worst.includes(example))
    .toSorted((one, other) => one.score - other.score || other.words - one.words)
    .slice(0, EXAMPLES)
  return { worst, best }
}
