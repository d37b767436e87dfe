import type { Author } from './authorship.ts'
import type { Document, ImportedDocument, MergedAncestor, Revision, Segment } from './document.ts'
import type { SegmentId } from './ids.ts'

/** A text that a segment had, and the revision that made it; the first is what it began with. */
export interface PastText {
  readonly text: string
  readonly author: Author | undefined
}

/** So many texts back; where parts were split and joined back and forth, there are ever more. */
const MOST_TEXTS = 100

/**
 * The last texts that a segment had, oldest first, back through splits and merges: before a split,
 * the text of the segment it was part of; before a merge, the texts of both parts, one after the
 * other.
 */
export const pastTexts = (
  document: Document,
  imported: ImportedDocument,
): ((segment: Segment) => readonly PastText[]) => {
  const pasts = new Pasts(document, imported)
  return ({ id, revisions }) => pasts.of(id, revisions.length)
}

class Pasts {
  readonly #segments: ReadonlyMap<SegmentId, Segment>
  readonly #machine: ReadonlyMap<SegmentId, string>
  readonly #known = new Map<string, readonly PastText[]>()

  constructor({ segments, retired }: Document, imported: ImportedDocument) {
    this.#segments = new Map([...retired, ...segments].map((segment) => [segment.id, segment]))
    this.#machine = new Map(imported.segments.map(({ id, machine }) => [id, machine]))
  }

  of(id: SegmentId, revision: number): readonly PastText[] {
    const key = `${id} ${revision}`
    const known = this.#known.get(key) ?? this.#found(id, revision)
    this.#known.set(key, known)
    return known
  }

  #found(id: SegmentId, revision: number): readonly PastText[] {
    const segment = this.#segments.get(id)
    let found = [...this.#beginning(id)]
    for (const next of segment?.revisions.slice(0, revision) ?? []) {
      const joint = mergeOf(segment, next, found.at(-1)?.text ?? '')
      if (joint === undefined)
        found.push({ text: next.text, author: { segment: id, revision: next } })
      else found = joined(found, this.of(joint.segment, joint.revision), next.text, joint)
    }
    return found.slice(-MOST_TEXTS)
  }

  /** With the machine's text, or as part of another segment. */
  #beginning(id: SegmentId): readonly PastText[] {
    const origin = this.#segments.get(id)?.ancestors.find(({ kind }) => kind === 'split-from')
    if (origin !== undefined) return this.of(origin.segment, origin.revision)
    return [{ text: this.#machine.get(id) ?? '', author: undefined }]
  }
}

/** The merge that made this revision; one act may have made several. */
const mergeOf = (
  segment: Segment | undefined,
  { cause, sequence }: Revision,
  before: string,
): MergedAncestor | undefined =>
  cause !== 'merge'
    ? undefined
    : segment?.ancestors
        .filter((ancestor) => ancestor.kind === 'merged')
        .find((ancestor) => ancestor.sequence === sequence && ancestor.gap.start === before.length)

/** First the left part grew beside the first text of the right one, then the right part did. */
const joined = (
  left: readonly PastText[],
  right: readonly PastText[],
  whole: string,
  { gap }: MergedAncestor,
): PastText[] => {
  const between = whole.slice(gap.start, gap.end)
  const start = right[0]?.text ?? ''
  const end = left.at(-1)?.text ?? ''
  return [
    ...left.map(({ text, author }) => ({ text: text + between + start, author })),
    ...right.slice(1).map(({ text, author }) => ({ text: end + between + text, author })),
  ]
}
