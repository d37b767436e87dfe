import { wrongTerm } from './categories.ts'
import { choice, type SegmentCheck } from './check.ts'
import { isAmongEnglish } from './english-words.ts'
import { corrections, holding, sightings } from './fact-index.ts'

/** Only acronyms with an established German form; NATO, UN, EU, USA, WHO are German too. */
export const enAcronym = {
  id: 'en-acronym',
  scope: 'segment',
  group: 'machine',
  name: { de: 'Englische Abkürzung', en: 'English acronym' },
  explanation: {
    de: 'Für diese Abkürzung gibt es eine eingeführte deutsche Form.',
    en: 'This acronym has an established German form.',
  },
  message: { de: 'Englische Abkürzung: {text} → {fix}', en: 'English acronym: {text} → {fix}' },
  category: wrongTerm,
  severity: 'warning',
  examples: [
    { before: 'Die DPRK liefert Waffen.', after: 'Die DVRK liefert Waffen.' },
    { before: 'Die ECB senkt den Zins.', after: 'Die EZB senkt den Zins.' },
  ],
  find: (prose, { facts }) =>
    holding(sightings(prose, facts, ['acronym']), prose).flatMap((sighting) => {
      const { start, end } = sighting
      if (isAmongEnglish(prose, start, end)) return []
      return [{ start, end, fix: choice(...corrections(sighting)) }]
    }),
} as const satisfies SegmentCheck
