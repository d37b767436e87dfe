import { punctuation } from './categories.ts'
import { choice, hits, type SegmentCheck } from './check.ts'

/** „DPRK - Medien“: a compound torn apart, or a dash? Only a reader can tell. */
export const acronymSpacedHyphen = {
  id: 'acronym-spaced-hyphen',
  scope: 'segment',
  group: 'machine',
  name: { de: 'Abkürzung, Bindestrich, Wort', en: 'Acronym, spaced hyphen, word' },
  explanation: {
    de: 'Hinter einer Abkürzung kann der Bindestrich mit Leerzeichen ein zerrissenes Kompositum oder ein Gedankenstrich sein.',
    en: 'After an acronym a spaced hyphen is either a compound torn apart or a dash.',
  },
  message: {
    de: 'Kompositum ({fix}) oder Gedankenstrich?',
    en: 'A compound ({fix}) or a dash?',
  },
  category: punctuation,
  severity: 'warning',
  examples: [{ before: 'Die DPRK - Medien berichten.', after: 'Die DPRK-Medien berichten.' }],
  find: ({ text }, { style }) =>
    hits(
      text,
      /(?<![\p{L}\p{N}])(\p{Lu}{2,8}) - (\p{Lu}[\p{L}\p{N}]{1,40})/gu,
      ({ 1: acronym = '', 2: word = '' }) =>
        isAcronym(acronym)
          ? { fix: choice(`${acronym}-${word}`, `${acronym} ${style.dash} ${word}`) }
          : undefined,
    ),
} as const satisfies SegmentCheck

export const isAcronym = (word: string): boolean => /^\p{Lu}{2,8}$/u.test(word)
