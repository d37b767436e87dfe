import type { Document, Segment } from '../../core/review/document.ts'

/** What now stands in one unit of a file. */
export interface PlacedText {
  /** The texts of its segments with the gaps between them. */
  readonly text: string
  /** As it was imported, put together in the same way. */
  readonly machine: string
  /** In order; more than one after a split. */
  readonly segments: readonly Segment[]
}

/** The texts of a document by their places in the file it came from, in the order of the file. */
export const placedTexts = ({ segments }: Document): ReadonlyMap<string, PlacedText> => {
  const placed = segments.flatMap((segment) =>
    segment.place === undefined ? [] : [{ place: segment.place, segment }],
  )
  const found = new Map<string, PlacedText>()
  for (const { place, segment } of placed) {
    const before = found.get(place)
    found.set(place, before === undefined ? alone(segment) : joined(before, segment))
  }
  return found
}

const alone = (segment: Segment): PlacedText => ({
  text: segment.text,
  machine: segment.machine,
  segments: [segment],
})

const joined = ({ text, machine, segments }: PlacedText, segment: Segment): PlacedText => {
  const last = segments.at(-1)
  return {
    text: text + (last?.after ?? '') + segment.text,
    machine: machine + (last?.machineAfter ?? '') + segment.machine,
    segments: [...segments, segment],
  }
}
