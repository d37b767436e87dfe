import { Refusal, type Told } from '../../core/refusal.ts'
import type { ImportedDocument, ImportedSegment, Origin, Unit } from '../../core/review/document.ts'
import type { Entry } from '../../core/review/entry.ts'
import { type DocumentId, segmentId } from '../../core/review/ids.ts'
import { cutInto, withSource } from './aligned-source.ts'
import type { IncomingAlternative } from './alternative.ts'
import { firstEntries } from './first-entries.ts'
import type {
  Columns,
  OriginalFile,
  ReadRecord,
  ReadSegment,
  ReadText,
  ReadUnits,
} from './format.ts'
import { extensionOf, type Reader, readerFor } from './reader-for.ts'
import { titleOf } from './title.ts'
import { translationEntries } from './translation-entries.ts'

/** A text that somebody brings in. */
export interface Incoming {
  /** What was pasted, or the bytes of a file. */
  readonly content: string | Uint8Array
  /** The file's name: a label, and a hint at its format. */
  readonly name?: string
  readonly title?: string
  /** BCP 47; German when nothing is said. */
  readonly language?: string
  readonly sourceLanguage?: string
  readonly system?: string
  readonly unit?: Unit
  /** The source text, pasted or the bytes of a file. */
  readonly source?: string | Uint8Array
  /** The id of the format, where it must not be guessed. */
  readonly format?: string
  /** For tables: which column holds what. */
  readonly columns?: Columns
  /** What other systems made of the same source. */
  readonly alternatives?: readonly IncomingAlternative[]
  /** For the text that comes with the app. */
  readonly kind?: Origin['kind']
}

export interface Arrival {
  readonly id: DocumentId
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly by: string
  /** Ids that are in use: a record keeps its own unless it is one of these. */
  readonly taken?: ReadonlySet<string>
}

export interface Importing {
  /** What `Store.create` takes. */
  readonly document: {
    readonly imported: ImportedDocument
    readonly entries?: readonly Entry[]
    readonly original?: OriginalFile
  }
  readonly title: string
  /** What the person should know of how it was read. */
  readonly notices: readonly Told[]
}

/**
 * What comes in as a document that can be kept: read by the right reader, cut into segments, paired
 * with its source. Refused when it holds no text or is not what it seems to be. A complete record
 * brings its own details and history; then only its id may change.
 */
export const importedDocument = async (
  incoming: Incoming,
  arrival: Arrival,
): Promise<Importing> => {
  const bytes = bytesOf(incoming.content)
  const reader = readerFor({ ...incoming, bytes })
  const file = await reader.read(bytes, readOptions(incoming))
  if (file.kind === 'record') return fromRecord(file, arrival)
  refuseEmpty(file.segments, incoming.name)
  const { segments, notices } = await cutSegments(incoming, file, reader)
  const imported: ImportedDocument = {
    ...details(incoming, file, arrival),
    title: titleFor(incoming, file, segments),
    origin: originOf(incoming, reader.id, file),
    lead: file.kind === 'text' ? file.lead : '',
    segments: segments.map(importedSegment),
  }
  const first = firstEntries(segments, arrival, file.kind === 'units' ? file.scheme : undefined)
  const added = await translationEntries(incoming.alternatives ?? [], imported, {
    first,
    ...arrival,
  })
  const entries = [...first, ...added.entries]
  // The bytes of a text are its segments and gaps; a file in units is written by putting into it.
  const keeps = typeof incoming.content !== 'string' || file.kind === 'units'
  return {
    document: {
      imported,
      ...(entries.length > 0 && { entries }),
      ...(keeps && { original: { bytes, extension: extensionFor(incoming, reader) } }),
    },
    title: imported.title,
    notices: [...file.notices, ...notices, ...added.notices],
  }
}

const readOptions = ({ language = 'de', sourceLanguage, columns }: Incoming) => ({
  language,
  ...(sourceLanguage !== undefined && { sourceLanguage }),
  ...(columns !== undefined && { columns }),
})

const importedSegment = (segment: ReadSegment, index: number): ImportedSegment => {
  const { kind, machine, source, after, place, context, tags, duration } = segment
  return {
    id: segmentId(index + 1),
    kind,
    machine,
    ...(source !== undefined && { source }),
    after,
    ...(place !== undefined && { place }),
    ...(context !== undefined && { context }),
    ...(tags !== undefined && tags.length > 0 && { tags }),
    ...(duration !== undefined && { duration }),
  }
}

const titleFor = (
  { title, name }: Incoming,
  file: ReadText | ReadUnits,
  segments: readonly ReadSegment[],
): string => {
  if (title?.trim()) return title
  if (file.kind === 'text') return titleOf(segments, name)
  // The first cell or message of a file says little about it.
  return file.title?.trim() || titleOf(name === undefined ? segments : [], name)
}

const extensionFor = ({ name }: Incoming, reader: Reader): string =>
  extensionOf(name ?? '') || reader.extensions[0] || 'txt'

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

const fromRecord = (
  { imported, entries, original }: ReadRecord,
  { id, taken }: Arrival,
): Importing => {
  const isFree = taken !== undefined && !taken.has(imported.id)
  return {
    document: {
      imported: { ...imported, id: isFree ? imported.id : id },
      entries,
      ...(original && { original }),
    },
    title: imported.title,
    notices: [],
  }
}

const refuseEmpty = (segments: readonly ReadSegment[], name: string | undefined): void => {
  if (segments.length > 0) return
  const what = name === undefined ? '' : ` (${name})`
  throw new Refusal('invalid', {
    en: `There is no text in it${what}: it is empty or holds nothing but white space and mark-up.`,
    de: `Es ist kein Text darin${what}: leer oder nichts als Leerraum und Auszeichnungen.`,
  })
}

const cutSegments = async (
  incoming: Incoming,
  file: ReadText | ReadUnits,
  reader: Reader,
): Promise<{ readonly segments: readonly ReadSegment[]; readonly notices: readonly Told[] }> => {
  const { unit = 'paragraph', language = 'de', sourceLanguage = 'en', source = '' } = incoming
  if (source.length === 0)
    return { segments: cutInto(file.segments, { unit, language }), notices: [] }
  if (file.segments.some((segment) => segment.source !== undefined)) {
    return { segments: file.segments, notices: [hasSource] }
  }
  const bytes = bytesOf(source)
  const sourceReader = file.kind === 'units' ? readerFor({ bytes }) : reader
  const theirs = await sourceReader.read(bytes, { language: sourceLanguage })
  if (theirs.kind === 'record' || theirs.segments.length === 0) {
    throw new Refusal('invalid', {
      en: 'There is no text in the source: it is empty or holds nothing but white space.',
      de: 'Im Ausgangstext ist kein Text: Er ist leer oder besteht nur aus Leerraum.',
    })
  }
  const paired = withSource(file.segments, theirs.segments, { unit, language, sourceLanguage })
  return { ...paired, notices: [...theirs.notices, ...paired.notices] }
}

const hasSource: Told = {
  en: 'The file has its own source texts; the source that was given beside it was not used.',
  de: 'Die Datei hat eigene Ausgangstexte; der daneben angegebene wurde nicht verwendet.',
}

/** What a person says counts more than what the file says of itself. */
const details = (
  incoming: Incoming,
  file: ReadText | ReadUnits,
  { id, at, by }: Arrival,
): Omit<ImportedDocument, 'title' | 'origin' | 'lead' | 'segments'> => {
  const own: Partial<ReadUnits> = file.kind === 'units' ? file : {}
  const sourceLanguage = incoming.sourceLanguage ?? own.sourceLanguage
  const system = incoming.system ?? own.system
  return {
    id,
    language: incoming.language ?? own.language ?? 'de',
    ...(sourceLanguage !== undefined && { sourceLanguage }),
    ...(system !== undefined && { system }),
    unit: incoming.unit ?? 'paragraph',
    created: at,
    createdBy: by,
  }
}

const originOf = (
  { kind, name, content }: Incoming,
  format: string,
  file: ReadText | ReadUnits,
): Origin => ({
  kind: kind ?? (typeof content === 'string' ? 'pasted' : 'file'),
  ...(name !== undefined && { name }),
  format,
  encoding: file.encoding,
})
