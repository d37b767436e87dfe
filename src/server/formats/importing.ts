import { Refusal, type Told } from '../../core/refusal.ts'
import type { ImportedDocument, Origin, Unit } from '../../core/review/document.ts'
import type { Entry } from '../../core/review/entry.ts'
import { type DocumentId, segmentId } from '../../core/review/ids.ts'
import { cutInto, withSource } from './aligned-source.ts'
import type { OriginalFile, ReadRecord, ReadSegment, ReadText } from './format.ts'
import { extensionOf, readerFor } from './reader-for.ts'
import { titleOf } from './title.ts'

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
export const importedDocument = (incoming: Incoming, arrival: Arrival): Importing => {
  const bytes = bytesOf(incoming.content)
  const reader = readerFor({ ...incoming, bytes })
  const file = reader.read(bytes)
  if (file.kind === 'record') return fromRecord(file, arrival)
  refuseEmpty(file.segments, incoming.name)
  const { segments, notices } = cutSegments(incoming, file, reader.read)
  const title = incoming.title?.trim() ? incoming.title : titleOf(segments, incoming.name)
  const original = typeof incoming.content !== 'string' && {
    original: {
      bytes,
      extension: extensionOf(incoming.name ?? '') || reader.extensions[0] || 'txt',
    },
  }
  const imported = {
    ...details(incoming, arrival),
    title,
    origin: originOf(incoming, reader.id, file),
    lead: file.lead,
    segments: segments.map(({ kind, machine, source, after }, index) => ({
      id: segmentId(index + 1),
      kind,
      machine,
      ...(source !== undefined && { source }),
      after,
    })),
  }
  return {
    document: { imported, ...original },
    title,
    notices: [...file.notices, ...notices],
  }
}

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

const cutSegments = (
  { unit = 'paragraph', language = 'de', sourceLanguage = 'en', source = '' }: Incoming,
  file: ReadText,
  read: (bytes: Uint8Array) => ReadText | ReadRecord,
): { readonly segments: readonly ReadSegment[]; readonly notices: readonly Told[] } => {
  if (source.length === 0)
    return { segments: cutInto(file.segments, { unit, language }), notices: [] }
  const theirs = read(bytesOf(source))
  if (theirs.kind === 'record' || theirs.segments.length === 0) {
    throw new Refusal('invalid', {
      en: 'There is no text in the source: it is empty or holds nothing but white space.',
      de: 'Im Ausgangstext ist kein Text: Er ist leer oder besteht nur aus Leerraum.',
    })
  }
  const paired = withSource(file.segments, theirs.segments, { unit, language, sourceLanguage })
  return { ...paired, notices: [...theirs.notices, ...paired.notices] }
}

const details = (
  { language = 'de', sourceLanguage, system, unit = 'paragraph' }: Incoming,
  { id, at, by }: Arrival,
) => ({
  id,
  language,
  ...(sourceLanguage !== undefined && { sourceLanguage }),
  ...(system !== undefined && { system }),
  unit,
  created: at,
  createdBy: by,
})

const originOf = ({ kind, name, content }: Incoming, format: string, file: ReadText): Origin => ({
  kind: kind ?? (typeof content === 'string' ? 'pasted' : 'file'),
  ...(name !== undefined && { name }),
  format,
  encoding: file.encoding,
})
