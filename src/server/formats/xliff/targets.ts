import { type InlineTag, placedTags } from '../../../core/text/inline-tag.ts'
import type { PlacedText } from '../placed-texts.ts'
import type { Splice } from '../splice.ts'
import { attributeSplice } from '../xml/attributes.ts'
import type { XmlElement } from '../xml/elements.ts'
import { refuseBroken, writtenInline, writtenLike } from '../xml/written-inline.ts'
import type { Insertion, XliffSegment } from './unit.ts'
import type { WrittenUnit } from './written-unit.ts'

/** The new texts of a unit, in place of the old ones or where there was none. */
export const targetSplices = (xml: string, written: WrittenUnit): readonly Splice[] => {
  const { unit, texts, writing, numbers } = written
  const spaced = new Set<XmlElement>()
  const insertions = new Set<Insertion>()
  const splices: Splice[] = []
  for (const [index, segment] of unit.segments.entries()) {
    const text = texts[index]
    if (text === undefined || text.text === text.machine) continue
    if (segment.target.kind === 'insertion') {
      insertions.add(segment.target.insertion)
      continue
    }
    const { content, element } = segment.target
    const tags = tagsOf(text)
    const piece = writtenLike(content, { text: text.text, tags, writing })
    refuseUnlessWhole(piece, text, numbers)
    splices.push({ start: content.start, end: content.end, text: piece })
    if (needsSpace(segment, text)) spaced.add(element)
  }
  return [
    ...splices,
    ...[...spaced].flatMap((element) => attributeSplice(xml, element, preserve) ?? []),
    ...[...insertions].map((insertion) => inserted(insertion, written)),
  ]
}

const preserve = { name: 'xml:space', value: 'preserve' } as const

const inserted = (insertion: Insertion, { unit, texts, writing, numbers }: WrittenUnit): Splice => {
  const isSpaced = unit.segments.some((segment, index) => needsSpace(segment, texts[index]))
  const pieces = insertion.parts.map((part) => {
    if (part.kind === 'raw') return part.text
    if (part.kind === 'space') return isSpaced ? ' xml:space="preserve"' : ''
    const text = texts[part.index]
    if (text === undefined) return ''
    const piece = writtenInline(text.text, tagsOf(text), writing)
    refuseUnlessWhole(piece, text, numbers)
    return piece
  })
  return { start: insertion.start, end: insertion.end, text: pieces.join('') }
}

const tagsOf = ({ segments }: PlacedText): readonly InlineTag[] => segments[0]?.tags ?? []

const refuseUnlessWhole = (
  piece: string,
  { text, segments }: PlacedText,
  numbers: WrittenUnit['numbers'],
): void => {
  const [first] = segments
  if (first === undefined || placedTags(text, first.tags).length === 0) return
  refuseBroken(piece, numbers.get(first.id) ?? 0)
}

/** White space that a reader of XML may drop, and that the text did not have before. */
const needsSpace = ({ preserve: kept }: XliffSegment, text: PlacedText | undefined): boolean =>
  !kept && text !== undefined && FRAGILE.test(text.text) && !FRAGILE.test(text.machine)

const FRAGILE = / {2}|[\t\n\r]/
