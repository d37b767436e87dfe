import type { Told } from '../../../core/refusal.ts'
import { withoutTags } from '../../../core/text/inline-tag.ts'
import type { ReadSegment, ReadUnits } from '../format.ts'
import { setApart } from '../set-apart.ts'
import { decodedXml } from '../xml/declared.ts'
import type { Ancestors } from '../xml/elements.ts'
import { inlineTexts } from '../xml/inline.ts'
import { languageTagOf } from '../xml/language-tag.ts'
import { readNotes } from './notes.ts'
import { MachineSystem } from './system.ts'
import type { XliffSegment, XliffUnit } from './unit.ts'
import { eachUnit } from './units.ts'

type ReadUnit = Omit<ReadSegment, 'after'>

/** A segment with what is to be known of it before all are read. */
interface Found {
  readonly segment: ReadUnit
  readonly original: string
  readonly isLocked: boolean
}

/**
 * An XLIFF file as segments: one for each unit, or for each of the segments in a unit. What is locked
 * is left out, unless that would be everything.
 */
export const readXliff = (bytes: Uint8Array): ReadUnits => {
  const { text: xml, encoding } = decodedXml(bytes)
  const found: Found[] = []
  const system = new MachineSystem()
  let place = 0
  let head: Ancestors | undefined
  eachUnit(
    xml,
    (unit, ancestors) => {
      head ??= [...ancestors]
      system.see(unit)
      found.push(...unitSegments(xml, unit, place))
      place += unit.segments.length
    },
    (tool) => system.know(tool),
  )
  const open = found.filter(({ isLocked }) => !isLocked)
  const shown = open.length === 0 ? found : open
  return {
    kind: 'units',
    encoding,
    segments: setApart(withFileNames(shown)),
    notices:
      open.length === found.length ? [] : [told(found.length - open.length, shown === found)],
    ...languages(head ?? []),
    ...system.found(),
  }
}

/** The notes of a unit stand with the first of its segments. */
const unitSegments = (xml: string, unit: XliffUnit, before: number): readonly Found[] =>
  unit.segments.flatMap((segment, index): Found[] => {
    const notes = index === 0 ? readNotes(xml, unit.notes) : []
    const read = readSegment(xml, segment, before + index + 1)
    if (read === undefined) return []
    const { isLocked } = segment
    const { original } = unit
    return [{ segment: { ...read, ...(notes.length > 0 && { notes }) }, original, isLocked }]
  })

const readSegment = (
  xml: string,
  { id, source, target, status }: XliffSegment,
  place: number,
): ReadUnit | undefined => {
  const content = target.kind === 'content' ? target.content : undefined
  const contents = [source, content].filter((one) => one !== undefined)
  const { texts, tags } = inlineTexts(xml, contents)
  const machine = content === undefined ? '' : (texts.at(-1) ?? '')
  const sourceText = source === undefined ? undefined : texts[0]
  if (withoutTags(`${machine}${sourceText ?? ''}`, tags).trim() === '') return undefined
  return {
    kind: 'paragraph',
    machine,
    ...(sourceText !== undefined && { source: sourceText }),
    place: String(place),
    ...(id !== '' && { context: id }),
    ...(tags.length > 0 && { tags }),
    ...(status.isFinal && machine !== '' && { approved: true }),
  }
}

/** In a file with several files in it, the name of the file says where a unit belongs. */
const withFileNames = (read: readonly Found[]): readonly ReadUnit[] => {
  const originals = new Set(read.map(({ original }) => original))
  if (originals.size < 2) return read.map(({ segment }) => segment)
  return read.map(({ segment, original }) => ({
    ...segment,
    context: [original, segment.context ?? ''].filter((part) => part !== '').join(' · '),
  }))
}

/** 1.x says it of each file, 2.x once at the root. */
const languages = (head: Ancestors): Pick<ReadUnits, 'language' | 'sourceLanguage'> => {
  const tagOf = (...names: readonly string[]) =>
    head
      .flatMap(({ attributes }) => names.map((name) => attributes[name]))
      .map((tag) => languageTagOf(tag ?? ''))
      .find((tag) => tag !== undefined)
  const language = tagOf('target-language', 'trgLang')
  const sourceLanguage = tagOf('source-language', 'srcLang')
  return { ...(language && { language }), ...(sourceLanguage && { sourceLanguage }) }
}

const told = (count: number, isEverything: boolean): Told =>
  isEverything
    ? {
        en: 'The file says of everything in it that it is locked or not to be translated. Here it can be edited all the same.',
        de: 'Die Datei erklärt alles in ihr für gesperrt oder nicht zu übersetzen. Hier lässt es sich trotzdem bearbeiten.',
      }
    : {
        en: `${count} segments are locked or not to be translated (translate="no"); they were left out and stay as they are.`,
        de: `${count} Segmente sind gesperrt oder nicht zu übersetzen (translate="no"); sie wurden ausgelassen und bleiben, wie sie sind.`,
      }
