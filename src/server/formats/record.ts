import { z } from 'zod'
import { Refusal } from '../../core/refusal.ts'
import { replayed } from '../../core/review/applied.ts'
import { openedDocument, type Segment, segmentState } from '../../core/review/document.ts'
import { decoded } from './encoding.ts'
import type { ExportedDocument, Format, ReadRecord } from './format.ts'
import { RECORD_FORMAT, recordSchema } from './record-schema.ts'

/** Our own JSON: the document as it was imported and everything that happened to it since. */
export const record = {
  id: 'json',
  label: { en: 'Complete record (JSON)', de: 'Vollständiger Datensatz (JSON)' },
  purpose: {
    en: 'The text with its whole history, approvals and comments. Can be brought in again without loss.',
    de: 'Der Text mit seiner ganzen Geschichte, Freigaben und Kommentaren. Lässt sich ohne Verlust wieder einlesen.',
  },
  extensions: ['json'],
  mediaType: 'application/json',
  recognises: ({ text }) => /^\s*\{/.test(text) && text.slice(0, 1000).includes(RECORD_FORMAT),
  unmistakable: true,
  read: (bytes) => readRecord(decoded(bytes).text),
  write: (exported) => `${JSON.stringify(written(exported), undefined, 2)}\n`,
} as const satisfies Format

const readRecord = (text: string): ReadRecord => {
  const result = recordSchema.safeParse(json(text))
  if (!result.success) throw broken(z.prettifyError(result.error).slice(0, 500))
  const { imported, entries, original } = result.data
  refuseUnreplayable(result.data)
  return {
    kind: 'record',
    imported,
    entries,
    ...(original && {
      original: {
        extension: original.extension,
        bytes: Uint8Array.from(Buffer.from(original.base64, 'base64')),
      },
    }),
  }
}

const json = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw broken(error instanceof Error ? error.message : '')
  }
}

const refuseUnreplayable = ({ imported, entries }: z.output<typeof recordSchema>): void => {
  try {
    const { segments, retired } = replayed(openedDocument(imported), entries)
    const odd = [...segments, ...retired].find((segment) => !isInOrder(segment))
    if (odd !== undefined) throw new RangeError(`the revisions of ${odd.id} are not 1, 2, …`)
  } catch (error) {
    if (error instanceof RangeError) throw broken(error.message)
    throw error
  }
}

const isInOrder = ({ revisions }: Segment): boolean =>
  revisions.every(({ number, base }, index) => number === index + 1 && base < number)

const broken = (reason: string): Refusal =>
  new Refusal('invalid', {
    en: `This JSON file is not a record that Rotstift wrote, or it is damaged. ${reason}`,
    de: `Diese JSON-Datei ist kein Datensatz von Rotstift oder sie ist beschädigt. ${reason}`,
  })

/** `document` repeats what follows from the rest, for people and programs that only want to read. */
const written = ({ document, imported, entries, original, at }: ExportedDocument) => ({
  format: RECORD_FORMAT,
  version: 1,
  exported: at,
  imported,
  entries,
  ...(original && {
    original: {
      extension: original.extension,
      base64: Buffer.from(original.bytes).toString('base64'),
    },
  }),
  document: {
    ...document,
    segments: document.segments.map((segment) => ({ ...segment, state: segmentState(segment) })),
  },
})
