import type { Prose, Word } from './prose.ts'

/** A form with all its places in a document. */
export interface Form {
  readonly text: string
  readonly places: readonly (Word & { readonly segment: number })[]
}

/** The forms of a document's words, by `key`; words without a key are left out. */
export const forms = (
  document: readonly Prose[],
  key: (word: string) => string | undefined,
): ReadonlyMap<string, Form> => {
  const found = new Map<string, { text: string; places: (Word & { segment: number })[] }>()
  for (const [segment, { words }] of document.entries()) {
    for (const word of words) {
      const text = key(word.text)
      if (text === undefined) continue
      const place = { ...word, segment }
      const form = found.get(text)
      if (form === undefined) found.set(text, { text, places: [place] })
      else form.places.push(place)
    }
  }
  return found
}

/** The least number of letters to insert, delete or replace, up to `most`; else `most` + 1. */
export const editDistance = (before: string, after: string, most: number): number => {
  if (Math.abs(before.length - after.length) > most) return most + 1
  let row = Array.from({ length: after.length + 1 }, (_, index) => index)
  for (let at = 1; at <= before.length; at += 1) {
    const next = [at]
    for (let index = 1; index <= after.length; index += 1) {
      const kept = (row[index - 1] ?? 0) + (before[at - 1] === after[index - 1] ? 0 : 1)
      next.push(Math.min(kept, (row[index] ?? 0) + 1, (next[index - 1] ?? 0) + 1))
    }
    row = next
  }
  return Math.min(row[after.length] ?? 0, most + 1)
}
