import { Refusal } from '../refusal.ts'
import { aligned, joinedText, type Row } from './aligned.ts'
import { type Alternative, OWN } from './alternatives.ts'
import { refuseStale } from './conflict.ts'
import { type Document, headRevision } from './document.ts'
import type { Change } from './entry.ts'
import type { SegmentId } from './ids.ts'
import { rowsWritten } from './restoring.ts'

/** A stretch of the document with all the translations there are of it. */
export interface Stretch {
  /** The first of its segments as imported: rankings are kept under it. */
  readonly id: SegmentId
  /** Its segments as they were imported and as they stand now: one each, but for splits and merges. */
  readonly row: Row
  /** The document's own translation first. */
  readonly candidates: readonly Candidate[]
}

export interface Candidate {
  /** `OWN` for the document's own. */
  readonly system: string
  readonly text: string
}

/**
 * The stretches of a document of which there are several translations, in the order of the text.
 * Splits and merges move borders of segments and never the machine's text, so each translation
 * stays beside the stretch that it was aligned with.
 */
export const stretches = (opened: Document, document: Document): readonly Stretch[] => {
  if (document.alternatives.length === 0) return []
  return aligned(opened, document).flatMap((row) => {
    const [first] = row.before
    const others = document.alternatives.flatMap((alternative) => {
      const text = textOf(alternative, row)
      return text === undefined ? [] : [{ system: alternative.system, text }]
    })
    if (first === undefined || others.length === 0) return []
    const own = { system: OWN, text: joinedText(row.before) }
    return [{ id: first.id, row, candidates: [own, ...others] }]
  })
}

/** The text of a row; undefined where the system has none for it. */
const textOf = (alternative: Alternative, { before }: Row): string | undefined => {
  const texts = textsOf(alternative)
  let text: string | undefined
  let gap = ''
  for (const { id, after } of before) {
    const part = texts.get(id)
    if (part !== undefined) text = text === undefined ? part : text + gap + part
    gap = after
  }
  return text
}

const textsOf = (alternative: Alternative): ReadonlyMap<SegmentId, string> => {
  const known = kept.get(alternative)
  if (known !== undefined) return known
  const texts = new Map(alternative.texts.map(({ segment, text }) => [segment, text]))
  kept.set(alternative, texts)
  return texts
}

const kept = new WeakMap<Alternative, ReadonlyMap<SegmentId, string>>()

/**
 * Takes one of the translations as the text of its stretch. What was split since is joined again.
 * `bases`: the latest revisions that the person saw; refused as a `conflict` when there are others.
 */
export const candidateTaken = (
  opened: Document,
  document: Document,
  wanted: {
    readonly segment: SegmentId
    readonly system: string
    readonly bases?: readonly number[]
  },
): readonly Change[] => {
  const stretch = stretches(opened, document).find(({ row }) => holds(row, wanted.segment))
  const candidate = stretch?.candidates.find(({ system }) => system === wanted.system)
  if (stretch === undefined || candidate === undefined) throw noCandidate()
  const { bases, system } = wanted
  if (bases !== undefined) {
    for (const [place, segment] of stretch.row.after.entries()) {
      const base = bases[place] ?? 0
      if (base !== headRevision(segment)) refuseStale(segment, base, candidate.text)
    }
  }
  const cause = system === OWN ? 'restore' : 'alternative'
  return rowsWritten(document, [{ row: stretch.row, text: candidate.text }], cause)
}

const holds = ({ before, after }: Row, id: SegmentId): boolean =>
  [...before, ...after].some((segment) => segment.id === id)

const noCandidate = (): Refusal =>
  new Refusal('not-found', {
    en: 'There is no such translation of this segment.',
    de: 'Eine solche Übersetzung dieses Segments gibt es nicht.',
  })
