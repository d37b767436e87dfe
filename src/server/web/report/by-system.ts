import type { DocumentFigures } from './document-figures.ts'

/** The documents of each system that one names. */
export const bySystem = (
  documents: readonly DocumentFigures[],
): ReadonlyMap<string, readonly DocumentFigures[]> => {
  const groups = new Map<string, DocumentFigures[]>()
  for (const document of documents) {
    const { system } = document
    if (system === undefined) continue
    const group = groups.get(system)
    if (group === undefined) groups.set(system, [document])
    else group.push(document)
  }
  return groups
}
