import { matches } from '../text/matches.ts'
import { inconsistentTerm } from './categories.ts'
import { choice, type DocumentCheck, type DocumentMatch } from './check.ts'
import { isGerman } from './english-words.ts'
import { colognePhonetics } from './phonetics.ts'
import type { Prose } from './prose.ts'
import type { Dictionary } from './setting.ts'
import { editDistance, type Form, forms } from './variants.ts'

/**
 * Names in two spellings: words no dictionary has, with the same initial, one letter apart or
 * sounding alike. Different people with similar names (Laimer, Lainer) cannot be told apart.
 */
export const nameVariants = {
  id: 'name-variants',
  scope: 'document',
  group: 'consistency',
  name: { de: 'Name in zwei Schreibungen', en: 'Name spelled two ways' },
  explanation: {
    de: 'Derselbe Name steht im Dokument in zwei ähnlichen Schreibungen. Es können auch zwei Personen sein.',
    en: 'A name is spelled in two similar ways in the document. It may also be two people.',
  },
  message: {
    de: '{text} heißt an anderer Stelle {fix} ({count})',
    en: '{text} is {fix} elsewhere ({count})',
  },
  category: inconsistentTerm,
  severity: 'hint',
  examples: [
    {
      before: ['Baschar kam. Baschar ging.', 'Bashar blieb.'],
      after: ['Baschar kam. Baschar ging.', 'Baschar blieb.'],
    },
    {
      before: ['Kaczyński sprach, Kaczyński ging.', 'Kaczynski kam.'],
      after: ['Kaczyński sprach, Kaczyński ging.', 'Kaczyński kam.'],
    },
  ],
  find: (document, { dictionary }) => variants(names(document, dictionary)),
} as const satisfies DocumentCheck

/**
 * Candidates are words that no dictionary has; without a dictionary, words that stand beside another
 * capital at least once („Vitali Klitschko“). A genitive -s makes no candidate of its own.
 */
const names = (document: readonly Prose[], dictionary: Dictionary | undefined): readonly Form[] => {
  const isName = dictionary ? unknownTo(dictionary) : besideNames(document)
  const found = forms(document, (word) =>
    /^\p{Lu}\p{Ll}[\p{L}’']{2,38}$/u.test(word) && isName(word) ? word : undefined,
  )
  return [...found.values()].filter(
    ({ text }) => !text.endsWith('s') || !found.has(text.slice(0, -1)),
  )
}

const unknownTo = (dictionary: Dictionary): ((word: string) => boolean) => {
  const verdicts = new Map<string, boolean>()
  return (word) => {
    const verdict = verdicts.get(word) ?? !isGerman(word, dictionary)
    verdicts.set(word, verdict)
    return verdict
  }
}

const besideNames = (document: readonly Prose[]): ((word: string) => boolean) => {
  const beside = new Set(
    document.flatMap(({ text }) =>
      Array.from(matches(text, SECOND_OF_TWO), ({ 1: word = '' }) => word.replace(/['’]?s$/, '')),
    ),
  )
  return (word) => beside.has(word.replace(/['’]?s$/, ''))
}

/** A capitalised word after another, which is no article at the start of a sentence. */
const SECOND_OF_TWO = /(?<=\p{Lu}\p{Ll}{3,30} )(\p{Lu}\p{Ll}[\p{L}’']{2,38})(?![\p{L}-])/gu

/**
 * Candidates meet under shared keys (the sound, the word without one letter) and are compared with
 * the most frequent word of the key only: comparing all with all would be quadratic.
 */
const variants = (candidates: readonly Form[]): readonly DocumentMatch[] => {
  const ranked = candidates.toSorted((before, after) => after.places.length - before.places.length)
  const leaders = new Map<string, Form>()
  return ranked.flatMap((form): DocumentMatch[] => {
    const keys = keysOf(form.text)
    const twin = keys
      .flatMap((key) => leaders.get(key) ?? [])
      .find((leader) => isVariant(leader.text, form.text))
    for (const key of keys) if (!leaders.has(key)) leaders.set(key, form)
    if (twin === undefined) return []
    const values = { count: `${twin.places.length}` }
    return form.places.map(({ segment, start, end }) => ({
      segment,
      start,
      end,
      values,
      fix: choice(twin.text),
    }))
  })
}

const keysOf = (word: string): readonly string[] => [
  `${word.charAt(0)}${colognePhonetics(word)}`,
  word,
  ...(word.length >= 5 ? Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1)) : []),
]

const isVariant = (before: string, after: string): boolean => {
  if (before.charAt(0) !== after.charAt(0) || isInflection(before, after)) return false
  const distance = editDistance(before, after, 3)
  if (distance === 1) return Math.min(before.length, after.length) >= 5
  const soundsAlike = colognePhonetics(before) === colognePhonetics(after)
  return soundsAlike && distance <= (Math.max(before.length, after.length) >= 8 ? 3 : 2)
}

/** Endings of German inflection and of inhabitants. */
const isInflection = (before: string, after: string): boolean => {
  const [short, long] = before.length < after.length ? [before, after] : [after, before]
  const ending = long.startsWith(short) ? long.slice(short.length) : undefined
  if (ending !== undefined && /^(?:e|s|n|en|er|es|ern|in|innen|sche?n?|a)$/.test(ending))
    return true
  return (
    before.slice(0, -1) === after.slice(0, -1) && /[ensrm]$/.test(before) && /[ensrm]$/.test(after)
  )
}
