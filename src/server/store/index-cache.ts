import { join } from 'node:path'
import { Low } from 'lowdb'
import type { DocumentId } from '../../core/review/ids.ts'
import { documentFolder, type Ground, journalName } from './document-folder.ts'
import { DurableFile } from './durable-file.ts'
import { indexSchema } from './schema.ts'
import type { DocumentSummary } from './store.ts'

export const indexName = 'index.json'

/** A summary, and the hash of the last journal line when it was made. */
export interface Indexed {
  readonly summary: DocumentSummary
  readonly tail: string
}

/**
 * Reads `index.json`: what it says of a document counts only while the document's journal ends as
 * it did then, since the last hash stands for the whole history. It is a cache, so any trouble with
 * it means that there is none.
 */
export const readIndex = async (ground: Ground): Promise<Map<DocumentId, Indexed>> => {
  const indexed = new Map<DocumentId, Indexed>()
  const low = indexFile(ground)
  await low.read().catch(() => undefined)
  for (const { summary, tail } of low.data.documents) {
    if ((await tailOf(ground, summary.id)) === tail) indexed.set(summary.id, { summary, tail })
  }
  return indexed
}

/** Writes `index.json`. Damaged documents stay out: they are to be looked at again. */
export const writeIndex = async (
  ground: Ground,
  indexed: ReadonlyMap<DocumentId, Indexed>,
): Promise<void> => {
  const low = indexFile(ground)
  const documents = [...indexed.values()].filter(({ summary }) => summary.damage === undefined)
  low.data = { v: 1, documents }
  await low.write().catch(() => undefined)
}

interface Index {
  readonly v: 1
  readonly documents: readonly Indexed[]
}

const indexFile = (ground: Ground): Low<Index> => {
  const path = join(ground.root, indexName)
  return new Low<Index>(new DurableFile<Index>({ ...ground, path, schema: indexSchema }), {
    v: 1,
    documents: [],
  })
}

/** The hash at the end of the journal; empty when it is; undefined when there is none to be found. */
const tailOf = async (
  { root, fileSystem }: Ground,
  id: DocumentId,
): Promise<string | undefined> => {
  try {
    const file = await fileSystem.open(join(documentFolder(root, id), journalName), 'read')
    try {
      const end = Buffer.from(await file.end(26)).toString('latin1')
      return end === '' ? '' : /"h":"([0-9a-f]{16})"\}\n$/.exec(end)?.[1]
    } finally {
      await file.close()
    }
  } catch {
    return undefined
  }
}
