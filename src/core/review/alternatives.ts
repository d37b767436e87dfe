import { Refusal } from '../refusal.ts'
import type { Document } from './document.ts'
import type { Change, Entry, RankingChange, TranslationChange } from './entry.ts'
import type { SegmentId } from './ids.ts'

/** What another machine made of the same source: a text for each segment as it was imported. */
export interface Alternative {
  readonly system: string
  readonly texts: readonly AlternativeText[]
}

export interface AlternativeText {
  /** One of the segments that the document was imported with, whatever became of it since. */
  readonly segment: SegmentId
  readonly text: string
}

/** The systems of a segment from the best to the worst; those of one rank are equally good. */
export type Ranks = readonly (readonly string[])[]

/** The document's own machine translation among the ranks: its name may change. */
export const OWN = ''

/** How one person ranked the translations of one segment. */
export interface Ranking {
  readonly segment: SegmentId
  readonly ranks: Ranks
  readonly by: string
  readonly at: string
}

/** With the document's own translation, as many as there are digits to rank them by. */
const MOST_ALTERNATIVES = 8

/** Adds the translation of another system; one of the same name is replaced, and ranked anew. */
export const withAlternative = (
  document: Document,
  { system, texts }: Alternative,
): readonly Change[] => {
  const name = system.trim()
  if (name === '' || name === document.system?.trim()) throw noOwnName()
  const others = document.alternatives.filter((known) => known.system !== name)
  if (others.length >= MOST_ALTERNATIVES) throw tooMany()
  return [{ kind: 'translation', system: name, texts }]
}

/** Takes a translation away again; no change when there is none of this name. */
export const withoutAlternative = (document: Document, system: string): readonly Change[] =>
  document.alternatives.some((known) => known.system === system)
    ? [{ kind: 'translation', system, texts: [] }]
    : []

/** Keeps how somebody ranks the translations of a segment: each of them stands in one rank. */
export const ranked = (
  document: Document,
  { segment, ranks }: { readonly segment: SegmentId; readonly ranks: Ranks },
): readonly Change[] => {
  const there = document.alternatives
    .filter(({ texts }) => texts.some((known) => known.segment === segment))
    .map(({ system }) => system)
  const wanted = [OWN, ...there].toSorted()
  const given = ranks.flat().toSorted()
  const isWhole = wanted.length === given.length && wanted.every((one, at) => one === given[at])
  if (there.length === 0 || !isWhole || ranks.some((rank) => rank.length === 0)) throw notWhole()
  return [{ kind: 'ranking', segment, ranks }]
}

/** The alternatives after a translation was added or taken away. */
export const alternativesAfter = (
  alternatives: readonly Alternative[],
  { system, texts }: TranslationChange,
): readonly Alternative[] => [
  ...alternatives.filter((known) => known.system !== system),
  ...(texts.length === 0 ? [] : [{ system, texts }]),
]

/** A ranking with a system whose text changed or went stands no more; one before it came is not whole. */
export const rankingsAfterTranslation = (
  rankings: readonly Ranking[],
  { system, texts }: TranslationChange,
): readonly Ranking[] => {
  const concerned = new Set(texts.map(({ segment }) => segment))
  return rankings.filter(
    ({ segment, ranks }) => !concerned.has(segment) && !ranks.flat().includes(system),
  )
}

/** The rankings after one more: each person has one of each segment. */
export const rankingsAfter = (
  rankings: readonly Ranking[],
  { segment, ranks }: RankingChange,
  { by, at }: Pick<Entry, 'by' | 'at'>,
): readonly Ranking[] => [
  ...rankings.filter((known) => known.segment !== segment || known.by !== by),
  { segment, ranks, by, at },
]

const noOwnName = (): Refusal =>
  new Refusal('invalid', {
    en: 'Each further translation needs the name of its system, and another one than the text has.',
    de: 'Jede weitere Übersetzung braucht den Namen ihres Systems, und einen anderen, als der Text hat.',
  })

const tooMany = (): Refusal =>
  new Refusal('invalid', {
    en: `A text can have ${MOST_ALTERNATIVES} further translations. Take one away first.`,
    de: `Ein Text kann ${MOST_ALTERNATIVES} weitere Übersetzungen haben. Entfernen Sie erst eine.`,
  })

const notWhole = (): Refusal =>
  new Refusal('invalid', {
    en: 'Give every translation of this segment one rank. Nothing was kept.',
    de: 'Geben Sie jeder Übersetzung dieses Segments einen Rang. Nichts wurde übernommen.',
  })
