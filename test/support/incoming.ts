import { replayed } from '../../src/core/review/applied.ts'
import { type ImportedDocument, openedDocument } from '../../src/core/review/document.ts'
import type { Change, Entry } from '../../src/core/review/entry.ts'
import type { ExportedDocument } from '../../src/server/formats/format.ts'
import { type Incoming, importedDocument } from '../../src/server/formats/importing.ts'
import { documentIdOf } from './site.ts'

/** What the importer makes of it, as document number 0 of Anna's. */
export const broughtIn = (incoming: Incoming) =>
  importedDocument(incoming, { id: documentIdOf(0), at: '2026-11-23T09:00:00.000Z', by: 'Anna' })

/** Everything a writer needs of a document after these changes, one entry each. */
export const readyForExport = (
  imported: ImportedDocument,
  changes: readonly Change[] = [],
  more: Partial<ExportedDocument> = {},
): ExportedDocument => {
  const entries = changes.map(
    (change, index): Entry => ({
      sequence: index + 1,
      at: `2026-11-23T10:${String(index).padStart(2, '0')}:00.000Z`,
      by: 'Anna',
      changes: [change],
    }),
  )
  const document = replayed(openedDocument(imported), entries)
  return { document, imported, entries, at: '2026-11-24T09:00:00.000Z', language: 'en', ...more }
}
