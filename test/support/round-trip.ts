import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { replayed } from '../../src/core/review/applied.ts'
import { type Document, headRevision, openedDocument } from '../../src/core/review/document.ts'
import type { Change, Entry } from '../../src/core/review/entry.ts'
import { segmentId } from '../../src/core/review/ids.ts'
import { exportedFile } from '../../src/server/formats/exporting.ts'
import type { ExportedDocument } from '../../src/server/formats/format.ts'
import type { Incoming } from '../../src/server/formats/importing.ts'
import { broughtIn } from './incoming.ts'

const fixtures = join(import.meta.dirname, '../fixtures/formats')

/** The bytes of a real file by somebody else; see the index beside it. */
export const fixture = (name: string): Uint8Array =>
  Uint8Array.from(readFileSync(join(fixtures, name)))

/** A file as it is brought in, with its name. */
export const fixtureFile = (name: string): Incoming => ({ content: fixture(name), name })

/** What an editor does to a segment, by its number: a new text, and perhaps an approval. */
export interface Doing {
  readonly segment: number
  readonly text?: string
  readonly approve?: true
}

/** A document that came in and was worked on by Anna, ready to be taken out. */
export const reviewed = async (
  incoming: Incoming,
  doings: readonly Doing[] = [],
): Promise<ExportedDocument> => {
  const { document } = await broughtIn(incoming)
  const { imported, entries = [], original } = document
  const before = replayed(openedDocument(imported), entries)
  const changes = doings.flatMap((doing) => changesOf(before, doing))
  const own: readonly Entry[] = changes.map((change, index) => ({
    sequence: entries.length + index + 1,
    at: `2026-11-23T10:${String(index % 60).padStart(2, '0')}:00.000Z`,
    by: 'Anna',
    changes: [change],
  }))
  const all = [...entries, ...own]
  return {
    document: replayed(openedDocument(imported), all),
    imported,
    entries: all,
    ...(original && { original }),
    at: '2026-11-24T09:00:00.000Z',
    language: 'en',
  }
}

const changesOf = (document: Document, { segment, text, approve }: Doing): readonly Change[] => {
  const id = segmentId(segment)
  const current = document.segments.find((one) => one.id === id)
  if (current === undefined) throw new Error(`there is no segment ${segment}`)
  const base = headRevision(current)
  const number = text === undefined ? base : base + 1
  return [
    ...(text === undefined
      ? []
      : [{ kind: 'revision', segment: id, number, base, text, cause: 'edit' } as const]),
    ...(approve ? [{ kind: 'approval', segment: id, revision: number } as const] : []),
  ]
}

/** The bytes of a document in a format, `original` unless another is named. */
export const takenOut = async (
  document: ExportedDocument,
  format = 'original',
): Promise<Uint8Array> => (await exportedFile(format, document)).content

/** The lines that differ between two texts, as `- before` and `+ after`. */
export const changedLines = (before: string, after: string): readonly string[] => {
  const [old, fresh] = [before.split('\n'), after.split('\n')]
  let start = 0
  while (start < old.length && old[start] === fresh[start]) start += 1
  let end = 0
  while (end < old.length - start && old.at(-1 - end) === fresh.at(-1 - end)) end += 1
  return [
    ...old.slice(start, old.length - end).map((line) => `- ${line}`),
    ...fresh.slice(start, fresh.length - end).map((line) => `+ ${line}`),
  ]
}
