import { wrongTerm } from './categories.ts'
import { choice, type SegmentCheck } from './check.ts'
import { corrections, holding, sightings } from './fact-index.ts'

/** Most false friends are good German words: they are wrong only where the source has their twin. */
export const termFalseFriend = {
  id: 'term-false-friend',
  scope: 'segment',
  group: 'machine',
  name: { de: 'Falscher Freund', en: 'False friend' },
  explanation: {
    de: 'Ein Wort, das dem englischen ähnelt, aber etwas anderes bedeutet. Fast alle brauchen die Quelle.',
    en: 'A word that looks like the English one and means something else. Nearly all need the source.',
  },
  message: {
    de: 'Falscher Freund: {text} → {fix}{because}',
    en: 'False friend: {text} → {fix}{because}',
  },
  category: wrongTerm,
  severity: 'warning',
  examples: [
    { before: 'Der Einsatz von US-Militärvermögen', after: 'Der Einsatz von US-Militärmitteln' },
    {
      source: 'He works in a warehouse.',
      before: 'Er arbeitet in einem Warenhaus.',
      after: 'Er arbeitet in einem Lagerhaus.',
    },
  ],
  find: (prose, { facts }) =>
    holding(sightings(prose, facts, ['term']), prose).flatMap((sighting) => {
      const { fact, start, end } = sighting
      const because = fact.source === undefined ? '' : ` (${fact.source})`
      return [{ start, end, fix: choice(...corrections(sighting)), values: { because } }]
    }),
} as const satisfies SegmentCheck
