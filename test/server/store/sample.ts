import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Document, ImportedDocument } from '../../../src/core/review/document.ts'
import { edited } from '../../../src/core/review/editing.ts'
import type { Change } from '../../../src/core/review/entry.ts'
import {
  type DocumentId,
  isDocumentId,
  type SegmentId,
  segmentId,
} from '../../../src/core/review/ids.ts'
import type { StoreSettings } from '../../../src/server/store/file-store.ts'
import type { Act } from '../../../src/server/store/store.ts'

const texts = [
  'Der US -Außenminister Antony Blinken sagte am Dienstag, dass die Gespräche „konstruktiv“ waren.',
  'Nach Angaben der Polizei wurde niemanden verletzt.',
  'Die Kosten belaufen sich auf etwa 3.5 Millionen Euro 🙂.',
]

export const documentId = (text: string): DocumentId => {
  if (!isDocumentId(text)) throw new RangeError(`${text} is no document id`)
  return text
}

export const firstId = documentId('0000000000000001')

/** A small machine translation with this id. */
export const sample = (id: DocumentId = firstId): ImportedDocument => ({
  id,
  title: 'Gespräche in Genf',
  language: 'de',
  sourceLanguage: 'en',
  unit: 'paragraph',
  origin: { kind: 'pasted', format: 'txt', encoding: 'utf-8' },
  created: '2026-11-22T08:00:00.000Z',
  createdBy: 'anna',
  lead: '\uFEFF',
  segments: texts.map((machine, index) => ({
    id: segmentId(index + 1),
    kind: 'paragraph',
    machine,
    after: '\r\n\r\n',
  })),
})

export const anAct = (save?: string): Act => ({
  by: 'berta',
  at: '2026-11-22T09:00:00.000Z',
  ...(save !== undefined && { save }),
})

/** Saves a text on whatever stands in the segment when it is asked. */
export const saving =
  (text: string, segment: SegmentId = segmentId(1)) =>
  (document: Document): readonly Change[] => {
    const base = document.segments.find(({ id }) => id === segment)?.revisions.length ?? 0
    return edited(document, { segment, text, base, cause: 'edit' })
  }

/** Settings with a clock that stands and ids that are counted. */
export const settings = (): StoreSettings & { readonly notices: string[] } => {
  const notices: string[] = []
  return {
    now: () => '2026-11-22T10:00:00.000Z',
    randomId: (length) => Math.random().toString(36).slice(2).padEnd(length, '0').slice(0, length),
    report: ({ en }) => void notices.push(en),
    notices,
  }
}

/** A folder for one test, removed when the test is over. */
export const aFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'rotstift-store-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}
