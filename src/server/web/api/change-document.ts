import type { Request } from 'express'
import { Refusal } from '../../../core/refusal.ts'
import { documentAt } from '../../../core/review/applied.ts'
import type { Document } from '../../../core/review/document.ts'
import type { Change, Entry } from '../../../core/review/entry.ts'
import type { Changed } from '../../store/store.ts'
import { documentIdOf } from '../input.ts'
import { readerOf } from '../reader.ts'
import type { Site } from '../site.ts'

interface Sent {
  readonly site: Site
  readonly request: Request
  /** The client's id of the act. */
  readonly save?: string | undefined
  /** Whether an earlier act with the same id was this one; by default it is taken to be. */
  readonly isSame?: (changes: readonly Change[]) => boolean
}

/**
 * Changes the document that a request names, in the name of the person who sent it. An act that is
 * told twice changes nothing and gets the first answer again: the document as it was right after
 * it. Another act under the same id is refused, as it would seem to be kept and would not be.
 */
export const changeDocument = async (
  { site, request, save, isSame = () => true }: Sent,
  decide: (document: Document) => readonly Change[],
): Promise<Changed> => {
  const id = documentIdOf(request)
  const { name } = readerOf(request, site.settings)
  const changed = await site.store.change(
    id,
    { by: name, at: site.now(), ...(save !== undefined && { save }) },
    decide,
  )
  const { document, entry } = changed
  if (entry === undefined) return changed
  if (save !== undefined && !isSame(entry.changes)) throw usedId(save, entry)
  if (entry.sequence === document.sequence) return changed
  const [imported, history] = await Promise.all([site.store.imported(id), site.store.history(id)])
  return { entry, document: documentAt(imported, history, entry.sequence) }
}

const usedId = (save: string, { sequence }: Entry): Refusal =>
  new Refusal('invalid', {
    en: `save: ${save} is the id of another act (entry ${sequence}); nothing was saved.`,
    de: `save: ${save} ist die Kennung einer anderen Handlung (Eintrag ${sequence}); nichts wurde gespeichert.`,
  })
