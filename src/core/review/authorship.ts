import { type Owned, type OwnedText, ownedBy, rewritten, stretches } from '../diff/owners.ts'
import type { Document, ImportedDocument, MergedAncestor, Revision, Segment } from './document.ts'
import type { SegmentId } from './ids.ts'

/** The revision that wrote something, and the segment whose history it is part of. */
export interface Author {
  readonly segment: SegmentId
  readonly revision: Revision
}

/** A stretch of a segment's current text; without an owner it stands as the machine wrote it. */
export type Written = Owned<Author | undefined>

/**
 * Who wrote what in each segment of a document: the stretches of its current text, in order and
 * without gaps, back through all splits and merges. What a restoration brings back belongs to those
 * who wrote it, not to the one who restored it.
 */
export const authorship = (
  document: Document,
  imported: ImportedDocument,
): ((segment: Segment) => readonly Written[]) => {
  const pasts = new Pasts(document, imported)
  return ({ id, revisions }) => pasts.written(id, revisions.length)
}

type AuthoredText = OwnedText<Author | undefined>

/** A text of the past: each distinct author once for a stretch takes little room. */
interface Past {
  readonly text: string
  readonly written: readonly Written[]
}

/** The texts that segments had, with their authors; each is made once, and only if asked for. */
class Pasts {
  readonly #segments: ReadonlyMap<SegmentId, Segment>
  readonly #machine: ReadonlyMap<SegmentId, string>
  readonly #known = new Map<SegmentId, Past[]>()

  constructor({ segments, retired }: Document, imported: ImportedDocument) {
    this.#segments = new Map([...retired, ...segments].map((segment) => [segment.id, segment]))
    this.#machine = new Map(imported.segments.map(({ id, machine }) => [id, machine]))
  }

  written(id: SegmentId, revision: number): readonly Written[] {
    return this.#past(id, revision).written
  }

  /**
   * What a segment looks at of another is older than what it looks from, so this ends even where
   * parts were split and joined back and forth.
   */
  #past(id: SegmentId, revision: number): Past {
    const known = this.#known.get(id) ?? []
    this.#known.set(id, known)
    let last = known[0]
    if (last === undefined) {
      last = this.#first(id)
      known.push(last)
    }
    const { revisions = [] } = this.#segments.get(id) ?? {}
    for (const next of revisions.slice(known.length - 1, revision)) {
      const before = known.at(-1) ?? last
      known.push(pastOf(this.#after(before, { segment: id, revision: next }, known)))
    }
    return known[revision] ?? last
  }

  /** Where a segment's history begins: with the machine's text, or as part of another. */
  #first(id: SegmentId): Past {
    const origin = this.#segments.get(id)?.ancestors.find(({ kind }) => kind === 'split-from')
    if (origin !== undefined) return this.#past(origin.segment, origin.revision)
    return pastOf(ownedBy(this.#machine.get(id) ?? '', undefined))
  }

  #after(before: Past, author: Author, earlier: readonly Past[]): AuthoredText {
    const { text, cause } = author.revision
    const now = authoredText(before)
    const cut = cause === 'split' ? cutText(now, text, this.#isParted(author)) : undefined
    if (cut !== undefined) return cut
    const joint = cause === 'merge' ? this.#joint(before, author) : undefined
    if (joint !== undefined) return this.#joined(now, text, joint)
    const restored =
      cause === 'restore' ? earlier.findLast((past) => past.text === text) : undefined
    return restored === undefined ? rewritten(now, text, author) : authoredText(restored)
  }

  /** Whether a split made this revision by parting its segment from another. */
  #isParted({ segment, revision }: Author): boolean {
    const ancestors = this.#segments.get(segment)?.ancestors ?? []
    return ancestors.some(
      ({ kind, sequence }) => kind === 'split-from' && sequence === revision.sequence,
    )
  }

  /** The merge that made this revision; one act may have made several. */
  #joint({ text }: Past, { segment, revision }: Author): MergedAncestor | undefined {
    return this.#segments
      .get(segment)
      ?.ancestors.filter((ancestor) => ancestor.kind === 'merged')
      .find(({ sequence, gap }) => sequence === revision.sequence && gap.start === text.length)
  }

  /** The gap between the two was there before, so it is not who joined them that wrote it. */
  #joined(left: AuthoredText, text: string, { segment, revision, gap }: MergedAncestor) {
    const right = authoredText(this.#past(segment, revision))
    const between = ownedBy<Author | undefined>(text.slice(gap.start, gap.end), undefined)
    return { text, owners: [...left.owners, ...between.owners, ...right.owners] }
  }
}

/** One part of a text that was split: its end for the segment that was parted, else its front. */
const cutText = (
  { text: whole, owners }: AuthoredText,
  text: string,
  isParted: boolean,
): AuthoredText | undefined => {
  const start = isParted ? whole.length - text.length : 0
  const end = start + text.length
  return whole.slice(start, end) === text ? { text, owners: owners.slice(start, end) } : undefined
}

const pastOf = (authored: AuthoredText): Past => ({
  text: authored.text,
  written: stretches(authored),
})

const authoredText = ({ text, written }: Past): AuthoredText => ({
  text,
  owners: written.flatMap(({ start, end, owner }) =>
    new Array<Author | undefined>(end - start).fill(owner),
  ),
})
