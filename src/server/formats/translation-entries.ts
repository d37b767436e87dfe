import type { Told } from '../../core/refusal.ts'
import { withAlternative } from '../../core/review/alternatives.ts'
import { applied, replayed } from '../../core/review/applied.ts'
import { type ImportedDocument, openedDocument } from '../../core/review/document.ts'
import type { Entry } from '../../core/review/entry.ts'
import { type IncomingAlternative, readAlternative } from './alternative.ts'

/**
 * The further translations that come with a document, each as an entry of its history, just as one
 * that is added later. `first`: the entries before them.
 */
export const translationEntries = async (
  alternatives: readonly IncomingAlternative[],
  imported: ImportedDocument,
  { first, at, by }: Pick<Entry, 'at' | 'by'> & { readonly first: readonly Entry[] },
): Promise<{ readonly entries: readonly Entry[]; readonly notices: readonly Told[] }> => {
  const entries: Entry[] = []
  const notices: Told[] = []
  let state = replayed(openedDocument(imported), first)
  for (const incoming of alternatives) {
    const read = await readAlternative(incoming, imported)
    const changes = withAlternative(state, read.alternative)
    const entry = { sequence: state.sequence + 1, at, by, changes }
    state = applied(state, entry)
    entries.push(entry)
    notices.push(...read.notices)
  }
  return { entries, notices }
}
