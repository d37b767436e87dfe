export const factKinds = ['person', 'place', 'acronym', 'title', 'term', 'sensitive'] as const

/** Which check a fact belongs to. */
export type FactKind = (typeof factKinds)[number]

/**
 * One line of the editable table of names and terms: `wrong` is what a machine writes, `right` what
 * German writes, the likeliest first. A fact with an English `source` holds only where the source
 * has it. A `term` without `wrong` is a glossary entry: where the source says `source`, the text
 * must say one of `right`. A fact with `near` holds only if one of those words is in the segment.
 */
export interface Fact {
  readonly kind: FactKind
  readonly wrong?: string
  readonly right: readonly string[]
  readonly source?: string
  readonly near?: readonly string[]
  /** Who says so: a rule of the Duden, a list of an office, a table of transcription. */
  readonly authority?: string
}
