import { inconsistentStyle } from './categories.ts'
import type { DocumentCheck, DocumentMatch } from './check.ts'
import type { Fact } from './fact.ts'
import { factIndex, sightings } from './fact-index.ts'
import { synonyms } from './german/synonyms.ts'

const setOf = new Map(synonyms.flatMap((set) => set.map((name) => [name, set] as const)))

const index = factIndex(
  [...setOf.keys()].map((wrong): Fact => ({ kind: 'place', wrong, right: [] })),
)

interface Mention {
  readonly segment: number
  readonly start: number
  readonly end: number
  readonly name: string
}

/** Short and long form beside each other may be meant: a hint, on all but the commonest form. */
export const variantConsistency = {
  id: 'variant-consistency',
  scope: 'document',
  group: 'consistency',
  name: { de: 'Mehrere Namen für dasselbe', en: 'Several names for one thing' },
  explanation: {
    de: 'USA und Vereinigte Staaten, DVRK und Nordkorea: mehrere Namen für dasselbe in einem Dokument.',
    en: 'Several names for one thing in a document.',
  },
  message: {
    de: '{text} neben {other}: mehrere Namen für dasselbe',
    en: '{text} beside {other}: several names for one thing',
  },
  category: inconsistentStyle,
  severity: 'hint',
  examples: [{ before: ['Die USA und die USA.', 'Die Vereinigten Staaten von Amerika kommen.'] }],
  find: (document) => {
    const mentions = new Map<readonly string[], Mention[]>()
    for (const [segment, prose] of document.entries()) {
      for (const { fact, start, end } of sightings(prose, index, ['place'])) {
        const name = fact.wrong ?? ''
        const set = setOf.get(name) ?? []
        const all = mentions.get(set) ?? []
        if (all.length === 0) mentions.set(set, all)
        all.push({ segment, start, end, name })
      }
    }
    return [...mentions.values()].flatMap(minorities)
  },
} as const satisfies DocumentCheck

const minorities = (mentions: readonly Mention[]): readonly DocumentMatch[] => {
  const counts = new Map<string, number>()
  for (const { name } of mentions) counts.set(stem(name), (counts.get(stem(name)) ?? 0) + 1)
  if (counts.size < 2) return []
  const [commonest = ''] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))
  const other = mentions.find(({ name }) => stem(name) === commonest)?.name ?? commonest
  return mentions
    .filter(({ name }) => stem(name) !== commonest)
    .map(({ segment, start, end }) => ({ segment, start, end, values: { other } }))
}

/** „US-“ is how „USA“ stands in compounds; „Vereinigten Staaten“ is „Vereinigte Staaten“. */
const stem = (name: string): string =>
  name === 'US' ? 'USA' : name.replace(/(?<=e)[nr](?= )/g, '')
