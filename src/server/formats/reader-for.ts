import { Refusal } from '../../core/refusal.ts'
import { decoded } from './encoding.ts'
import type { Columns, Format, TablePreview } from './format.ts'
import { formats } from './index.ts'
import { txt } from './txt.ts'
import { refuseUnreadable } from './unreadable.ts'
import { isZip } from './zip/archive.ts'

/** A format that can be brought in. */
export type Reader = Format & Required<Pick<Format, 'read'>>

const all: readonly Format[] = formats

/** Everything that can be brought in. */
export const readers: readonly Reader[] = all.filter(
  (format): format is Reader => format.read !== undefined,
)

/**
 * The reader for a file, by what it holds and what it is called: an unmistakable format is known by
 * its content, whatever its name; else a known extension counts, else what the content looks like.
 * All other text is plain text, but for files of formats that would make no sense as such.
 */
export const readerFor = (file: {
  readonly bytes: Uint8Array
  readonly name?: string
  /** The id of a format, if the person chose it. */
  readonly format?: string
}): Reader => {
  refuseUnreadable(file.bytes)
  if (file.format !== undefined) return chosen(file.format)
  const extension = extensionOf(file.name ?? '')
  const named = readers.find(({ extensions }) => extensions.includes(extension))
  if (named?.isPackage && !isZip(file.bytes)) return named
  const content = { bytes: file.bytes, text: isZip(file.bytes) ? '' : decoded(file.bytes).text }
  const alike = readers.filter(({ recognises }) => recognises?.(content))
  const certain = alike.find(({ unmistakable }) => unmistakable)
  if (certain !== undefined) return certain
  if (named?.isPackage) return named
  if (content.text === '') decoded(file.bytes)
  const { text } = content
  refuseTagged(extension, text)
  return named ?? alike[0] ?? txt
}

/** The beginning of a file that needs to be told which column holds what. */
export const previewOf = (file: {
  readonly content: Uint8Array
  readonly name?: string
  readonly format?: string
  readonly language?: string
  readonly sourceLanguage?: string
  readonly columns?: Columns
  readonly sheet?: number
}): TablePreview | Promise<TablePreview> => {
  const { preview } = readerFor({ ...file, bytes: file.content })
  if (preview === undefined) throw new RangeError('this format has no columns')
  return preview(file.content, {
    language: file.language ?? 'de',
    ...(file.sourceLanguage !== undefined && { sourceLanguage: file.sourceLanguage }),
    ...(file.columns !== undefined && { columns: file.columns }),
    ...(file.sheet !== undefined && { sheet: file.sheet }),
  })
}

/** The extension of a file name: lower case, without the dot; empty when there is none. */
export const extensionOf = (name: string): string =>
  /\.([a-z0-9]{1,16})$/i.exec(name)?.[1]?.toLowerCase() ?? ''

const chosen = (id: string): Reader => {
  const reader = readers.find((format) => format.id === id)
  if (reader !== undefined) return reader
  const known = readers.map((format) => format.id).join(', ')
  throw new Refusal('invalid', {
    en: `The format ${id} cannot be read; these can: ${known}.`,
    de: `Das Format ${id} lässt sich nicht lesen; lesbar sind: ${known}.`,
  })
}

/** Formats whose mark-up would be taken for text. */
const tagged = ['xml', 'svg', 'rng', 'xsl', 'resx', 'ts', 'dita']

const refuseTagged = (extension: string, text: string): void => {
  if (!tagged.includes(extension) || !text.trimStart().startsWith('<')) return
  throw new Refusal('unsupported', {
    en: 'This is an XML file of a kind that can not be read. XLIFF, TMX and HTML can be.',
    de: 'Das ist eine XML-Datei, die sich nicht lesen lässt. Lesbar sind XLIFF, TMX und HTML.',
  })
}
