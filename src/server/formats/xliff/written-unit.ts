import type { Segment } from '../../../core/review/document.ts'
import type { PlacedText } from '../placed-texts.ts'
import type { XmlWriting } from '../xml/text.ts'
import type { XliffUnit } from './unit.ts'

/** A unit with what now stands in the places of its segments. */
export interface WrittenUnit {
  readonly unit: XliffUnit
  readonly texts: readonly (PlacedText | undefined)[]
  readonly writing: XmlWriting
  /** The numbers of the document's segments, for people. */
  readonly numbers: ReadonlyMap<Segment['id'], number>
}
