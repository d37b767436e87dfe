import { join } from 'node:path'
import { openedDocument } from '../../core/review/document.ts'
import { isDocumentId } from '../../core/review/ids.ts'
import { replayedAsFarAsPossible } from './acting.ts'
import {
  documentHash,
  documentName,
  documentsFolder,
  draftsName,
  fileHash,
  journalName,
  originalName,
  trashFolder,
} from './document-folder.ts'
import { isTemporary } from './durable-file.ts'
import { errorCode, type FileSystem, ifThere, nodeFileSystem } from './file-system.ts'
import { indexName } from './index-cache.ts'
import { readJournal } from './journal.ts'
import { isLockName } from './lock.ts'
import { rulesFileSchema, rulesName } from './rules-file.ts'
import {
  type DocumentFile,
  documentFileSchema,
  draftsSchema,
  indexSchema,
  storeFileSchema,
} from './schema.ts'

/** Something that is not as it should be. */
export interface Finding {
  /** An error means that something acknowledged cannot be trusted; a notice, that all is well. */
  readonly severity: 'error' | 'notice'
  /** Relative to the store's folder, with `/`. */
  readonly file: string
  /** From 1. */
  readonly line?: number
  readonly message: string
}

/**
 * Checks everything in a store: shapes, hashes, the count of entries, the chains of revisions,
 * files that do not belong there. It only reads, so it may look at a store in use.
 */
export const verifyStore = async (
  root: string,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<readonly Finding[]> => {
  const look = new Look(root, fileSystem)
  await look.atRoot()
  await look.atDocuments('documents', documentsFolder(root))
  await look.atDocuments('trash', trashFolder(root))
  return look.findings
}

interface Schema<Value> {
  safeParse(input: unknown): { success: true; data: Value } | { success: false; error: SchemaError }
}

interface SchemaError {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]
}

/** `users.json` and the like are checked by those who read them. */
const rootNames = ['store.json', indexName, 'documents', 'backups', 'trash', 'lost+found']
const asideName = /\.(torn|damaged)$/

class Look {
  readonly findings: Finding[] = []
  readonly #root: string
  readonly #fileSystem: FileSystem

  constructor(root: string, fileSystem: FileSystem) {
    this.#root = root
    this.#fileSystem = fileSystem
  }

  async atRoot(): Promise<void> {
    const names = await this.#names('')
    if (names.includes('store.json')) await this.#json('store.json', storeFileSchema)
    else this.#error('store.json', 'is missing')
    if (names.includes(indexName)) {
      const bytes = await this.#bytes(indexName)
      if (bytes !== undefined && parsed(bytes, indexSchema).value === undefined) {
        this.#notice(indexName, 'cannot be read; it is made anew at the next start')
      }
    }
    if (names.includes(rulesName)) await this.#json(rulesName, rulesFileSchema)
    for (const name of names) {
      if (asideName.test(name)) this.#notice(name, 'was set aside')
      else if (rootNames.includes(name) || isLockName(name) || /^[a-z]+\.json$/.test(name)) continue
      else this.#strange(name)
    }
  }

  /** The documents, or those in the trash, where the id is followed by the time. */
  async atDocuments(folder: string, path: string): Promise<void> {
    if (!(await this.#fileSystem.isFolder(path).catch(() => false))) return
    for (const name of await this.#names(folder)) {
      const id = name.slice(0, 16)
      const isWhole = folder === 'trash' || name.length === 16
      if (isWhole && isDocumentId(id)) await this.#document(`${folder}/${name}`, id)
      else this.#strange(`${folder}/${name}`)
    }
  }

  async #document(folder: string, id: string): Promise<void> {
    const names = await this.#names(folder)
    // A document that was removed while this looks on is not missing.
    if (names.length === 0 && !(await this.#isThere(folder))) return
    const file = await this.#json(`${folder}/${documentName}`, documentFileSchema)
    if (file !== undefined) await this.#contents(folder, id, file)
    if (names.includes(draftsName)) await this.#json(`${folder}/${draftsName}`, draftsSchema)
    const own = [documentName, journalName, draftsName]
    const original = file?.original && originalName(file.original.extension)
    for (const name of names) {
      if (own.includes(name) || name === original) continue
      if (asideName.test(name)) this.#notice(`${folder}/${name}`, 'was set aside')
      else this.#strange(`${folder}/${name}`)
    }
  }

  async #contents(folder: string, id: string, file: DocumentFile): Promise<void> {
    const path = `${folder}/${documentName}`
    if (file.document.id !== id) this.#error(path, `belongs to the document ${file.document.id}`)
    if (documentHash(file) !== file.h)
      this.#error(path, 'is not what was written (its hash differs)')
    if (file.original !== undefined) {
      const original = `${folder}/${originalName(file.original.extension)}`
      const bytes = await this.#bytes(original)
      if (bytes !== undefined && fileHash(bytes) !== file.original.sha256) {
        this.#error(original, 'is not what was imported (its hash differs)')
      }
    }
    const journal = await this.#bytes(`${folder}/${journalName}`)
    if (journal !== undefined) this.#journal(`${folder}/${journalName}`, journal, file)
  }

  #journal(path: string, bytes: Buffer, file: DocumentFile): void {
    const { entries, fault, torn, lacksNewline } = readJournal(bytes, file.h)
    const opened = openedDocument(file.document)
    const { fitting, problem } = replayedAsFarAsPossible(opened, entries)
    if (problem !== undefined) this.#error(path, problem, fitting + 1)
    if (fault !== undefined) this.#error(path, fault.problem, fault.line)
    if (torn.length > 0 || lacksNewline) {
      const message = 'ends within a line: a save that was cut off, or one that is being written'
      this.#notice(path, message, entries.length + 1)
    }
  }

  async #json<Value>(path: string, schema: Schema<Value>): Promise<Value | undefined> {
    const bytes = await this.#bytes(path)
    if (bytes === undefined) return undefined
    const { value, problem } = parsed(bytes, schema)
    if (value === undefined) this.#error(path, problem ?? 'is empty')
    return value
  }

  async #bytes(path: string): Promise<Buffer | undefined> {
    try {
      return await this.#fileSystem.read(join(this.#root, path))
    } catch (error) {
      const isMissing = errorCode(error) === 'ENOENT'
      this.#error(path, isMissing ? 'is missing' : `cannot be read (${errorCode(error)})`)
      return undefined
    }
  }

  async #names(folder: string): Promise<readonly string[]> {
    try {
      const names = await ifThere(this.#fileSystem.names(join(this.#root, folder)))
      return (names ?? []).toSorted()
    } catch (error) {
      this.#error(folder, `cannot be read (${errorCode(error)})`)
      return []
    }
  }

  async #isThere(folder: string): Promise<boolean> {
    return this.#fileSystem.isFolder(join(this.#root, folder)).catch(() => false)
  }

  #strange(path: string): void {
    const name = path.slice(path.lastIndexOf('/') + 1)
    this.#notice(
      path,
      isTemporary(name) ? 'is a write that was not finished' : 'does not belong to the store',
    )
  }

  #error(file: string, message: string, line?: number): void {
    this.findings.push({ severity: 'error', file, message, ...(line !== undefined && { line }) })
  }

  #notice(file: string, message: string, line?: number): void {
    this.findings.push({ severity: 'notice', file, message, ...(line !== undefined && { line }) })
  }
}

const parsed = <Value>(
  bytes: Buffer,
  schema: Schema<Value>,
): { readonly value?: Value; readonly problem?: string } => {
  let json: unknown
  try {
    json = JSON.parse(bytes.toString('utf8'))
  } catch {
    return { problem: 'is not JSON' }
  }
  const result = schema.safeParse(json)
  if (result.success) return { value: result.data }
  const [issue] = result.error.issues
  return { problem: `is not as it should be: ${issue?.path.join('.')} ${issue?.message}` }
}
