import { audience } from './categories.ts'
import { choice, type SegmentCheck } from './check.ts'
import { corrections, holding, sightings } from './fact-index.ts'

/** Whole words only, so that Oppositionsführer and Torschützen stay out. */
export const sensitiveTerm = {
  id: 'sensitive-term',
  scope: 'segment',
  group: 'machine',
  name: { de: 'Belastetes Wort', en: 'Loaded word' },
  explanation: {
    de: 'Ein Wort, das im Deutschen historisch belastet oder herabsetzend ist. In Texten zur Geschichte oft gewollt.',
    en: 'A word that is loaded or derogatory in German. Often meant in texts on history.',
  },
  message: { de: 'Belastetes Wort: {text} → {fix}?', en: 'Loaded word: {text} → {fix}?' },
  category: audience,
  severity: 'hint',
  examples: [{ before: 'Die Führer beider Länder', after: 'Die Staatschefs beider Länder' }],
  find: (prose, { facts }) =>
    holding(sightings(prose, facts, ['sensitive']), prose).flatMap((sighting) => {
      const { start, end } = sighting
      const isPart =
        /[-\p{L}]/u.test(prose.text.charAt(start - 1)) || prose.text.charAt(end) === '-'
      if (isPart) return []
      return [{ start, end, fix: choice(...corrections(sighting)) }]
    }),
} as const satisfies SegmentCheck
