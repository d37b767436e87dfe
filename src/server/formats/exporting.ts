import { Refusal } from '../../core/refusal.ts'
import { type Document, documentText } from '../../core/review/document.ts'
import { canEncode } from './encoding.ts'
import { fileName } from './file-name.ts'
import type { ExportedDocument, Format } from './format.ts'
import { formats } from './index.ts'
import { txt } from './txt.ts'
import { isZip } from './zip/archive.ts'

/** A file that is ready to be saved or sent. */
export interface ExportedFile {
  /** From the title; safe on every system, not yet as a header. */
  readonly name: string
  /** The media type with its charset. */
  readonly type: string
  readonly content: Uint8Array
}

const all: readonly Format[] = formats

/** What a document can be taken out as, in the order of the menus. */
export const writers: readonly Format[] = all.filter(
  ({ id, write }) => id === 'original' || write !== undefined,
)

/** The document in the format with this id; refused as `not-found` when there is none. */
export const exportedFile = async (
  id: string,
  exported: ExportedDocument,
): Promise<ExportedFile> => {
  const format =
    id === 'original' ? formatOf(exported.document) : writers.find((one) => one.id === id)
  const write = id === 'original' ? (format?.rewrite ?? format?.write) : format?.write
  if (format === undefined || write === undefined) throw unknown(id)
  if (id !== 'original' && format.suits?.(exported.document) === false) throw unsuited(format)
  const written = await write(exported)
  const extension =
    (id === 'original' ? exported.original?.extension : undefined) ?? format.extensions[0] ?? 'txt'
  const content = typeof written === 'string' ? new TextEncoder().encode(written) : written
  const encoding = charset(typeof written === 'string' ? 'utf-8' : exported.document)
  return {
    name: fileName(exported.document.title, [infix[id], extension].filter(Boolean).join('.')),
    type: isZip(content) ? format.mediaType : `${format.mediaType}; charset=${encoding}`,
    content,
  }
}

/** What tells files of one extension apart. */
const infix: Readonly<Record<string, string>> = { redline: 'redline', 'docx-tracked': 'tracked' }

/** What this document can be taken out as, in the order of the menus. */
export const writersFor = (document: Document): readonly Format[] =>
  writers.filter(({ suits }) => suits?.(document) !== false)

const unknown = (id: string): Refusal =>
  new Refusal('not-found', {
    en: `There is no export format ${id}; there are: ${writers.map((one) => one.id).join(', ')}.`,
    de: `Das Exportformat ${id} gibt es nicht; es gibt: ${writers.map((one) => one.id).join(', ')}.`,
  })

const unsuited = ({ label }: Format): Refusal =>
  new Refusal('invalid', {
    en: `This text lacks what is needed to write it as ${label.en}.`,
    de: `Diesem Text fehlt, was nötig ist, um ihn als ${label.de} zu schreiben.`,
  })

/** The format that a document was read from; plain text when it is known no more. */
const formatOf = ({ origin }: Document): Format =>
  formats.find(({ id }) => id === origin.format) ?? txt

const charset = (written: 'utf-8' | Document): string => {
  if (written === 'utf-8') return written
  const { encoding } = written.origin
  if (encoding.startsWith('utf-16')) return 'utf-16'
  return encoding.startsWith('utf-8') || !keepsEncoding(written) ? 'utf-8' : encoding
}

/** Whether the corrected text can be written in the encoding it came in. */
export const keepsEncoding = (document: Document): boolean =>
  canEncode(documentText(document), document.origin.encoding)
