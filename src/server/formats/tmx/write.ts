import { Refusal } from '../../../core/refusal.ts'
import { type Document, type Segment, segmentState } from '../../../core/review/document.ts'
import { type PlacedTag, placedTags } from '../../../core/text/inline-tag.ts'
import type { ExportedDocument } from '../format.ts'
import { escapedAttribute, escapedXml, type XmlWriting } from '../xml/text.ts'

/** A translation memory (TMX 1.4b, LISA) of the pairs that an editor approved. */
export const writtenTmx = ({ document, at }: ExportedDocument): string => {
  const approved = document.segments.filter(
    (segment) => segment.source !== undefined && segmentState(segment) === 'approved',
  )
  if (approved.length === 0) throw noPairs()
  const language = attribute(document.sourceLanguage ?? 'en')
  return `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header creationtool="Rotstift" creationtoolversion="1" segtype="${document.unit}" o-tmf="Rotstift" adminlang="en" srclang="${language}" datatype="plaintext" creationdate="${stamp(at)}"/>
  <body>
${approved.map((segment) => unit(segment, document)).join('\n')}
  </body>
</tmx>
`
}

const noPairs = (): Refusal =>
  new Refusal('invalid', {
    en: 'No segment with a source is approved yet, so there is nothing to put into a translation memory.',
    de: 'Noch ist kein Segment mit Ausgangstext freigegeben; es gibt also nichts für ein Translation Memory.',
  })

const writing: XmlWriting = { encoding: 'utf-8', lineBreak: '\n' }

const attribute = (text: string): string => escapedAttribute(text, writing)

const unit = (segment: Segment, { language, sourceLanguage = 'en' }: Document): string => {
  const { approval, source = '', text } = segment
  const changed = approval
    ? ` changedate="${stamp(approval.at)}" changeid="${attribute(approval.by)}"`
    : ''
  return `    <tu${changed}>
      <tuv xml:lang="${attribute(sourceLanguage)}"><seg>${inline(source, segment)}</seg></tuv>
      <tuv xml:lang="${attribute(language)}"><seg>${inline(text, segment)}</seg></tuv>
    </tu>`
}

/** `20261127T150000Z`: ISO 8601 as TMX wants it. */
const stamp = (at: string): string => at.replace(/[-:]|\.\d+/g, '')

/** Tags become codes that any program understands: halves of a pair, and what stands alone. */
const inline = (text: string, { tags }: Segment): string => {
  const placed = placedTags(text, tags)
  const marks = new Set(placed.map(({ tag }) => tag.mark))
  const pieces: string[] = []
  let at = 0
  for (const one of placed) {
    pieces.push(escapedXml(text.slice(at, one.start), writing), code(one, marks))
    at = one.end
  }
  return pieces.join('') + escapedXml(text.slice(at), writing)
}

const code = ({ tag }: PlacedTag, marks: ReadonlySet<string>): string => {
  const number = tag.mark.replace(/\D/g, '')
  const markup = escapedXml(tag.markup, writing)
  const isWhole = marks.has(`⟦${number}⟧`) && marks.has(`⟦/${number}⟧`)
  if (tag.kind === 'alone') return `<ph x="${number}">${markup}</ph>`
  const isOpen = tag.kind === 'open'
  if (!isWhole) return `<it x="${number}" pos="${isOpen ? 'begin' : 'end'}">${markup}</it>`
  return isOpen
    ? `<bpt i="${number}" x="${number}">${markup}</bpt>`
    : `<ept i="${number}">${markup}</ept>`
}
