import { untranslated } from './categories.ts'
import { choice, type Match, type SegmentCheck } from './check.ts'
import { wordsOf } from './prose.ts'

/** Cyrillic letters that look like Latin ones. */
const LOOKALIKE = new Map(
  Object.entries({
    а: 'a',
    е: 'e',
    о: 'o',
    р: 'p',
    с: 'c',
    у: 'y',
    х: 'x',
    і: 'i',
    ї: 'ï',
    ј: 'j',
    ѕ: 's',
    А: 'A',
    В: 'B',
    Е: 'E',
    К: 'K',
    М: 'M',
    Н: 'H',
    О: 'O',
    Р: 'P',
    С: 'C',
    Т: 'T',
    У: 'Y',
    Х: 'X',
    І: 'I',
    Ј: 'J',
    Ѕ: 'S',
  }),
)

/** Letters of another alphabet: a word left untranslated, or a lookalike inside a Latin word. */
export const scriptLeftover = {
  id: 'script-leftover',
  scope: 'segment',
  group: 'machine',
  name: { de: 'Fremde Schrift', en: 'Another script' },
  explanation: {
    de: 'Kyrillische Wörter, oder ein kyrillischer Buchstabe in einem lateinischen Wort, den man nicht sieht und keine Suche findet.',
    en: 'Cyrillic words, or a Cyrillic letter in a Latin word that nobody sees and no search finds.',
  },
  message: { de: 'Kyrillisch stehen geblieben: {text}', en: 'Left in Cyrillic: {text}' },
  category: untranslated,
  severity: 'warning',
  examples: [
    { before: 'Minister P\u0430rk sprach.', after: 'Minister Park sprach.' },
    { before: 'Das Amt für безпека schweigt.' },
  ],
  find: ({ text, words, source }) => {
    if (!/\p{Script=Cyrillic}/u.test(text)) return []
    const quoted = wordsQuotedBy(source ?? '')
    return words.flatMap((word): Match[] => {
      if (!/\p{Script=Cyrillic}/u.test(word.text) || quoted.has(word.text)) return []
      const { start, end } = word
      if (/\p{Script=Latin}/u.test(word.text)) return [{ start, end, ...mixed(word.text) }]
      const isGloss = /[(„"»][^()„“"»«]{0,60}$/.test(text.slice(Math.max(0, start - 60), start))
      return [{ start, end, ...(isGloss && { severity: 'hint' }) }]
    })
  },
} as const satisfies SegmentCheck

/** The words of a source in Latin letters, which quotes Cyrillic where it has any. */
const wordsQuotedBy = (source: string): ReadonlySet<string> =>
  new Set(/\p{Script=Latin}{4}/u.test(source) ? wordsOf(source).map(({ text }) => text) : [])

const mixed = (word: string): Partial<Match> => {
  const latin = [...word].map((letter) => LOOKALIKE.get(letter) ?? letter).join('')
  const message = {
    de: 'Kyrillischer Buchstabe in einem lateinischen Wort: {text}',
    en: 'Cyrillic letter in a Latin word: {text}',
  }
  const isClean = !/\p{Script=Cyrillic}/u.test(latin)
  return { message, severity: 'error', ...(isClean && { fix: choice(latin) }) }
}
