import { type Document, headRevision, type Segment } from '../../core/review/document.ts'
import type { Change, Entry, RevisionChange } from '../../core/review/entry.ts'
import type { SegmentId } from '../../core/review/ids.ts'

/**
 * The numbers that tie a history together: entries are counted without a gap, and each revision is
 * the next one of its segment, based on the one before. Replaying alone would not notice a revision
 * that was lost or that overwrote somebody else's.
 */
export class Chain {
  #sequence: number
  readonly #before: Pick<Document, 'segments' | 'retired'>
  /** The number of the latest revision of each segment that was asked for. */
  readonly #heads = new Map<SegmentId, number>()
  #lookups = 0
  #byId: ReadonlyMap<SegmentId, Segment> | undefined

  /** The chain so far: all that `document` holds. */
  constructor(document: Document) {
    this.#sequence = document.sequence
    this.#before = document
  }

  /** Takes the next entry in, or says what is wrong with it. */
  problem(entry: Entry): string | undefined {
    if (entry.sequence !== this.#sequence + 1) {
      return `entry ${entry.sequence} follows entry ${this.#sequence}`
    }
    this.#sequence = entry.sequence
    for (const change of entry.changes) {
      const problem = this.#changeProblem(change)
      if (problem !== undefined) return problem
    }
    return undefined
  }

  #changeProblem(change: Change): string | undefined {
    if (change.kind === 'details' || change.kind === 'translation') return undefined
    const head = this.#head(change.segment)
    if (head === undefined) return `there is no segment ${change.segment}`
    switch (change.kind) {
      case 'revision':
        if (change.number !== head + 1 || change.base !== head) return unfit(change, head)
        break
      case 'approval':
        return change.revision <= head
          ? undefined
          : `segment ${change.segment} has no revision ${change.revision} to approve`
      case 'split':
        if (this.#head(change.into) !== undefined) return `segment ${change.into} is there already`
        this.#heads.set(change.into, 1)
        break
      case 'merge':
        break
      default:
        return undefined
    }
    this.#heads.set(change.segment, head + 1)
    return undefined
  }

  #head(id: SegmentId): number | undefined {
    const known = this.#heads.get(id)
    if (known !== undefined) return known
    const segment = this.#segment(id)
    if (segment === undefined) return undefined
    const head = headRevision(segment)
    this.#heads.set(id, head)
    return head
  }

  /** A look through the list is cheaper than a map of all, where an act concerns few segments. */
  #segment(id: SegmentId): Segment | undefined {
    const { segments, retired } = this.#before
    this.#lookups += 1
    if (this.#lookups <= FEW) {
      const isIt = (segment: Segment) => segment.id === id
      return segments.find(isIt) ?? retired.find(isIt)
    }
    // Of two with one id the one that is still there counts, as above.
    this.#byId ??= new Map([...retired, ...segments].map((segment) => [segment.id, segment]))
    return this.#byId.get(id)
  }
}

const FEW = 4

const unfit = ({ segment, number, base }: RevisionChange, head: number): string =>
  `revision ${number} of segment ${segment}, based on ${base}, follows revision ${head}`
