import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Told } from '../../core/refusal.ts'
import type { ImportedDocument } from '../../core/review/document.ts'
import type { Entry } from '../../core/review/entry.ts'
import type { DocumentId } from '../../core/review/ids.ts'
import { DurableFile, temporaryName, writeNewFile } from './durable-file.ts'
import { errorCode, type FileSystem } from './file-system.ts'
import { journalLine } from './journal.ts'
import { type DocumentFile, documentFileSchema } from './schema.ts'
import type { Original } from './store.ts'

/** What the files of the store need of the world. */
export interface Ground {
  readonly root: string
  readonly fileSystem: FileSystem
  /** The time now, ISO 8601 in UTC. */
  readonly now: () => string
  /** A random id of lower-case letters and digits with this length. */
  readonly randomId: (length: number) => string
  /** Told what a person who runs the app should know, such as a journal's torn end. */
  readonly report: (notice: Told) => void
}

export const documentsFolder = (root: string): string => join(root, 'documents')
export const trashFolder = (root: string): string => join(root, 'trash')
export const documentFolder = (root: string, id: DocumentId): string =>
  join(documentsFolder(root), id)

export const journalName = 'revisions.jsonl'
export const documentName = 'document.json'
export const draftsName = 'drafts.json'
export const originalName = (extension: string): string => `original.${extension}`

/** A document's file in the store. */
export const documentFile = (ground: Ground, folder: string): DurableFile<DocumentFile> =>
  new DurableFile({ ...ground, path: join(folder, documentName), schema: documentFileSchema })

/**
 * The hash in `document.json`, on which the first line of the journal builds. It depends on the
 * order of the fields in the schema: moving them makes every store look damaged.
 */
export const documentHash = ({ document, original }: Omit<DocumentFile, 'h' | 'v'>): string =>
  createHash('sha256').update(JSON.stringify({ document, original })).digest('hex').slice(0, 16)

export const fileHash = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex')

/** A document with all that it brings along, checked. */
export interface Beginning {
  readonly imported: ImportedDocument
  readonly entries: readonly Entry[]
  readonly original?: Original
}

/**
 * Keeps a new document: its folder is made under another name and appears in one step, complete.
 * Rejects with EEXIST or ENOTEMPTY when there is such a document already.
 */
export const createFolder = async (ground: Ground, beginning: Beginning): Promise<void> => {
  const { root, fileSystem, randomId } = ground
  const { id } = beginning.imported
  const documents = documentsFolder(root)
  const folder = documentFolder(root, id)
  const temporary = join(documents, temporaryName(id, randomId))
  try {
    await fileSystem.makeFolder(temporary)
    await writeFiles(ground, temporary, beginning)
    await fileSystem.rename(temporary, folder)
  } catch (error) {
    await fileSystem.removeFolder(temporary).catch(() => undefined)
    throw error
  }
  try {
    await fileSystem.syncFolder(documents)
  } catch (error) {
    await fileSystem.removeFolder(folder).catch(() => undefined)
    throw error
  }
}

const writeFiles = async (ground: Ground, folder: string, beginning: Beginning): Promise<void> => {
  const { fileSystem } = ground
  const { imported: document, entries, original } = beginning
  const contents = {
    document,
    ...(original && {
      original: { extension: original.extension, sha256: fileHash(original.bytes) },
    }),
  }
  const h = documentHash(contents)
  if (original !== undefined) {
    await writeNewFile(fileSystem, join(folder, originalName(original.extension)), original.bytes)
  }
  await writeNewFile(fileSystem, join(folder, journalName), journalText(entries, h))
  await documentFile(ground, folder).write({ v: 1, ...contents, h })
}

const journalText = (entries: readonly Entry[], anchor: string): Buffer => {
  let previous = anchor
  const lines = entries.map((entry) => {
    const { line, hash } = journalLine(entry, previous)
    previous = hash
    return line
  })
  return Buffer.from(lines.join(''))
}

/** Whether an error says that a folder of this name is there already. */
export const isTaken = (error: unknown): boolean =>
  ['EEXIST', 'ENOTEMPTY'].includes(errorCode(error) ?? '')

/** Puts a document's folder into the trash, from where a person can take it back. */
export const moveToTrash = async (ground: Ground, id: DocumentId): Promise<void> => {
  const { root, fileSystem, now, randomId } = ground
  const folder = documentFolder(root, id)
  const trashed = join(trashFolder(root), `${id}-${stamp(now())}-${randomId(8)}`)
  await fileSystem.makeFolder(trashFolder(root))
  await fileSystem.rename(folder, trashed)
  try {
    await fileSystem.syncFolder(trashFolder(root))
    await fileSystem.syncFolder(documentsFolder(root))
  } catch (error) {
    const isBack = await fileSystem.rename(trashed, folder).then(
      () => true,
      () => false,
    )
    // Where it cannot be brought back, it is gone: a power cut may bring it back, but loses nothing.
    if (isBack) throw error
  }
}

/** A time as part of a file name that sorts: `20261122T101500Z`. */
export const stamp = (time: string): string => time.replace(/\.[0-9]+/, '').replace(/[-:]/g, '')
