import { alternativesAfter, rankingsAfter, rankingsAfterTranslation } from './alternatives.ts'
import { dismissalsAfter } from './dismissals.ts'
import {
  type Document,
  type ImportedDocument,
  openedDocument,
  type Revision,
  type Segment,
} from './document.ts'
import type {
  Change,
  Entry,
  MergeChange,
  RankingChange,
  RevisionChange,
  SplitChange,
  TranslationChange,
} from './entry.ts'
import type { SegmentId } from './ids.ts'
import { merged } from './merged.ts'
import { changedSegment } from './segment-changes.ts'
import { splitInTwo } from './split-in-two.ts'

/**
 * `document` after `entries`, in their order. Entries were checked when they were made, so a change
 * that does not fit means that the journal and the document do not belong together: a RangeError
 * says which.
 */
export const replayed = (document: Document, entries: readonly Entry[]): Document => {
  const state = new Replay(document)
  for (const entry of entries) state.apply(entry)
  return state.document()
}

/** `document` after one entry. */
export const applied = (document: Document, entry: Entry): Document => replayed(document, [entry])

/** The document as it was right after the entry with this sequence number (0: the import). */
export const documentAt = (
  imported: ImportedDocument,
  entries: readonly Entry[],
  sequence: number,
): Document =>
  replayed(
    openedDocument(imported),
    entries.filter((entry) => entry.sequence <= sequence),
  )

/** One private copy of the lists serves all entries, so that replaying stays linear in them. */
class Replay {
  #details: Document
  readonly #segments: Segment[]
  readonly #retired: Segment[]
  #places: Map<SegmentId, number> | undefined
  #lookups = 0
  /** Lists of revisions that were made here, so that nobody else sees them grow. */
  readonly #own = new Map<readonly Revision[], Revision[]>()

  constructor(document: Document) {
    this.#details = document
    this.#segments = [...document.segments]
    this.#retired = [...document.retired]
  }

  document(): Document {
    return { ...this.#details, segments: this.#segments, retired: this.#retired }
  }

  apply(entry: Entry): void {
    for (const change of entry.changes) this.#change(change, entry)
    this.#details = { ...this.#details, sequence: entry.sequence, changed: entry.at }
  }

  #change(change: Change, entry: Entry): void {
    switch (change.kind) {
      case 'revision':
        this.#update(change.segment, (segment) => this.#revised(segment, change, entry))
        break
      case 'comment':
        this.#update(change.segment, (segment) => changedSegment(segment, change, entry))
        this.#details = { ...this.#details, commentCount: this.#details.commentCount + 1 }
        break
      case 'annotation':
        this.#update(change.segment, (segment) => changedSegment(segment, change, entry))
        this.#details = { ...this.#details, annotationCount: this.#details.annotationCount + 1 }
        break
      case 'dismissal':
      case 'dismissal-withdrawal':
        this.#find(change.segment)
        this.#dismissals(change, entry)
        break
      case 'split':
        this.#split(change, entry)
        this.#dismissals(change, entry)
        break
      case 'merge':
        this.#merge(change, entry)
        this.#dismissals(change, entry)
        break
      case 'translation':
      case 'ranking':
        this.#details = { ...this.#details, ...this.#translations(change, entry) }
        break
      case 'details': {
        const { kind: _, ...details } = change
        this.#details = { ...this.#details, ...details }
        break
      }
      default:
        this.#update(change.segment, (segment) => changedSegment(segment, change, entry))
    }
  }

  #translations(
    change: TranslationChange | RankingChange,
    entry: Entry,
  ): Partial<Pick<Document, 'alternatives' | 'rankings'>> {
    const { alternatives, rankings } = this.#details
    if (change.kind === 'ranking') return { rankings: rankingsAfter(rankings, change, entry) }
    return {
      alternatives: alternativesAfter(alternatives, change),
      rankings: rankingsAfterTranslation(rankings, change),
    }
  }

  #dismissals(change: Parameters<typeof dismissalsAfter>[1], entry: Entry): void {
    const { dismissals } = this.#details
    const after = dismissalsAfter(dismissals, change, entry)
    this.#details = { ...this.#details, dismissals: after }
  }

  #split(change: SplitChange, entry: Entry): void {
    const [segment, place] = this.#find(change.segment)
    this.#segments.splice(place, 1, ...splitInTwo(segment, change, entry))
    this.#places = undefined
  }

  #update(id: SegmentId, update: (segment: Segment) => Segment): void {
    const [segment, place] = this.#find(id)
    this.#segments[place] = update(segment)
  }

  #merge({ segment: id, absorbed }: MergeChange, entry: Entry): void {
    const [left, place] = this.#find(id)
    const right = this.#segments[place + 1]
    if (right?.id !== absorbed) {
      throw new RangeError(`the journal merges ${absorbed}, which does not follow ${id}`)
    }
    this.#segments.splice(place, 2, merged(left, right, entry))
    this.#retired.push(right)
    this.#places = undefined
  }

  #revised(segment: Segment, change: RevisionChange, entry: Entry): Segment {
    const { kind: _, segment: __, ...revision } = change
    const { by, at, sequence } = entry
    const revisions = this.#own.get(segment.revisions) ?? [...segment.revisions]
    revisions.push({ ...revision, by, at, sequence })
    this.#own.set(revisions, revisions)
    return { ...segment, text: change.text, revisions }
  }

  #find(id: SegmentId): readonly [Segment, number] {
    const place = this.#place(id)
    const segment = place === undefined ? undefined : this.#segments[place]
    if (place === undefined || segment === undefined) {
      throw new RangeError(`the journal names segment ${id}, which is not there`)
    }
    return [segment, place]
  }

  /** A map of all places pays only where there is much to look up: one act has little. */
  #place(id: SegmentId): number | undefined {
    this.#lookups += 1
    if (this.#lookups <= 4) return this.#segments.findIndex((segment) => segment.id === id)
    this.#places ??= new Map(this.#segments.map((segment, place) => [segment.id, place]))
    return this.#places.get(id)
  }
}
