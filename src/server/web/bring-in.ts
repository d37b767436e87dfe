import { Refusal, type Told } from '../../core/refusal.ts'
import type { Document } from '../../core/review/document.ts'
import { type Incoming, importedDocument } from '../formats/importing.ts'
import type { Site } from './site.ts'

/** A text that is in the store now. */
export interface BroughtIn {
  readonly document: Document
  /** What the person should know of how it was read. */
  readonly notices: readonly Told[]
}

/**
 * Reads what comes in and keeps it. A complete record keeps its id, unless a text with that id is
 * there already: then it becomes a second text beside it.
 */
export const bringIn = async (
  site: Pick<Site, 'store' | 'now' | 'newId'>,
  incoming: Incoming,
  by: string,
): Promise<BroughtIn> => {
  const arrival = { id: site.newId(), at: site.now(), by }
  const { document, notices } = await importedDocument(incoming, { ...arrival, taken: noIds })
  try {
    return { document: await site.store.create(document), notices }
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'conflict') throw error
    const second = await importedDocument(incoming, arrival)
    return {
      document: await site.store.create(second.document),
      notices: [...second.notices, isSecond],
    }
  }
}

const noIds: ReadonlySet<string> = new Set()

const isSecond: Told = {
  en: 'A text with this id is here already, so this one was kept beside it under a new id.',
  de: 'Ein Text mit dieser Kennung ist schon da; dieser steht nun unter einer neuen Kennung daneben.',
}
