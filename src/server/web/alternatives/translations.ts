import type { Ranking } from '../../../core/review/alternatives.ts'
import { type Candidate, type Stretch, stretches } from '../../../core/review/candidates.ts'
import { type Document, openedDocument } from '../../../core/review/document.ts'
import type { DocumentId } from '../../../core/review/ids.ts'
import type { Site } from '../site.ts'
import { blindOrder } from './blind-order.ts'

/** A document with the other translations there are of it. */
export interface Translations {
  readonly document: Document
  readonly opened: Document
  readonly stretches: readonly PlacedStretch[]
}

export interface PlacedStretch extends Stretch {
  /** From 1, for people: the number of its first segment as it stands now. */
  readonly number: number
  /** The candidates as they are shown. */
  readonly order: readonly Candidate[]
}

export const translationsOf = async (
  { store }: Pick<Site, 'store'>,
  id: DocumentId,
): Promise<Translations> => {
  const [document, imported] = await Promise.all([store.load(id), store.imported(id)])
  return placed(document, openedDocument(imported))
}

/** Kept as long as the document is what it is. */
export const placed = (document: Document, opened: Document): Translations => {
  const known = kept.get(document)
  if (known !== undefined) return known
  const numbers = new Map(document.segments.map((segment, index) => [segment.id, index + 1]))
  const made = {
    document,
    opened,
    stretches: stretches(opened, document).map((stretch) => ({
      ...stretch,
      number: numbers.get(stretch.row.after[0]?.id ?? stretch.id) ?? 1,
      order: blindOrder(document, stretch),
    })),
  }
  kept.set(document, made)
  return made
}

const kept = new WeakMap<Document, Translations>()

/** What this person ranked so far, by stretch; what was ranked before a system came, is not whole. */
export const ownRankings = (
  { document, stretches: all }: Translations,
  by: string,
): ReadonlyMap<string, Ranking> => {
  const sizes = new Map(all.map(({ id, candidates }) => [id, candidates.length]))
  return new Map(
    document.rankings
      .filter((one) => one.by === by && one.ranks.flat().length === sizes.get(one.segment))
      .map((one) => [one.segment, one]),
  )
}

/** Whether nothing is left for this person to rank: then names do no harm any more. */
export const isRanked = (translations: Translations, by: string): boolean =>
  translations.stretches.length > 0 &&
  ownRankings(translations, by).size === translations.stretches.length

/** What a system is called: the document's own may have no name. */
export const systemName = (system: string, document: Document, unnamed: string): string =>
  system === '' ? document.system?.trim() || unnamed : system
