import type { Cause, Document } from '../../src/core/review/document.ts'
import { headRevision } from '../../src/core/review/document.ts'
import { edited } from '../../src/core/review/editing.ts'
import type { ExportedDocument } from '../../src/server/formats/format.ts'
import type { Incoming } from '../../src/server/formats/importing.ts'
import { Journal } from './documents.ts'
import { broughtIn } from './incoming.ts'

/** A document that was brought in, and what happened to it since. */
export interface Edited {
  readonly journal: Journal
  readonly exported: () => ExportedDocument
}

/** A document that came in as this file or text. */
export const edit = async (incoming: Incoming): Promise<Edited> => {
  const { document: made } = await broughtIn(incoming)
  const journal = new Journal(made.imported)
  for (const entry of made.entries ?? []) journal.act(() => entry.changes, entry)
  return {
    journal,
    exported: () => ({
      document: journal.document,
      imported: journal.imported,
      entries: journal.entries,
      ...(made.original && { original: made.original }),
      at: '2026-11-24T09:00:00.000Z',
      language: 'de',
    }),
  }
}

/** The change that gives the segment with this number (from 1) another text. */
export const rewrite =
  (number: number, text: string | ((before: string) => string), cause: Cause = 'edit') =>
  (document: Document) => {
    const segment = document.segments[number - 1]
    if (segment === undefined) throw new Error(`there is no segment ${number}`)
    const now = typeof text === 'string' ? text : text(segment.text)
    return edited(document, { segment: segment.id, text: now, base: headRevision(segment), cause })
  }
