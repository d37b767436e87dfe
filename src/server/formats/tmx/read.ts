import { withoutTags } from '../../../core/text/inline-tag.ts'
import type { ReadOptions, ReadSegment, ReadUnits } from '../format.ts'
import { setApart } from '../set-apart.ts'
import { decodedXml } from '../xml/declared.ts'
import { childrenOf, type XmlElement } from '../xml/elements.ts'
import { inlineTexts } from '../xml/inline.ts'
import { xmlText } from '../xml/text.ts'
import { eachTmxUnit, type TmxUnit, tmxLanguages } from './units.ts'

/** The units of a translation memory that have a text in the wanted language. */
export const readTmx = (bytes: Uint8Array, options: ReadOptions): ReadUnits => {
  const { text: xml, encoding } = decodedXml(bytes)
  const languages = tmxLanguages(xml, options)
  const segments: Omit<ReadSegment, 'after'>[] = []
  eachTmxUnit(xml, languages, (unit, place) => {
    const segment = readUnit(xml, unit, place)
    if (segment !== undefined) segments.push(segment)
  })
  return {
    kind: 'units',
    encoding,
    segments: setApart(segments),
    notices: [],
    language: languages.target,
    ...(languages.source !== undefined && { sourceLanguage: languages.source }),
  }
}

const readUnit = (
  xml: string,
  { element, source, target }: TmxUnit,
  place: number,
): Omit<ReadSegment, 'after'> | undefined => {
  const { texts, tags } = inlineTexts(xml, source === undefined ? [target] : [source, target])
  const machine = texts.at(-1) ?? ''
  if (withoutTags(texts.join(''), tags).trim() === '') return undefined
  const notes = notesOf(xml, element)
  const id = element.attributes.tuid ?? ''
  return {
    kind: 'paragraph',
    machine,
    ...(source !== undefined && { source: texts[0] ?? '' }),
    place: String(place),
    ...(id !== '' && { context: id }),
    ...(tags.length > 0 && { tags }),
    ...(notes.length > 0 && { notes }),
  }
}

const notesOf = (xml: string, unit: XmlElement) =>
  childrenOf(unit, 'note')
    .map(({ inside }) => ({ text: xmlText(xml.slice(inside.start, inside.end)).trim() }))
    .filter(({ text }) => text !== '')
