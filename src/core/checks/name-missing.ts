import { omission } from './categories.ts'
import type { DocumentCheck, DocumentMatch } from './check.ts'
import { isEnglish } from './english-words.ts'
import { type Prose, wordsOf } from './prose.ts'

/**
 * A name of the source is gone. Most capitalised words of English are translated, so only those
 * count that every other segment with the word has kept, two at least.
 */
export const nameMissing = {
  id: 'name-missing',
  scope: 'document',
  group: 'source',
  name: { de: 'Name fehlt', en: 'Name missing' },
  explanation: {
    de: 'Ein Name der Quelle fehlt hier, den alle anderen Segmente übernehmen.',
    en: 'A name of the source is missing here that all other segments keep.',
  },
  message: { de: 'Name der Quelle fehlt: {name}', en: 'Name of the source missing: {name}' },
  category: omission,
  severity: 'hint',
  examples: [
    {
      source: ['Borrell came.', 'Borrell spoke.', 'Then Borrell left.'],
      before: ['Borrell kam.', 'Borrell sprach.', 'Dann ging er.'],
      after: ['Borrell kam.', 'Borrell sprach.', 'Dann ging Borrell.'],
    },
  ],
  find: (document) => {
    const kept = new Map<string, number>()
    const missing = new Map<string, number[]>()
    for (const [segment, passage] of document.entries()) {
      const words = new Set(passage.words.map(({ text }) => bare(text)))
      for (const name of namesIn(passage)) {
        if (words.has(bare(name))) kept.set(name, (kept.get(name) ?? 0) + 1)
        else missing.set(name, [...(missing.get(name) ?? []), segment].slice(0, 2))
      }
    }
    return [...missing].flatMap(([name, segments]): DocumentMatch[] => {
      const [segment, other] = segments
      if (segment === undefined || other !== undefined || (kept.get(name) ?? 0) < 2) return []
      const end = document[segment]?.text.length ?? 0
      return [{ segment, start: 0, end, values: { name } }]
    })
  },
} as const satisfies DocumentCheck

const namesIn = ({ source }: Prose): ReadonlySet<string> =>
  new Set(
    wordsOf(source ?? '')
      .map(({ text }) => text.replace(/['’]s$/, ''))
      .filter((word) => /^\p{Lu}\p{Ll}{3,}$/u.test(word) && !isEnglish(word)),
  )

/** Without case and genitive -s. */
const bare = (word: string): string => word.toLowerCase().replace(/['’]?s$/, '')
