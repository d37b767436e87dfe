import { type Comment, segmentState } from '../../../core/review/document.ts'
import { encoded } from '../encoding.ts'
import type { ExportedDocument } from '../format.ts'
import { originalBytes } from '../original-bytes.ts'
import { type PlacedText, placedTexts } from '../placed-texts.ts'
import { type Splice, spliced } from '../splice.ts'
import { attributeSplice } from '../xml/attributes.ts'
import { decodedXml } from '../xml/declared.ts'
import { writingOf } from '../xml/text.ts'
import { noteSplices } from './notes.ts'
import { targetSplices } from './targets.ts'
import type { StatusAttribute, XliffSegment } from './unit.ts'
import { eachUnit } from './units.ts'
import type { WrittenUnit } from './written-unit.ts'

/** The file as it came but for targets, states and notes that changed. */
export const writeXliff = (exported: ExportedDocument): Uint8Array => {
  const { document } = exported
  const { text: xml, encoding } = decodedXml(originalBytes(exported))
  const placed = placedTexts(document)
  const writing = writingOf(xml, encoding)
  const numbers = new Map(document.segments.map(({ id }, index) => [id, index + 1]))
  const splices: Splice[] = []
  let place = 0
  eachUnit(xml, (unit) => {
    const texts = unit.segments.map(() => {
      place += 1
      return placed.get(String(place))
    })
    if (texts.every((text) => text === undefined)) return
    const written = { unit, texts, writing, numbers }
    splices.push(
      ...targetSplices(xml, written),
      ...statusSplices(xml, written),
      ...noteSplices(xml, unit.notes, { comments: commentsOf(texts), writing }),
    )
  })
  return encoded(spliced(xml, inOrder(splices)), encoding)
}

const commentsOf = (texts: WrittenUnit['texts']): readonly Comment[] =>
  texts.flatMap((text) => text?.segments.flatMap(({ comments }) => comments) ?? [])

/** What the file says of a segment's state is changed only where the editor changed it. */
const statusSplices = (xml: string, { unit, texts }: WrittenUnit): readonly Splice[] => {
  const wanted = new Map<string, { readonly attribute: StatusAttribute; isFinal: boolean }>()
  const changed = new Set<string>()
  for (const [index, { status }] of unit.segments.entries()) {
    const isFinal = isApproved(texts[index])
    for (const attribute of status.attributes) {
      const name = `${attribute.element.start} ${attribute.name}`
      const known = wanted.get(name)
      // What the whole unit says holds only if it holds for each of its segments.
      wanted.set(name, { attribute, isFinal: isFinal && known?.isFinal !== false })
      if (isFinal !== isFinalThere(status, texts[index])) changed.add(name)
    }
  }
  return [...wanted].flatMap(([name, { attribute, isFinal }]) => {
    const key = isFinal ? 'final' : 'open'
    if (!changed.has(name) || !(key in attribute)) return []
    const splice = attributeSplice(xml, attribute.element, {
      name: attribute.name,
      value: attribute[key],
    })
    return splice === undefined ? [] : [splice]
  })
}

/** A unit that has no translation at all is approved by nobody. */
const isFinalThere = ({ isFinal }: XliffSegment['status'], text: PlacedText | undefined): boolean =>
  isFinal && (text === undefined || text.machine !== '' || text.text !== '')

const isApproved = (text: PlacedText | undefined): boolean =>
  text?.segments.every((segment) => segmentState(segment) === 'approved') ?? false

/** New texts at one place keep the order in which they were made: a target before its notes. */
const inOrder = (splices: readonly Splice[]): readonly Splice[] =>
  splices.toSorted((one, other) => one.start - other.start || one.end - other.end)
