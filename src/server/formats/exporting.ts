import { Refusal } from '../../core/refusal.ts'
import type { ExportedDocument, Format } from './format.ts'
import { formats } from './index.ts'

/** Everything that can be taken out. */
export const writers: readonly (Format & Required<Pick<Format, 'write'>>)[] = formats.filter(
  (format: Format): format is Format & Required<Pick<Format, 'write'>> =>
    format.write !== undefined,
)

/** A file that is ready to be saved; its name is a label made of the document's title. */
export interface ExportedFile {
  readonly name: string
  readonly type: string
  readonly content: string | Uint8Array
}

/** The document in the format with this id; refused as `not-found` when there is no such format. */
export const exportedFile = (formatId: string, exported: ExportedDocument): ExportedFile => {
  const format = writers.find(({ id }) => id === formatId)
  if (format === undefined) {
    const known = writers.map(({ id }) => id).join(', ')
    throw new Refusal('not-found', {
      en: `There is no export format ${formatId}; there are ${known}.`,
      de: `Das Exportformat ${formatId} gibt es nicht; es gibt ${known}.`,
    })
  }
  return {
    name: `${fileName(exported.document.title)}.${format.extensions[0] ?? format.id}`,
    type: format.mediaType,
    content: format.write(exported),
  }
}

/** Characters that some file system or download dialog trips over, and the controls. */
const awkward = /[\p{C}/\\:*?"<>|]+/gu

/** A title as a file name: short, without what a path or a shell could mean. */
const fileName = (title: string): string => {
  const name = title.replace(awkward, ' ').replace(/\s+/g, ' ').trim().slice(0, 80)
  return name.replace(/^[. ]+|[. ]+$/g, '') || 'text'
}
