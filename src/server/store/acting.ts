import { Refusal } from '../../core/refusal.ts'
import { applied, replayed } from '../../core/review/applied.ts'
import { type Document, openedDocument } from '../../core/review/document.ts'
import type { Change, Entry } from '../../core/review/entry.ts'
import { Chain } from './chain.ts'
import { entrySchema, importedSchema, isExtension } from './schema.ts'
import type { Act, NewDocument } from './store.ts'
import { brokenHistory } from './trouble.ts'

/** An act that is to be kept: the entry and the document with it. */
export interface Enacted {
  readonly entry: Entry
  readonly document: Document
}

/**
 * The act as the next entry of the document; undefined when there is nothing to change. The entry
 * has been through JSON and the schema already, so what is kept can be read back, and is the same.
 */
export const enacted = (
  document: Document,
  { at, by, save }: Act,
  changes: readonly Change[],
): Enacted | undefined => {
  if (changes.length === 0) return undefined
  const sequence = document.sequence + 1
  const entry = entrySchema.parse(throughJson({ sequence, at, by, save, changes }))
  const problem = new Chain(document).problem(entry)
  if (problem !== undefined) throw new RangeError(problem)
  return { entry, document: applied(document, entry) }
}

/** A new document with the history it brings along, checked; refused as `invalid` if they differ. */
export const begun = ({ imported, entries = [], original }: NewDocument) => {
  if (original !== undefined && !isExtension(original.extension)) {
    throw new RangeError(`${original.extension} is not an extension to keep a file under`)
  }
  const kept = {
    ...(original && { original }),
    imported: read(importedSchema, imported),
    entries: entries.map((entry) => read(entrySchema, entry)),
  }
  const { document, problem } = replayedAsFarAsPossible(openedDocument(kept.imported), kept.entries)
  if (problem !== undefined) throw brokenHistory(problem)
  return { ...kept, document }
}

/**
 * The document after the entries up to the first that does not fit, how many those are, and what
 * is wrong with the first that does not.
 */
export const replayedAsFarAsPossible = (opened: Document, entries: readonly Entry[]) => {
  const chain = new Chain(opened)
  let problem: string | undefined
  let fitting = entries.findIndex((entry) => {
    problem = chain.problem(entry)
    return problem !== undefined
  })
  if (fitting === -1) fitting = entries.length
  try {
    return { document: replayed(opened, entries.slice(0, fitting)), fitting, problem }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return replayedOneByOne(opened, entries)
  }
}

/** Slower, but finds the entry that cannot be applied. */
const replayedOneByOne = (opened: Document, entries: readonly Entry[]) => {
  let document = opened
  for (const [fitting, entry] of entries.entries()) {
    try {
      document = applied(document, entry)
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      return { document, fitting, problem: error.message }
    }
  }
  return { document, fitting: entries.length, problem: undefined }
}

interface Schema<Value> {
  safeParse(
    input: unknown,
  ): { success: true; data: Value } | { success: false; error: { message: string } }
}

const read = <Value>(schema: Schema<Value>, input: unknown): Value => {
  const parsed = schema.safeParse(throughJson(input))
  if (parsed.success) return parsed.data
  throw new Refusal('invalid', {
    en: `This is not a complete document: ${parsed.error.message}`,
    de: `Das ist kein vollständiges Dokument: ${parsed.error.message}`,
  })
}

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
