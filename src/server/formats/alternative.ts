import { alignment as similarity } from '../../core/diff/alignment.ts'
import { Refusal, type Told } from '../../core/refusal.ts'
import type { Alternative, AlternativeText } from '../../core/review/alternatives.ts'
import type { ImportedDocument, ImportedSegment } from '../../core/review/document.ts'
import { grouped, joined, texts } from './aligned-source.ts'
import { alignment, type Pair } from './alignment.ts'
import type { ReadSegment } from './format.ts'
import { inSentences } from './in-sentences.ts'
import { readerFor } from './reader-for.ts'

/** What another system made of the source that a document was translated from. */
export interface IncomingAlternative {
  readonly system: string
  /** What was pasted, or the bytes of a file. */
  readonly content: string | Uint8Array
  /** The file's name: a label, and a hint at its format. */
  readonly name?: string
}

/**
 * Reads another translation and aligns it with the segments as they were imported: by the places of
 * the file where both have them, else paragraph by paragraph and, where segments are sentences,
 * sentence by sentence within the paragraph. Parts without a segment join the one before.
 */
export const readAlternative = async (
  { system, content, name }: IncomingAlternative,
  imported: ImportedDocument,
): Promise<{ readonly alternative: Alternative; readonly notices: readonly Told[] }> => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const reader = readerFor({ bytes, ...(name !== undefined && { name }) })
  const file = await reader.read(bytes, { language: imported.language })
  if (file.kind === 'record' || file.segments.length === 0) throw noTranslation(system)
  const own = imported.segments
  if (file.kind === 'units' && own.every(({ place }) => place !== undefined)) {
    return { alternative: { system, texts: byPlace(own, file.segments) }, notices: file.notices }
  }
  const paragraphs = paragraphsOf(own)
  const found = byLength(paragraphs, file.segments, imported)
  const notices =
    paragraphs.length === file.segments.length
      ? file.notices
      : [...file.notices, uneven(system, file.segments.length, paragraphs.length)]
  return { alternative: { system, texts: found }, notices }
}

const byPlace = (
  own: readonly ImportedSegment[],
  theirs: readonly ReadSegment[],
): readonly AlternativeText[] => {
  const places = new Map(theirs.map((segment) => [segment.place, segment.machine]))
  return own.flatMap(({ id, place }) => {
    const text = places.get(place)
    return text === undefined || text.trim() === '' ? [] : [{ segment: id, text }]
  })
}

/** Sentences belong to one paragraph until a line ends between them. */
const paragraphsOf = (
  segments: readonly ImportedSegment[],
): readonly (readonly ImportedSegment[])[] => {
  const paragraphs: ImportedSegment[][] = []
  let isOpen = false
  for (const segment of segments) {
    if (isOpen) paragraphs.at(-1)?.push(segment)
    else paragraphs.push([segment])
    isOpen = !/[\n\r]/.test(segment.after)
  }
  return paragraphs
}

const byLength = (
  own: readonly (readonly ImportedSegment[])[],
  theirs: readonly ReadSegment[],
  { unit, language }: ImportedDocument,
): readonly AlternativeText[] =>
  grouped(pairsOf(texts(theirs), own.map(joined))).flatMap(({ before, after }) => {
    const parts = theirs.slice(...before)
    const pieces =
      unit === 'sentence' ? parts.flatMap((part) => inSentences(part, language)) : parts
    return paired(own.slice(...after).flat(), pieces)
  })

const paired = (
  own: readonly ImportedSegment[],
  theirs: readonly ReadSegment[],
): readonly AlternativeText[] =>
  grouped(pairsOf(texts(theirs), texts(own))).flatMap(({ before, after }) => {
    const text = joined(theirs.slice(...before))
    const [first] = own.slice(...after)
    return first === undefined || text.trim() === '' ? [] : [{ segment: first.id, text }]
  })

/**
 * Equally many parts are paired in order. Else by the words they share, as both are of one language;
 * and where they share too few, by their lengths.
 */
const pairsOf = (theirs: readonly string[], own: readonly string[]): readonly Pair[] => {
  if (theirs.length === own.length) return alignment(theirs, own)
  const pairs: Pair[] = []
  let unlike: Pair = { before: [0, 0], after: [0, 0] }
  const end = { kind: 'end', before: rangeAt(theirs.length), after: rangeAt(own.length) } as const
  for (const { kind, before, after } of [...similarity(theirs, own), end]) {
    if (kind !== 'removed' && kind !== 'added') {
      pairs.push(...byLengths(unlike, theirs, own))
      if (kind !== 'end') {
        pairs.push({ before: [before.start, before.end], after: [after.start, after.end] })
      }
      unlike = { before: [before.end, before.end], after: [after.end, after.end] }
    } else {
      unlike = { before: [unlike.before[0], before.end], after: [unlike.after[0], after.end] }
    }
  }
  return pairs
}

const rangeAt = (place: number) => ({ start: place, end: place })

const byLengths = (
  { before, after }: Pair,
  theirs: readonly string[],
  own: readonly string[],
): readonly Pair[] =>
  alignment(theirs.slice(...before), own.slice(...after)).map((pair) => ({
    before: [pair.before[0] + before[0], pair.before[1] + before[0]],
    after: [pair.after[0] + after[0], pair.after[1] + after[0]],
  }))

const noTranslation = (system: string): Refusal =>
  new Refusal('invalid', {
    en: `There is no text in the translation by ${system || '?'}: it is empty, or a complete record.`,
    de: `In der Übersetzung von ${system || '?'} ist kein Text: Sie ist leer oder ein vollständiger Datensatz.`,
  })

const uneven = (system: string, theirs: number, own: number): Told => ({
  en: `The translation by ${system} has ${theirs} paragraphs, the text has ${own}; they were paired by their words and lengths. Please look at the pairs.`,
  de: `Die Übersetzung von ${system} hat ${theirs} Absätze, der Text ${own}; sie wurden nach ihren Wörtern und Längen gepaart. Bitte sehen Sie die Paare durch.`,
})
