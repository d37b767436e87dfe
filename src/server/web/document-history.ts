import { documentAt } from '../../core/review/applied.ts'
import { noRevision } from '../../core/review/conflict.ts'
import type { Document, ImportedDocument, Segment } from '../../core/review/document.ts'
import type { Entry, MergeChange, SplitChange } from '../../core/review/entry.ts'
import { holder } from '../../core/review/find.ts'
import { type Step, steps } from '../../core/review/history.ts'
import type { DocumentId, SegmentId } from '../../core/review/ids.ts'
import { type Moment, sequenceOf } from '../../core/review/moments.ts'
import type { Site } from './site.ts'

/** A document with everything that ever happened to it. */
export interface DocumentHistory {
  readonly document: Document
  readonly imported: ImportedDocument
  readonly entries: readonly Entry[]
}

export const loadHistory = async (site: Site, id: DocumentId): Promise<DocumentHistory> => ({
  imported: await site.store.imported(id),
  entries: await site.store.history(id),
  document: await site.store.load(id),
})

/** The steps of a history as its readers see them, oldest first. */
export const stepsOf = (entries: readonly Entry[]): readonly Step[] =>
  steps(entries, (at) => Date.parse(at) / 1000)

/** The document as it was at a moment. */
export const stateAt = (
  { document, imported, entries }: DocumentHistory,
  moment: Moment,
): Document => {
  const sequence = sequenceOf(entries, moment)
  return sequence === document.sequence ? document : documentAt(imported, entries, sequence)
}

/** A segment of today and its number on the review screen. */
export interface Numbered {
  readonly segment: Segment
  readonly number: number
}

/** The texts on either side of a border. */
export interface Parted {
  readonly left: string
  readonly right: string
}

/** Finds the texts that segments had, those that are gone by now included. */
export class SegmentTexts {
  readonly #history: DocumentHistory
  readonly #known: ReadonlyMap<SegmentId, Segment>
  readonly #machine: ReadonlyMap<SegmentId, string>
  readonly #numbers: ReadonlyMap<SegmentId, number>

  constructor(history: DocumentHistory) {
    const { segments, retired } = history.document
    this.#history = history
    this.#known = new Map([...retired, ...segments].map((segment) => [segment.id, segment]))
    this.#machine = new Map(history.imported.segments.map(({ id, machine }) => [id, machine]))
    this.#numbers = new Map(segments.map(({ id }, index) => [id, index + 1]))
  }

  /** The text of a revision as it was then; 0 is the machine's before any split or merge. */
  text(segment: SegmentId, revision: number): string {
    if (revision === 0) return this.#machine.get(segment) ?? ''
    return this.#known.get(segment)?.revisions[revision - 1]?.text ?? ''
  }

  /** The number of the entry that made a revision; 0 for the machine's text. */
  sequenceOf(segment: SegmentId, revision: number): number {
    const made = this.#known.get(segment)?.revisions[revision - 1]
    if (made === undefined && revision > 0) throw noRevision(segment, revision)
    return made?.sequence ?? 0
  }

  /** The texts of the two parts right after a split. */
  atSplit({ segment, into }: SplitChange, sequence: number): Parted {
    const left = this.#known
      .get(segment)
      ?.revisions.find((revision) => revision.sequence === sequence && revision.cause === 'split')
    return { left: left?.text ?? '', right: this.text(into, 1) }
  }

  /** The texts of the two parts right before a merge. */
  atMerge({ segment, absorbed }: MergeChange): Parted {
    const right = this.#known.get(absorbed)?.text ?? ''
    const whole = this.#known.get(segment)
    const joint = whole?.ancestors.find((ancestor) => ancestor.segment === absorbed)
    if (whole === undefined || joint?.kind !== 'merged') return { left: '', right }
    const { gap, sequence } = joint
    // One act may merge several: the one that made a text of this length is meant.
    const merge = whole.revisions.find(
      ({ text, ...revision }) =>
        revision.sequence === sequence && text.length === gap.end + right.length,
    )
    return { left: merge?.text.slice(0, gap.start) ?? '', right }
  }

  /** The segment of today that holds what this one held. */
  today(id: SegmentId): Numbered | undefined {
    const segment = this.#known.has(id) ? holder(this.#history.document, id) : undefined
    const number = segment && this.#numbers.get(segment.id)
    return segment === undefined || number === undefined ? undefined : { segment, number }
  }
}
