import { OWN } from '../../../core/review/alternatives.ts'
import type { Reader } from '../reader.ts'
import { isRanked, systemName, type Translations } from './translations.ts'

/** What other machines made of a segment, as the review screen shows it. */
export interface ShownAlternative {
  readonly label: string
  readonly text: string
}

/**
 * The other translations of some segments. Their names are hidden until the person ranked them all.
 * What was split since has its translations on their own page only: none fits a part of it.
 */
export const reviewAlternatives = (
  translations: Translations | undefined,
  shown: ReadonlySet<string>,
  { name, words }: Reader,
): Readonly<Record<string, readonly ShownAlternative[]>> => {
  if (translations === undefined) return {}
  const named = isRanked(translations, name)
  const { unnamed, translation } = words.alternatives
  const found = translations.stretches.flatMap(({ row, order }) => {
    const [segment, ...more] = row.after
    if (segment === undefined || more.length > 0 || !shown.has(segment.id)) return []
    const others = order.filter(({ system }) => system !== OWN)
    const list = others.map(({ system, text }, index) => ({
      label: named
        ? systemName(system, translations.document, unnamed)
        : translation(letter(index)),
      text,
    }))
    return [[segment.id, list] as const]
  })
  return Object.fromEntries(found)
}

/** Letters, since the numbers of the ranking are others. */
const letter = (index: number): string => String.fromCharCode('A'.charCodeAt(0) + index)
