import { Refusal } from '../../core/refusal.ts'
import type { Document } from '../../core/review/document.ts'
import type { DocumentId, SegmentId } from '../../core/review/ids.ts'
import type { ReturnKind } from '../../core/review/returning.ts'
import { type NewStretch, takenOver, withAdditions } from '../../core/review/taking-over.ts'
import { type ReturnedFile, returnedFile } from '../formats/returned.ts'
import { returned as words } from '../language/returned.ts'
import type { Act, Changed, Store } from '../store/store.ts'

/** A file that came back, read; nothing of it is in the document yet. */
export interface Looked {
  readonly document: Document
  readonly found: ReturnedFile
}

export const lookAt = async (
  store: Store,
  id: DocumentId,
  file: { readonly bytes: Uint8Array; readonly name?: string },
): Promise<Looked> => {
  const document = await store.load(id)
  const [imported, entries] = await Promise.all([store.imported(id), store.history(id)])
  return { document, found: await returnedFile({ document, imported, entries }, file) }
}

/** What can be taken over without asking: it touches nothing that was written here since. */
export const fittingKinds: readonly ReturnKind[] = ['changed', 'merged']

/** What somebody chose of what came back. */
export interface Chosen {
  readonly changes: readonly NewStretch[]
  readonly additions: readonly { readonly after: SegmentId; readonly text: string }[]
}

/** All that fits, or all there is: then what was written here meanwhile gives way. */
export const chosenOf = (
  { changes, additions }: ReturnedFile,
  take: 'fitting' | 'all',
): Chosen => ({
  changes: changes
    .filter(({ kind }) => take === 'all' || fittingKinds.includes(kind))
    .map(({ segments, text }) => ({ segments: segments.map(({ id }) => id), text })),
  additions:
    take === 'fitting'
      ? []
      : additions.flatMap(({ after, text }) => (after === undefined ? [] : [{ after, text }])),
})

/** Takes it over as one act; refused as a `conflict` when the text is not the one looked at. */
export const takeOver = (
  store: Store,
  { id, sequence }: Pick<Document, 'id' | 'sequence'>,
  { changes, additions }: Chosen,
  act: Act,
): Promise<Changed> =>
  store.change(id, act, (document) => {
    if (document.sequence !== sequence) throw changedMeanwhile()
    return takenOver(document, withAdditions(document, changes, additions), 'import')
  })

const changedMeanwhile = (): Refusal =>
  new Refusal('conflict', { en: words.en.changedMeanwhile, de: words.de.changedMeanwhile })
