import { spellingError } from './categories.ts'
import type { Match, SegmentCheck } from './check.ts'
import { isCompound, withLinkingS } from './compounds.ts'
import { isGerman } from './english-words.ts'
import { oldSpellingOf } from './german/old-spelling.ts'
import { type Word, wordsOf } from './prose.ts'
import type { Dictionary } from './setting.ts'

/**
 * Of unknown words with a small letter 62 % were marked wrong by post-editors (MLQE-PE), of those
 * with a capital copied from the source 16 %: those are names, and silent.
 */
export const spelling = {
  id: 'spelling',
  scope: 'segment',
  group: 'spelling',
  name: { de: 'Rechtschreibung', en: 'Spelling' },
  explanation: {
    de: 'Das Wörterbuch kennt das Wort nicht. Großgeschriebene Wörter sind oft Namen und nur ein Hinweis.',
    en: 'The dictionary does not have the word. Capitalised words are often names, hence only a hint.',
  },
  message: { de: 'Unbekanntes Wort: {text}', en: 'Unknown word: {text}' },
  category: spellingError,
  severity: 'warning',
  needsDictionary: true,
  examples: [{ before: 'Die regierugen schweigen.' }],
  find: ({ words, source, text }, { dictionary, style }) => {
    if (dictionary === undefined) return []
    const copied = new Set(source === undefined ? [] : wordsOf(source).map((word) => word.text))
    const isUnknown = (word: Word | undefined): boolean =>
      word !== undefined &&
      !isPassedOver(word, text) &&
      !isGerman(word.text, dictionary) &&
      !(text.charAt(word.end) === '.' && dictionary.knows(`${word.text}.`))
    return words.flatMap((word, index): readonly Match[] => {
      const isName = /^\p{Lu}/u.test(word.text) && copied.has(word.text)
      if (isName || !isUnknown(word)) return []
      if (style.region === 'ch' && isSwiss(word.text, dictionary)) return []
      const isForeign = isUnknown(words[index - 1]) || isUnknown(words[index + 1])
      return matchOf(word, dictionary, isForeign)
    })
  },
} as const satisfies SegmentCheck

/** Made of names and of Greek and Latin at will: thrakisch, monoklin, arteriosus. */
const LEARNED = /(?:isch|ös|iv|al|är|oid|loid|gen|log|phil)(?:e[mnrs]?)?$|(?:us|um|is)$/

/** Dictionaries have the ß that Swiss German writes ss. */
const isSwiss = (word: string, dictionary: Dictionary): boolean =>
  word.includes('ss') && isGerman(word.replaceAll('ss', 'ß'), dictionary)

/** Figures, acronyms, parts of hyphened words, and what other checks report. */
const isPassedOver = ({ text, end }: Word, whole: string): boolean =>
  text.length < 3 ||
  /\p{N}|[^\p{L}\p{M}'’]/u.test(text) ||
  /^\p{Lu}{2,6}s?$/u.test(text) ||
  !/^\p{Script=Latin}/u.test(text) ||
  /^-(?:\s|$)/.test(whole.slice(end, end + 2)) ||
  oldSpellingOf(text) !== undefined

const matchOf = (
  { text, start, end }: Word,
  dictionary: Dictionary,
  isForeign: boolean,
): readonly Match[] => {
  if (withLinkingS(text, dictionary) !== undefined) return []
  const isHint =
    isForeign || /^\p{Lu}/u.test(text) || LEARNED.test(text) || isCompound(text, dictionary)
  return [{ start, end, ...(isHint && { severity: 'hint' }) }]
}
