import { Refusal } from '../../core/refusal.ts'
import { applied, replayed } from '../../core/review/applied.ts'
import { type Document, type ImportedDocument, openedDocument } from '../../core/review/document.ts'
import type { Entry } from '../../core/review/entry.ts'
import type { DocumentId } from '../../core/review/ids.ts'
import { progress } from '../../core/review/progress.ts'
import type { DocumentSummary, Draft, Original, Store } from './store.ts'

interface Kept {
  readonly imported: ImportedDocument
  readonly document: Document
  readonly entries: readonly Entry[]
  readonly drafts: readonly Draft[]
  readonly original?: Original
}

/** A store that forgets everything when the process ends: for tests, and for looking around. */
export const memoryStore = (): Store => {
  const documents = new Map<DocumentId, Kept>()

  const find = (id: DocumentId): Kept => {
    const kept = documents.get(id)
    if (kept !== undefined) return kept
    throw new Refusal('not-found', {
      en: 'There is no such text.',
      de: 'Diesen Text gibt es nicht.',
    })
  }

  return {
    async list() {
      return [...documents.values()]
        .map(({ document }) => summary(document))
        .toSorted((one, other) => other.changed.localeCompare(one.changed))
    },
    async load(id) {
      return find(id).document
    },
    async imported(id) {
      return find(id).imported
    },
    async history(id) {
      return find(id).entries
    },
    async original(id) {
      return find(id).original
    },
    async create({ imported, entries = [], original }) {
      if (documents.has(imported.id)) {
        throw new Refusal('conflict', {
          en: 'A text with this id is there already.',
          de: 'Einen Text mit dieser Kennung gibt es schon.',
        })
      }
      const document = replayed(openedDocument(imported), entries)
      documents.set(imported.id, {
        imported,
        document,
        entries,
        drafts: [],
        ...(original && { original }),
      })
      return document
    },
    async change(id, act, decide) {
      const kept = find(id)
      const earlier = kept.entries.find(({ save }) => save !== undefined && save === act.save)
      if (earlier !== undefined) return { document: kept.document, entry: earlier }
      const changes = decide(kept.document)
      if (changes.length === 0) return { document: kept.document }
      const entry: Entry = { sequence: kept.document.sequence + 1, ...act, changes }
      const document = applied(kept.document, entry)
      documents.set(id, { ...kept, document, entries: [...kept.entries, entry] })
      return { document, entry }
    },
    async remove(id) {
      find(id)
      documents.delete(id)
    },
    async drafts(id) {
      return find(id).drafts
    },
    async keepDraft(id, draft) {
      const kept = find(id)
      const others = kept.drafts.filter((other) => !isSame(other, draft))
      documents.set(id, { ...kept, drafts: [draft, ...others] })
    },
    async dropDraft(id, segment, client) {
      const kept = find(id)
      const drafts = kept.drafts.filter((draft) => !isSame(draft, { segment, client }))
      documents.set(id, { ...kept, drafts })
    },
    async close() {},
  }
}

/** What the list of documents shows of a document. */
export const summary = (document: Document): DocumentSummary => {
  const { id, title, language, system, created, changed } = document
  return {
    id,
    title,
    language,
    ...(system !== undefined && { system }),
    created,
    changed,
    progress: progress(document),
  }
}

const isSame = (one: Draft, other: Pick<Draft, 'segment' | 'client'>): boolean =>
  one.segment === other.segment && one.client === other.client
