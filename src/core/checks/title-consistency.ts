import { matches } from '../text/matches.ts'
import { inconsistentTerm } from './categories.ts'
import type { DocumentCheck, DocumentMatch } from './check.ts'

/** Offices whose holders are named with their title; compounds end in one of these. */
const OFFICE =
  '(?:[Pp]räsident|[Mm]inister|[Kk]anzler|[Ss]ekretär|[Dd]irektor|[Cc]hef|[Gg]eneral|[Ss]precher|[Bb]eauftragte|[Bb]otschafter|[Gg]ouverneur|[Kk]ommissar|[Ss]enator|[Bb]ürgermeister|[Vv]orsitzende|[Kk]önig|[Pp]rinz)'

const TITLED = new RegExp(
  `(?<![\\p{L}\\p{N}])((?:\\p{L}{1,20}-)?\\p{Lu}?\\p{L}{0,20}?${OFFICE})(?:in|s|n|r)? ((?:\\p{Lu}[\\p{L}’']{1,30} ){0,2}\\p{Lu}[\\p{L}’']{2,30})`,
  'gu',
)

interface Titled {
  readonly segment: number
  readonly start: number
  readonly end: number
  readonly title: string
  readonly name: string
}

export const titleConsistency = {
  id: 'title-consistency',
  scope: 'document',
  group: 'consistency',
  name: { de: 'Zwei Titel für eine Person', en: 'Two titles for one person' },
  explanation: {
    de: 'Derselbe Nachname steht nach zwei verschiedenen Amtstiteln. Menschen wechseln auch das Amt.',
    en: 'One surname after two different titles. People also change office.',
  },
  message: {
    de: '{name} ist hier {title}, an anderer Stelle {other}',
    en: '{name} is {title} here and {other} elsewhere',
  },
  category: inconsistentTerm,
  severity: 'hint',
  examples: [
    { before: ['Der Staatssekretär Blinken kam.', 'US-Außenminister Antony Blinken ging.'] },
  ],
  find: (document) => {
    const byName = new Map<string, Titled[]>()
    for (const [segment, { text }] of document.entries()) {
      for (const titled of titledIn(text, segment)) {
        const all = byName.get(titled.name)
        if (all === undefined) byName.set(titled.name, [titled])
        else all.push(titled)
      }
    }
    return [...byName.values()].flatMap(differing)
  },
} as const satisfies DocumentCheck

const titledIn = (text: string, segment: number): readonly Titled[] =>
  Array.from(matches(text, TITLED), ({ 0: all, 1: title = '', 2: names = '', index }) => ({
    segment,
    start: index,
    end: index + title.length,
    title: title.replace(/^.*-/, ''),
    name: (names.split(' ').at(-1) ?? all).replace(/['’]?s$/, ''),
  }))

const differing = (mentions: readonly Titled[]): readonly DocumentMatch[] => {
  const titles = new Set(mentions.map(({ title }) => title))
  if (titles.size < 2) return []
  return mentions.map(({ segment, start, end, title, name }) => {
    const other = [...titles].find((candidate) => candidate !== title) ?? ''
    return { segment, start, end, values: { name, title, other } }
  })
}
