import { untranslated } from './categories.ts'
import { hits, type PairCheck } from './check.ts'
import { isEnglish, isGerman } from './english-words.ts'
import { wordsOf } from './prose.ts'

/** German nouns have capitals, so a small word with one of these endings is English. */
const ENGLISH_ENDING =
  /(?:tion|tions|sion|ship|ships|ness|ing|ings|ed|ly|ity|ities|ous|ment|ments|ance|ence|ful|less|ism|ist|ists)$/

/** German words that end like that: gering, fing, jung und alt. */
const GERMAN_WORD =
  /(?:ring|fing|ging|hing|ding|sing|bring|spring|zwing|schwing|kling|jung|rief|lief|tief|abed|abhing)$|^(?:bist|list|ist|mist|meist|zumeist|erst|dist|heißt|weist|dient|moment|vehement|permanent|ed)$/

export const copiedLowercase = {
  id: 'copied-lowercase',
  scope: 'pair',
  group: 'machine',
  name: { de: 'Wort aus der Quelle stehen geblieben', en: 'Word copied from the source' },
  explanation: {
    de: 'Ein klein geschriebenes englisches Wort steht unverändert in der Übersetzung.',
    en: 'A lower-case English word of the source stands unchanged in the translation.',
  },
  message: { de: 'Nicht übersetzt: {text}', en: 'Not translated: {text}' },
  category: untranslated,
  severity: 'warning',
  examples: [
    {
      source: 'She teaches entrepreneurship in Berlin.',
      before: 'Sie lehrt entrepreneurship in Berlin.',
    },
  ],
  find: ({ text }, source, { dictionary }) => {
    if (text === source) return []
    const copied = new Set(
      wordsOf(source)
        .map((word) => word.text)
        .filter((word) => /^\p{Ll}{4,}$/u.test(word)),
    )
    return hits(
      text,
      /(?<![\p{L}\p{N}_/.@'’=:[\]|"„“-])\p{Ll}{4,40}(?![\p{L}\p{N}_/@'’=|[\]-])/gu,
      ({ 0: word }) => {
        if (!copied.has(word)) return undefined
        const isLeft =
          dictionary === undefined
            ? isEnglish(word) || (ENGLISH_ENDING.test(word) && !GERMAN_WORD.test(word))
            : !isGerman(word, dictionary)
        return isLeft ? {} : undefined
      },
    )
  },
} as const satisfies PairCheck
