import { mistranslation } from './categories.ts'
import { choice, type SegmentCheck } from './check.ts'
import { isAmongEnglish } from './english-words.ts'
import { corrections, holding, sightings } from './fact-index.ts'

/** Names of people and places in the form German writes: the table decides, never the machine. */
export const nameAuthority = {
  id: 'name-authority',
  scope: 'segment',
  group: 'machine',
  name: { de: 'Schreibung eines Namens', en: 'Spelling of a name' },
  explanation: {
    de: 'Personen und Orte stehen in der Schreibung, die im Deutschen üblich ist. Die Tabelle ist erweiterbar.',
    en: 'People and places are spelled as German does. The table can be extended.',
  },
  message: { de: 'Im Deutschen {fix} statt {text}', en: 'German writes {fix}, not {text}' },
  category: mistranslation,
  severity: 'warning',
  examples: [
    { before: 'Außenminister Pak Gin sprach.', after: 'Außenminister Park Jin sprach.' },
    { before: 'Zelenskys Rede in Kharkiv', after: 'Selenskyjs Rede in Charkiw' },
  ],
  find: (prose, { facts }) =>
    holding(sightings(prose, facts, ['person', 'place']), prose).flatMap((sighting) => {
      const { start, end } = sighting
      if (isAmongEnglish(prose, start, end)) return []
      return [{ start, end, fix: choice(...corrections(sighting)) }]
    }),
} as const satisfies SegmentCheck
