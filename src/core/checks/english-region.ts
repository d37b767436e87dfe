import { untranslated } from './categories.ts'
import { choice, type SegmentCheck } from './check.ts'
import { isAmongEnglish } from './english-words.ts'
import type { Fact } from './fact.ts'
import { corrections, type FactIndex, factIndex, sightings } from './fact-index.ts'

/** Countries are computed from the locale data of the machine instead of listed by hand. */
export const englishRegion = {
  id: 'english-region',
  scope: 'segment',
  group: 'machine',
  name: { de: 'Englischer Ländername', en: 'English country name' },
  explanation: {
    de: 'Ein Land trägt seinen englischen Namen. In Namen von Organisationen bleibt er stehen.',
    en: 'A country has its English name. Inside names of organisations it is left alone.',
  },
  message: {
    de: 'Englischer Ländername: {text} → {fix}',
    en: 'English country name: {text} → {fix}',
  },
  category: untranslated,
  severity: 'warning',
  examples: [
    { before: 'Die Regierung von Egypt schweigt.', after: 'Die Regierung von Ägypten schweigt.' },
    { before: 'Raketen aus North Korea', after: 'Raketen aus Nordkorea' },
  ],
  find: (prose) =>
    sightings(prose, regionNames(), ['place']).flatMap((sighting) => {
      const { start, end } = sighting
      if (isAmongEnglish(prose, start, end) || isPartOfName(prose.text, start, end)) return []
      return [{ start, end, fix: choice(...corrections(sighting)) }]
    }),
} as const satisfies SegmentCheck

/** „Egypt Air“, „Team Austria“: beside another capital with nothing but a blank between. */
const isPartOfName = (text: string, start: number, end: number): boolean =>
  /^[ -]\p{Lu}/u.test(text.slice(end, end + 2)) ||
  /\p{Lu}\p{L}{2,30}[ -]$/u.test(text.slice(Math.max(0, start - 32), start))

/** Also first names, US states or words of their own. */
const AMBIGUOUS = new Set(['Georgia', 'Jordan', 'Chad', 'Jersey', 'Niger', 'Guinea', 'Martinique'])

let cached: FactIndex | undefined

const regionNames = (): FactIndex => {
  cached ??= factIndex(regionFacts())
  return cached
}

const regionFacts = (): readonly Fact[] => {
  const options = { type: 'region', fallback: 'none' } as const
  const english = new Intl.DisplayNames('en', options)
  const german = new Intl.DisplayNames('de', options)
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const codes = letters.flatMap((first) => letters.map((second) => first + second))
  return codes.flatMap((code): Fact[] => {
    const [wrong, right] = [english.of(code), german.of(code)]
    if (wrong === undefined || right === undefined || wrong === right) return []
    if (AMBIGUOUS.has(wrong) || /[()]|SAR|Pseudo|Unknown|Outlying/.test(wrong)) return []
    const spelled = [...new Set([wrong, wrong.replace('&', 'and'), wrong.replace('St.', 'Saint')])]
    return spelled.map((name) => ({ kind: 'place', wrong: name, right: [right] }))
  })
}
