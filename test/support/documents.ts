import { applied } from '../../src/core/review/applied.ts'
import {
  type Document,
  type ImportedDocument,
  openedDocument,
} from '../../src/core/review/document.ts'
import type { Change, Entry } from '../../src/core/review/entry.ts'
import { type DocumentId, isDocumentId, segmentId } from '../../src/core/review/ids.ts'

/** A text of these paragraphs with a blank line between them, as it comes from an import. */
export const anImport = (
  paragraphs: readonly string[],
  {
    id = '0000000000000001',
    title = 'Vorfälle',
    gap = '\n\n',
    sources = [],
  }: {
    readonly id?: string
    readonly title?: string
    readonly gap?: string
    readonly sources?: readonly string[]
  } = {},
): ImportedDocument => ({
  id: documentId(id),
  title,
  language: 'de',
  system: 'Testsystem',
  unit: 'paragraph',
  origin: { kind: 'pasted', format: 'txt', encoding: 'utf-8' },
  created: '2026-11-20T08:00:00.000Z',
  createdBy: 'Anna',
  lead: '',
  segments: paragraphs.map((machine, index) => {
    const source = sources[index]
    return {
      id: segmentId(index + 1),
      kind: 'paragraph',
      machine,
      after: index === paragraphs.length - 1 ? '\n' : gap,
      ...(source !== undefined && { source }),
    }
  }),
})

export const documentId = (text: string): DocumentId => {
  if (!isDocumentId(text)) throw new Error(`${text} is no document id`)
  return text
}

/** A document whose acts are written down, as a store does it. */
export class Journal {
  readonly imported: ImportedDocument
  readonly entries: Entry[] = []
  readonly states: Document[] = []

  constructor(imported: ImportedDocument) {
    this.imported = imported
    this.states.push(openedDocument(imported))
  }

  get document(): Document {
    const last = this.states.at(-1)
    if (last === undefined) throw new Error('a journal has a state at all times')
    return last
  }

  /** Writes down what `decide` wants changed; the entry, or undefined when that is nothing. */
  act(
    decide: (document: Document) => readonly Change[],
    { by = 'Anna', at = '2026-11-20T09:00:00.000Z' } = {},
  ): Entry | undefined {
    const changes = decide(this.document)
    if (changes.length === 0) return undefined
    const entry: Entry = { sequence: this.document.sequence + 1, at, by, changes }
    this.states.push(applied(this.document, entry))
    this.entries.push(entry)
    return entry
  }
}

/** A journal over these paragraphs. */
export const aJournal = (...paragraphs: readonly string[]): Journal =>
  new Journal(anImport(paragraphs))
