import { join } from 'node:path'
import type { Told } from '../../core/refusal.ts'
import { type Document, openedDocument } from '../../core/review/document.ts'
import type { Entry } from '../../core/review/entry.ts'
import type { DocumentId } from '../../core/review/ids.ts'
import { replayedAsFarAsPossible } from './acting.ts'
import {
  documentFile,
  documentFolder,
  documentHash,
  type Ground,
  journalName,
  stamp,
} from './document-folder.ts'
import { sweep, writeNewFile } from './durable-file.ts'
import { errorCode } from './file-system.ts'
import type { ReadJournal } from './journal.ts'
import { JournalAdapter } from './journal-adapter.ts'
import type { DocumentFile } from './schema.ts'
import { diskTrouble, notThere, unreadable } from './trouble.ts'

/** What lies in a document's folder. */
export interface Found {
  readonly file: DocumentFile
  readonly adapter: JournalAdapter
  readonly entries: readonly Entry[]
  readonly document: Document
  /** Why it may not be written on: what is wrong with it, for a person. */
  readonly damage?: Told
}

/** Reads a document's folder and sets aside what a crash left at the end of its journal. */
export const findDocument = async (ground: Ground, id: DocumentId): Promise<Found> => {
  const file = await readDocumentFile(ground, id)
  await sweep(ground.fileSystem, documentFolder(ground.root, id)).catch(() => undefined)
  const path = join(documentFolder(ground.root, id), journalName)
  const adapter = new JournalAdapter(path, file.h, ground.fileSystem)
  const journal = await readJournalOf(adapter)
  const opened = openedDocument(file.document)
  const { document, fitting, problem } = replayedAsFarAsPossible(opened, journal?.entries ?? [])
  const entries = journal?.entries.slice(0, fitting) ?? []
  const damage =
    problem === undefined
      ? (fileDamage(file, id) ?? journalDamage(journal))
      : lineDamage(fitting + 1, problem)
  if (damage !== undefined || journal === undefined) {
    return { file, adapter, entries, document, ...(damage && { damage }) }
  }
  const unmended = await setTornEndAside(ground, { id, adapter, journal })
  return { file, adapter, entries, document, ...(unmended && { damage: unmended }) }
}

const readDocumentFile = async (ground: Ground, id: DocumentId): Promise<DocumentFile> => {
  const folder = documentFolder(ground.root, id)
  let file: DocumentFile | null
  try {
    file = await documentFile(ground, folder).read()
  } catch (error) {
    if (errorCode(error)?.startsWith('E') === true) throw diskTrouble(error)
    throw unreadable(error instanceof Error ? error.name : 'unknown')
  }
  if (file !== null) return file
  const isThere = await ground.fileSystem.isFolder(folder).catch(() => false)
  throw isThere ? unreadable('it is missing') : notThere()
}

const readJournalOf = async (adapter: JournalAdapter): Promise<ReadJournal | undefined> => {
  try {
    return await adapter.examine()
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw diskTrouble(error)
  }
}

const fileDamage = (file: DocumentFile, id: DocumentId): Told | undefined => {
  if (file.document.id !== id) {
    return {
      en: 'It lies in the folder of another text.',
      de: 'Er liegt im Ordner eines anderen Textes.',
    }
  }
  if (documentHash(file) === file.h) return undefined
  return {
    en: 'Its document.json is not what was written (its hash differs). Compare it with a backup.',
    de: 'Seine document.json ist nicht, was geschrieben wurde (die Prüfsumme weicht ab). Vergleichen Sie sie mit einer Sicherung.',
  }
}

const journalDamage = (journal: ReadJournal | undefined): Told | undefined => {
  if (journal === undefined) {
    return {
      en: 'Its history (revisions.jsonl) is missing. Take it from a backup.',
      de: 'Sein Verlauf (revisions.jsonl) fehlt. Holen Sie ihn aus einer Sicherung.',
    }
  }
  return journal.fault && lineDamage(journal.fault.line, journal.fault.problem)
}

const lineDamage = (line: number, problem: string): Told => ({
  en: `Line ${line} of its history is damaged: ${problem}. It is shown as it was before; take it from a backup.`,
  de: `Zeile ${line} seines Verlaufs ist beschädigt (${problem}). Gezeigt wird der Stand davor; holen Sie ihn aus einer Sicherung.`,
})

/** The journal goes on after its last whole line; what follows it is kept in a file of its own. */
const setTornEndAside = async (
  { root, fileSystem, now, randomId, report }: Ground,
  { id, adapter, journal }: { id: DocumentId; adapter: JournalAdapter; journal: ReadJournal },
): Promise<Told | undefined> => {
  const { torn, lacksNewline } = journal
  if (torn.length === 0 && !lacksNewline) return undefined
  const name = `${journalName}.${stamp(now())}-${randomId(8)}.torn`
  try {
    if (torn.length > 0) {
      await writeNewFile(fileSystem, join(documentFolder(root, id), name), torn)
      await fileSystem.syncFolder(documentFolder(root, id))
    }
    await adapter.mend(journal)
  } catch (error) {
    const code = errorCode(error)
    if (code === undefined) throw error
    return {
      en: `The end of its history was cut off and cannot be set aside (${code}).`,
      de: `Das Ende seines Verlaufs ist abgeschnitten und lässt sich nicht beiseitelegen (${code}).`,
    }
  }
  if (torn.length > 0) report(tornNotice(id, name))
  return undefined
}

const tornNotice = (id: DocumentId, name: string): Told => ({
  en: `Text ${id}: a save that was never acknowledged was cut off; its ${name} holds the rest.`,
  de: `Text ${id}: Ein nie bestätigtes Speichern brach ab; ${name} enthält den Rest.`,
})
