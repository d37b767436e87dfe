import { wrongTerm } from './categories.ts'
import { choice, type Match, type SegmentCheck } from './check.ts'
import type { Fact } from './fact.ts'
import { corrections, mentions, type Sighting, sightings } from './fact-index.ts'

/**
 * „Secretary of State“ is no Staatssekretär, which is a deputy's office in Germany. Certain only
 * beside the name of an office holder, or where the source has the English title.
 */
export const titleFalseFriend = {
  id: 'title-false-friend',
  scope: 'segment',
  group: 'machine',
  name: { de: 'Falscher Amtstitel', en: 'False friend: title of an office' },
  explanation: {
    de: 'Ein Amtstitel wurde Wort für Wort übersetzt; das deutsche Wort bezeichnet ein anderes Amt.',
    en: 'A title was translated word by word; the German word names another office.',
  },
  message: { de: 'Falscher Amtstitel: {text} → {fix}', en: 'Wrong title: {text} → {fix}' },
  category: wrongTerm,
  severity: 'warning',
  examples: [
    {
      before: 'Der Staatssekretär Blinken ist überzeugt.',
      after: 'US-Außenminister Blinken ist überzeugt.',
    },
    {
      source: 'The Secretary of State arrived.',
      before: 'Der Staatssekretär traf ein.',
      after: 'Der US-Außenminister traf ein.',
    },
  ],
  find: (prose, { facts }) => {
    const said = titlesSaidBy(prose.source ?? '')
    return sightings(prose, facts, ['title']).flatMap(
      (sighting) => matchOf(sighting, prose.text, said(sighting.fact)) ?? [],
    )
  },
} as const satisfies SegmentCheck

/** Whether the source has a fact's title, looked up once for each fact. */
const titlesSaidBy = (source: string): ((fact: Fact) => boolean) => {
  const verdicts = new Map<Fact, boolean>()
  return (fact) => {
    const verdict =
      verdicts.get(fact) ?? (fact.source !== undefined && mentions(source, fact.source))
    verdicts.set(fact, verdict)
    return verdict
  }
}

const matchOf = (sighting: Sighting, text: string, isInSource: boolean): Match | undefined => {
  const { fact, end } = sighting
  const name = holderAfter(text, end, fact.near ?? [])
  const isPlain = fact.near === undefined && fact.source === undefined
  if (name === undefined && !isInSource && !isPlain) return undefined
  const before = text.slice(Math.max(0, sighting.start - 12), sighting.start)
  const prefix = /US-$/.exec(before)?.[0] ?? ''
  const start = sighting.start - prefix.length
  const fix = corrections(sighting)
  // „Der Staatssekretär Blinken“: title and name need no article, except in the genitive.
  const article = /(?<!\p{L})(?:[Dd]er|[Dd]em|[Dd]en|[Dd]ie) $/u.exec(
    before.slice(0, 12 - prefix.length),
  )
  if (name === undefined || article === null) return { start, end, fix: choice(...fix) }
  const from = start - article[0].length
  return { start: from, end: end + name.length, fix: choice(...fix.map((title) => title + name)) }
}

/** The name after a title, with up to two other names before the surname. */
const holderAfter = (text: string, end: number, names: readonly string[]): string | undefined => {
  const following =
    /^(?: \p{Lu}[\p{L}.'’-]{0,30}){1,3}/u.exec(text.slice(end, end + 100))?.[0] ?? ''
  const holder = names.find((name) => following.includes(` ${name}`))
  return holder && following.slice(0, following.indexOf(holder) + holder.length)
}
