import type { DocumentId } from '../../core/review/ids.ts'
import type { ExportedDocument } from '../formats/format.ts'
import type { Store } from '../store/store.ts'

/** Everything that a writer may need of a document, as it is now. */
export const exported = async (
  store: Store,
  id: DocumentId,
  { at, language }: Pick<ExportedDocument, 'at' | 'language'>,
): Promise<ExportedDocument> => {
  const document = await store.load(id)
  const [imported, entries, original] = await Promise.all([
    store.imported(id),
    store.history(id),
    store.original(id),
  ])
  return {
    document,
    imported,
    // A save between the calls must not be in one half of a record only.
    entries: entries.filter(({ sequence }) => sequence <= document.sequence),
    ...(original && { original }),
    at,
    language,
  }
}
