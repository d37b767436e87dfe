import { authorship, type Written } from '../../core/review/authorship.ts'
import type { Document, ImportedDocument, Segment } from '../../core/review/document.ts'
import { type Shares, wordShares } from '../../core/review/shares.ts'

/** A segment with who wrote what in it. */
export interface WrittenSegment extends Authors {
  readonly segment: Segment
  readonly number: number
}

/** Every segment of a document, in the order of the text. */
export const writtenSegments = (
  document: Document,
  imported: ImportedDocument,
): readonly WrittenSegment[] => {
  const writtenOf = authorship(document, imported)
  return document.segments.map((segment, index) => {
    const known = authors.get(segment) ?? authorsOf(segment, writtenOf(segment))
    authors.set(segment, known)
    return { segment, number: index + 1, ...known }
  })
}

interface Authors {
  readonly written: readonly Written[]
  readonly shares: Shares
}

const authorsOf = ({ text }: Segment, written: readonly Written[]): Authors => ({
  written,
  shares: wordShares(text, written),
})

/** Segments are values that never change, nor does the past they look back to: found out once. */
const authors = new WeakMap<Segment, Authors>()
