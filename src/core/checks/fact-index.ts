import type { Fact, FactKind } from './fact.ts'
import { type Prose, type Word, wordsOf } from './prose.ts'

/** Facts by the first letters of their wrong form, so that a text is read once for all of them. */
export interface FactIndex {
  readonly all: readonly Fact[]
  readonly byBeginning: ReadonlyMap<string, readonly Fact[]>
  /** Terms that only say what must be there, by the first letters of the English word. */
  readonly glossary: ReadonlyMap<string, readonly Fact[]>
}

/** Short enough to be the same with every ending, long enough to keep the lists short. */
const BEGINNING = 4

export const factIndex = (facts: readonly Fact[]): FactIndex => {
  const glossary = facts.filter(({ kind, wrong }) => kind === 'term' && wrong === undefined)
  return {
    all: facts,
    byBeginning: byFirstLetters(facts, ({ wrong = '' }) => wrong),
    glossary: byFirstLetters(glossary, ({ source = '' }) => source.toLowerCase()),
  }
}

const byFirstLetters = (
  facts: readonly Fact[],
  textOf: (fact: Fact) => string,
): ReadonlyMap<string, readonly Fact[]> => {
  const sorted = new Map<string, Fact[]>()
  for (const fact of facts) {
    const first = /[\p{L}\p{M}\p{N}]+/u.exec(textOf(fact))?.[0].slice(0, BEGINNING)
    if (first === undefined) continue
    const sharing = sorted.get(first)
    if (sharing === undefined) sorted.set(first, [fact])
    else sharing.push(fact)
  }
  return sorted
}

/** The glossary entries whose term `source` has, each once, in the order of the source. */
export const glossaryOf = (source: string, { glossary }: FactIndex): readonly Fact[] => {
  if (glossary.size === 0) return []
  const found = new Set<Fact>()
  for (const { text } of wordsOf(source)) {
    const word = text.toLowerCase()
    // „EU“ begins „EU’s“, too: a short term is found under its own length.
    for (let length = 1; length <= Math.min(BEGINNING, word.length); length += 1) {
      for (const fact of glossary.get(word.slice(0, length)) ?? [])
        if (!found.has(fact) && mentions(source, fact.source ?? '')) found.add(fact)
    }
  }
  return [...found]
}

/** What a fact would put in place of `form`; absent when none calls it wrong. */
export const rightFor = (form: string, { byBeginning }: FactIndex): string | undefined =>
  byBeginning.get(form.slice(0, BEGINNING))?.find(({ wrong }) => wrong === form)?.right[0]

/** A fact's wrong form in a text, with the ending it carries there. */
export interface Sighting {
  readonly fact: Fact
  readonly start: number
  readonly end: number
  /** A genitive -s, a plural -e …, or nothing. */
  readonly ending: string
}

/** Where `prose` has the wrong form of a fact of `kinds`; the longest form wins. */
export const sightings = (
  prose: Prose,
  { byBeginning }: FactIndex,
  kinds: readonly FactKind[],
): readonly Sighting[] => {
  const found: Sighting[] = []
  let free = 0
  for (const word of prose.words) {
    if (word.start < free) continue
    const facts = byBeginning.get(word.text.slice(0, BEGINNING))
    if (facts === undefined) continue
    const sighting = longest(sightingsAt(prose, facts, word, kinds))
    if (sighting === undefined) continue
    found.push(sighting)
    free = sighting.end
  }
  return found
}

/** The replacements of a sighting, with the genitive -s that it carries. */
export const corrections = ({ fact, ending }: Sighting): readonly string[] =>
  fact.right.map((right) =>
    ending.endsWith('s') && !/[sßxz.)]$/.test(right) ? `${right}s` : right,
  )

const sightingsAt = (
  prose: Prose,
  facts: readonly Fact[],
  word: Word,
  kinds: readonly FactKind[],
): readonly Sighting[] =>
  facts.flatMap((fact) => {
    const { kind, wrong = '' } = fact
    if (!kinds.includes(kind) || !prose.text.startsWith(wrong, word.start)) return []
    const end = word.start + wrong.length
    const ending = endingAt(prose.text, end, kind)
    // „Kritiker“ is what „Kritik“ should have been, not its plural.
    return ending === undefined || fact.right.includes(wrong + ending)
      ? []
      : [{ fact, start: word.start, end: end + ending.length, ending }]
  })

/** „Kharkivs“ is Kharkiv in the genitive; „Kharkiver“ is another word. Nouns take other endings. */
const endingAt = (text: string, end: number, kind: FactKind): string | undefined => {
  const endings =
    kind === 'person' || kind === 'place' || kind === 'acronym'
      ? /^(?:['’]?s)?(?![\p{L}\p{M}\p{N}])/u
      : /^(?:e[nrs]?|n|s)?(?![\p{L}\p{M}\p{N}])/u
  return endings.exec(text.slice(end, end + 4))?.[0]
}

const longest = (sightings: readonly Sighting[]): Sighting | undefined =>
  sightings.reduce<Sighting | undefined>(
    (best, next) => (best === undefined || next.end > best.end ? next : best),
    undefined,
  )

/** The sightings whose fact has its conditions on source and surroundings met. */
export const holding = (sighted: readonly Sighting[], prose: Prose): readonly Sighting[] => {
  const verdicts = new Map<Fact, boolean>()
  return sighted.filter(({ fact }) => {
    const verdict = verdicts.get(fact) ?? holds(fact, prose)
    verdicts.set(fact, verdict)
    return verdict
  })
}

const holds = ({ near, source }: Fact, prose: Prose): boolean => {
  if (near?.some((word) => prose.text.includes(word)) === false) return false
  return source === undefined || (prose.source !== undefined && mentions(prose.source, source))
}

/** Whether English `source` has `term`, in any case and with the regular endings. */
export const mentions = (source: string, term: string): boolean => {
  const text = source.toLowerCase()
  const sought = term.toLowerCase()
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + 1)) {
    const after = text.slice(at + sought.length, at + sought.length + 4)
    const isStart = !/\p{L}$/u.test(text.slice(Math.max(0, at - 1), at))
    if (isStart && /^(?:['’]?s|es|d|ed|ing)?(?!\p{L})/u.test(after)) return true
  }
  return false
}
