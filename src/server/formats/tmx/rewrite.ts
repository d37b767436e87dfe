import { encoded } from '../encoding.ts'
import type { ExportedDocument } from '../format.ts'
import { originalBytes } from '../original-bytes.ts'
import { placedTexts } from '../placed-texts.ts'
import { type Splice, spliced } from '../splice.ts'
import { decodedXml } from '../xml/declared.ts'
import { writingOf } from '../xml/text.ts'
import { refuseBroken, writtenLike } from '../xml/written-inline.ts'
import { eachTmxUnit, tmxLanguages } from './units.ts'

/** The translation memory as it came but for the texts that changed. */
export const rewrittenTmx = (exported: ExportedDocument): Uint8Array => {
  const { document } = exported
  const { text: xml, encoding } = decodedXml(originalBytes(exported))
  const writing = writingOf(xml, encoding)
  const placed = placedTexts(document)
  const numbers = new Map(document.segments.map(({ id }, index) => [id, index + 1]))
  const splices: Splice[] = []
  eachTmxUnit(xml, tmxLanguages(xml, document), ({ target, targetSegment }, place) => {
    const text = placed.get(String(place))
    if (text === undefined || text.text === text.machine) return
    const [first] = text.segments
    const tags = first?.tags ?? []
    const piece = writtenLike(target, { text: text.text, tags, writing })
    if (first?.tags !== undefined) refuseBroken(piece, numbers.get(first.id) ?? 0)
    splices.push(
      targetSegment.isEmpty
        ? { start: targetSegment.start, end: targetSegment.end, text: `<seg>${piece}</seg>` }
        : { start: target.start, end: target.end, text: piece },
    )
  })
  return encoded(spliced(xml, splices), encoding)
}
