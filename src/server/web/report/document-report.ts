import type { RulesInUse } from '../../../core/checks/language-setting.ts'
import type { EditKind } from '../../../core/diff/difference.ts'
import { editKinds } from '../../../core/diff/difference.ts'
import { type CountedCorrection, correctionKey } from '../../../core/metrics/corrections.ts'
import {
  allKeystrokes,
  type KeystrokeCounts,
  noKeystrokes,
  plusKeystrokes,
} from '../../../core/metrics/keystrokes.ts'
import {
  type CorpusScores,
  plusSums,
  type SegmentScores,
  type Signatures,
} from '../../../core/metrics/scoring.ts'
import {
  type Cause,
  causes,
  type Document,
  type Segment,
  type SegmentState,
  segmentState,
} from '../../../core/review/document.ts'
import type { SegmentId } from '../../../core/review/ids.ts'
import { withoutTags } from '../../../core/text/inline-tag.ts'
import {
  namedRankings,
  type PreferencesReport,
  preferencesReport,
} from '../alternatives/preferences-view.ts'
import { editScoring } from '../edit-scores.ts'
import { effortOf } from './document-effort.ts'
import { frequentCorrections, frequentFindings } from './frequent.ts'
import { type FindingCount, machineFindings } from './machine-findings.ts'
import { type MeasuredSegment, measuredSegment } from './measured-segment.ts'

/**
 * What the review of one document tells of its machine translation. Open segments are left out of
 * every figure but their own count: that nobody changed them says nothing yet.
 */
export interface DocumentReport {
  readonly document: Pick<
    Document,
    'id' | 'title' | 'language' | 'sourceLanguage' | 'system' | 'created' | 'changed'
  >
  readonly segments: {
    readonly all: number
    readonly open: number
    readonly approvedUnchanged: number
    readonly approvedChanged: number
    /** Changed, but not approved yet. */
    readonly edited: number
    /** Reviewed, but too long to be scored. */
    readonly unscored: number
  }
  /** Of the reviewed segments, from sums and never from means; absent when there are none. */
  readonly scores?: CorpusScores
  readonly signatures: Signatures
  readonly time: Time
  /** Key presses by what they did, wherever they are recorded. */
  readonly keystrokes: KeystrokeCounts
  readonly kinds: readonly { readonly kind: EditKind; readonly count: number }[]
  /** What the checks find in the machine’s text of the reviewed segments, the most frequent first. */
  readonly findings: readonly FindingCount[]
  /** What was corrected in more than one segment, the most frequent first. */
  readonly corrections: readonly CountedCorrection[]
  readonly causes: readonly { readonly cause: Cause; readonly count: number }[]
  readonly histogram: readonly Bin[]
  /** Which of several translations was preferred, where they were ranked. */
  readonly preferences: PreferencesReport['preferences']
  readonly duels: PreferencesReport['duels']
  /** The reviewed segments, in the order of the text. */
  readonly reviewed: readonly ReviewedSegment[]
}

/** Active editing time, over the segments of which it is known. */
export interface Time {
  readonly segments: number
  readonly seconds: number
  /** Words of the machine's text in those segments. */
  readonly words: number
  readonly secondsPerThousandWords?: number
}

/** Segments with an HTER above `above` and up to `to`; both 0: exactly 0. */
export interface Bin {
  readonly above: number
  /** Absent: without an end. */
  readonly to?: number
  readonly count: number
}

export interface ReviewedSegment {
  readonly id: SegmentId
  readonly number: number
  readonly state: SegmentState
  readonly machine: string
  readonly text: string
  readonly revisions: number
  readonly seconds?: number
  readonly keystrokes?: number
  readonly scores?: SegmentScores
}

export const documentReport = (document: Document, rules: RulesInUse): DocumentReport => {
  const reviewed = document.segments
    .map((segment, index) => ({ segment, number: index + 1, state: segmentState(segment) }))
    .filter(({ state }) => state !== 'open')
  const measured = reviewed.map(({ segment }) => measuredSegment(segment))
  const rows = reviewed.map(({ segment, number, state }, index) =>
    reviewedSegment(segment, { number, state, measured: measured[index] }),
  )
  const efforts = effortOf(document)
  const { id, title, language, sourceLanguage, system, created, changed } = document
  return {
    document: {
      id,
      title,
      language,
      ...(sourceLanguage !== undefined && { sourceLanguage }),
      ...(system !== undefined && { system }),
      created,
      changed,
    },
    segments: counts(document, rows),
    ...corpusScores(measured),
    signatures: editScoring.signatures,
    time: editingTime(document, efforts),
    keystrokes: [...efforts.values()].reduce(
      (sum, { effort }) => plusKeystrokes(sum, effort.keystrokes),
      noKeystrokes,
    ),
    kinds: kinds(measured),
    findings: countedFindings(
      document,
      reviewed.map(({ segment }) => segment),
      rules,
    ),
    corrections: countedCorrections(measured),
    causes: countedCauses(document),
    ...preferencesReport(namedRankings(document)),
    histogram: histogram(rows.flatMap(({ scores }) => scores?.ter.score ?? [])),
    reviewed: rows,
  }
}

const reviewedSegment = (
  segment: Segment,
  found: { number: number; state: SegmentState; measured: MeasuredSegment | undefined },
): ReviewedSegment => {
  const { number, state, measured } = found
  const seconds = recordedSeconds(segment)
  const keys = recordedKeys(segment)
  return {
    id: segment.id,
    number,
    state,
    machine: withoutTags(segment.machine, segment.tags),
    text: withoutTags(segment.text, segment.tags),
    revisions: segment.revisions.length,
    ...(seconds !== undefined && { seconds }),
    ...(keys !== undefined && { keystrokes: keys }),
    ...(measured?.scored !== undefined && { scores: measured.scored.scores }),
  }
}

const counts = (
  { segments }: Document,
  rows: readonly ReviewedSegment[],
): DocumentReport['segments'] => {
  const approved = rows.filter(({ state }) => state === 'approved')
  const approvedUnchanged = approved.filter(({ machine, text }) => machine === text).length
  return {
    all: segments.length,
    open: segments.length - rows.length,
    approvedUnchanged,
    approvedChanged: approved.length - approvedUnchanged,
    edited: rows.length - approved.length,
    unscored: rows.filter(({ scores }) => scores === undefined).length,
  }
}

const corpusScores = (measured: readonly MeasuredSegment[]): Pick<DocumentReport, 'scores'> => {
  const scored = measured.flatMap((one) => one.scored ?? [])
  if (scored.length === 0) return {}
  const sums = scored.reduce((sum, one) => plusSums(sum, one.sums), editScoring.none)
  return { scores: editScoring.corpus(sums) }
}

const recordedSeconds = ({ revisions, readings = [] }: Segment): number | undefined => {
  const recorded = [...revisions, ...readings].flatMap(({ seconds }) => seconds ?? [])
  return recorded.length === 0 ? undefined : recorded.reduce((sum, one) => sum + one, 0)
}

const recordedKeys = ({ revisions, readings = [] }: Segment): number | undefined => {
  const recorded = [...revisions, ...readings].flatMap(({ keystrokes }) => keystrokes ?? [])
  return recorded.length === 0
    ? undefined
    : recorded.reduce((sum, one) => sum + allKeystrokes(one), 0)
}

/** Every second counts once, and so does every word whose segment has a timed revision in its past. */
const editingTime = (document: Document, efforts: ReturnType<typeof effortOf>): Time => {
  const timed = document.segments.filter(({ id }) => efforts.get(id)?.isTimed)
  const seconds = [...efforts.values()].reduce((sum, { effort }) => sum + effort.seconds, 0)
  const words = timed.reduce((sum, one) => sum + measuredSegment(one).words, 0)
  return {
    segments: timed.length,
    seconds,
    words,
    ...(words > 0 && { secondsPerThousandWords: (seconds * 1_000) / words }),
  }
}

/** The most frequent first. */
const kinds = (measured: readonly MeasuredSegment[]): DocumentReport['kinds'] =>
  editKinds
    .map((kind) => ({
      kind,
      count: measured.reduce((sum, one) => sum + (one.kinds.get(kind) ?? 0), 0),
    }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count)

const countedFindings = (
  document: Document,
  segments: readonly Segment[],
  rules: RulesInUse,
): DocumentReport['findings'] => {
  const counts = new Map<string, { found: number; left: number }>()
  for (const segment of segments) {
    for (const { check, found, left } of machineFindings(document, segment, rules)) {
      const before = counts.get(check) ?? { found: 0, left: 0 }
      counts.set(check, { found: before.found + found, left: before.left + left })
    }
  }
  return frequentFindings(counts)
}

const countedCorrections = (
  measured: readonly MeasuredSegment[],
): DocumentReport['corrections'] => {
  const counts = new Map<string, number>()
  for (const correction of measured.flatMap(({ corrections }) => corrections)) {
    const key = correctionKey(correction)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return frequentCorrections(counts)
}

const countedCauses = ({ segments, retired }: Document): DocumentReport['causes'] => {
  const revisions = [...segments, ...retired].flatMap((segment) => segment.revisions)
  return causes
    .map((cause) => ({
      cause,
      count: revisions.filter((revision) => revision.cause === cause).length,
    }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count)
}

const BIN_WIDTH = 10

const histogram = (scores: readonly number[]): readonly Bin[] => {
  const within = (above: number, to: number) =>
    scores.filter((score) => score > above && score <= to).length
  const tens = Array.from({ length: 100 / BIN_WIDTH }, (_, index) => {
    const above = index * BIN_WIDTH
    return { above, to: above + BIN_WIDTH, count: within(above, above + BIN_WIDTH) }
  })
  return [
    { above: 0, to: 0, count: scores.filter((score) => score === 0).length },
    ...tens,
    { above: 100, count: within(100, Number.POSITIVE_INFINITY) },
  ]
}
