import { annotationsUndone, isOfMarksOnly } from '../../core/review/annotations-undone.ts'
import { documentAt } from '../../core/review/applied.ts'
import type { Document } from '../../core/review/document.ts'
import type { Change, Entry } from '../../core/review/entry.ts'
import type { DocumentId } from '../../core/review/ids.ts'
import { undone } from '../../core/review/undoing.ts'
import type { Site } from './site.ts'

/** How to take back one act of a document's history, of which `history` is all. */
export const undoingOf = async (
  site: Site,
  id: DocumentId,
  { act, history }: { readonly act: Entry; readonly history: readonly Entry[] },
): Promise<(document: Document) => readonly Change[]> => {
  if (!isOfMarksOnly(act)) return (document) => undone(document, act)
  const before = documentAt(await site.store.imported(id), history, act.sequence - 1)
  return (document) => annotationsUndone(document, before, act)
}
