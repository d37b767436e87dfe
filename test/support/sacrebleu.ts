import { readFileSync } from 'node:fs'

/** What sacreBLEU gives for one setting; see the origin note of the fixture. */
interface Given {
  readonly score: number
  readonly edits?: number
  readonly refLength?: number
}

export interface ReferenceSegment {
  readonly id: string
  readonly hyp: string
  readonly refs: readonly string[]
  readonly levenshtein: { readonly chars: number; readonly words: number }
  readonly scores: Readonly<Record<string, Given>>
}

interface ReferenceValues {
  readonly segments: readonly ReferenceSegment[]
  readonly corpus: Readonly<Record<string, Readonly<Record<string, Given>>>>
}

const values: ReferenceValues = JSON.parse(
  readFileSync(new URL('../fixtures/conformance/metrics-sacrebleu.json', import.meta.url), 'utf8'),
)

/** The reference segments that have one reference, in their order. */
export const referenceSegments: readonly ReferenceSegment[] = values.segments.filter(
  ({ refs }) => refs.length === 1,
)

/** The scores of all of them as one text, by the names of the settings. */
export const referenceCorpus = values.corpus['all-single-reference'] ?? {}
