import type { Comment } from '../../../core/review/document.ts'
import type { ReadNote } from '../format.ts'
import type { Splice } from '../splice.ts'
import type { XmlElement } from '../xml/elements.ts'
import { escapedAttribute, escapedXml, type XmlWriting, xmlText } from '../xml/text.ts'
import type { XliffNotes } from './unit.ts'

/** XLIFF 2 has no place for a note's author: ours stand before the text, under this category. */
const CATEGORY = 'Rotstift'

/** The notes of a unit that say something. */
export const readNotes = (xml: string, { elements }: XliffNotes): readonly ReadNote[] =>
  elements.map((element) => readNote(xml, element)).filter(({ text }) => text !== '')

const readNote = (xml: string, { inside, attributes }: XmlElement): ReadNote => {
  const text = xmlText(xml.slice(inside.start, inside.end)).trim()
  const own = attributes.category === CATEGORY ? /^([^:\n]{1,100}): ([\s\S]*)$/.exec(text) : null
  if (own !== null) return { by: own[1] ?? '', text: own[2] ?? '' }
  return { text, ...(attributes.from && { by: attributes.from }) }
}

/**
 * What brings the notes of a unit up to date: a note whose comment was removed goes, a comment that
 * is not there yet and not done becomes a note. A note that was marked as done stays: it is the
 * file's own.
 */
export const noteSplices = (
  xml: string,
  notes: XliffNotes,
  { comments, writing }: { readonly comments: readonly Comment[]; readonly writing: XmlWriting },
): readonly Splice[] => {
  const left = [...comments]
  const gone: Splice[] = []
  for (const element of notes.elements) {
    const { text } = readNote(xml, element)
    if (text === '') continue
    const known = left.findIndex((comment) => comment.text === text)
    if (known >= 0) left.splice(known, 1)
    else gone.push(withoutLead(xml, element))
  }
  const added = left.filter(({ resolved }) => !resolved)
  if (added.length === 0) return gone
  const written = added.map((comment) => newNote(comment, notes, writing)).join('')
  const { at, lead, prefix, isFirst } = notes
  const text = isFirst ? `${lead}<${prefix}notes>${written}${lead}</${prefix}notes>` : written
  return [...gone, { start: at, end: at, text }]
}

/** The white space before an element goes with it. */
const withoutLead = (xml: string, { start, end }: XmlElement): Splice => {
  let from = start
  while (from > 0 && ' \t\r\n'.includes(xml.charAt(from - 1))) from -= 1
  return { start: from, end, text: '' }
}

const newNote = (
  { text, by }: Comment,
  { lead, dialect, prefix, isFirst }: XliffNotes,
  writing: XmlWriting,
): string => {
  const name = `${prefix}note`
  const indented = isFirst && lead !== '' ? `${lead}  ` : lead
  return dialect === 1
    ? `${lead}<${name} from="${escapedAttribute(by, writing)}">${escapedXml(text, writing)}</${name}>`
    : `${indented}<${name} category="${CATEGORY}">${escapedXml(`${by}: ${text}`, writing)}</${name}>`
}
