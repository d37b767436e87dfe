import { type Document, headRevision } from '../../core/review/document.ts'
import type { Change, Entry, RevisionChange } from '../../core/review/entry.ts'
import type { SegmentId } from '../../core/review/ids.ts'

/**
 * The numbers that tie a history together: entries are counted without a gap, and each revision is
 * the next one of its segment, based on the one before. Replaying alone would not notice a revision
 * that was lost or that overwrote somebody else's.
 */
export class Chain {
  #sequence: number
  readonly #heads: Map<SegmentId, number>

  /** The chain so far: all that `document` holds. */
  constructor(document: Document) {
    this.#sequence = document.sequence
    const segments = [...document.segments, ...document.retired]
    this.#heads = new Map(segments.map((segment) => [segment.id, headRevision(segment)]))
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
    if (change.kind === 'details') return undefined
    const head = this.#heads.get(change.segment)
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
        if (this.#heads.has(change.into)) return `segment ${change.into} is there already`
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
}

const unfit = ({ segment, number, base }: RevisionChange, head: number): string =>
  `revision ${number} of segment ${segment}, based on ${base}, follows revision ${head}`
