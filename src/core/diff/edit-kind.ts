import { beginsAlike, hasUmlauts, withoutUmlauts, withUmlautsSpelledOut } from './umlauts.ts'
import { isSameWord } from './word-forms.ts'

/**
 * What sort of change an edit is, in the words an editor would use; the smallest first. The order
 * is that of filters and legends.
 */
export const editKinds = [
  'unicode-form',
  'spacing',
  'quotes',
  'hyphen',
  'punctuation',
  'case',
  'umlaut',
  'number',
  'compound',
  'word-form',
  'replacement',
  'insertion',
  'deletion',
  'move',
] as const

export type EditKind = (typeof editKinds)[number]

/** What `removed` → `added` is. That something was moved can't be seen from these two alone. */
export const editKind = (removed: string, added: string): EditKind => {
  if (PLAIN_WORD.test(removed) && PLAIN_WORD.test(added)) {
    return wordKind(removed.toLowerCase(), added.toLowerCase())
  }
  if (removed.trim() === '' && SIGNS.test(added)) return 'insertion'
  if (added.trim() === '' && SIGNS.test(removed)) return 'deletion'
  if (isNumber(removed) && isNumber(added)) return 'number'
  if (isRewritten(firstSigns(removed), firstSigns(added))) return 'replacement'
  const before = signs(removed)
  const after = signs(added)
  if (before.join('') === after.join('')) return markKind(composed(removed), composed(added))
  return phraseKind(
    before.map((word) => word.toLowerCase()),
    after.map((word) => word.toLowerCase()),
    removed.length === added.length,
  )
}

/** By far the most edits are of one such word; they need none of the questions below. */
const PLAIN_WORD = /^[A-Za-zÄÖÜäöüß]+$/

const wordKind = (before: string, after: string): EditKind => {
  if (before === after) return 'case'
  if (isSameButUmlauts(before, after)) return 'umlaut'
  return isSameWord(before, after) ? 'word-form' : 'replacement'
}

/** The words and symbols of a text, so what a change of marks and spaces leaves alone. */
const signs = (text: string): readonly string[] =>
  text === '' ? [] : (composed(text).match(ALL_SIGNS) ?? [])

const firstSigns = (text: string): string => SIGNS.exec(composed(text))?.[0].toLowerCase() ?? ''

/** All but replacements begin with the same letter or with two forms of one word. */
const isRewritten = (before: string, after: string): boolean =>
  !beginsAlike(before, after) && !isSameWord(before, after)

const SIGNS = /[\p{L}\p{M}\p{N}\p{S}]+/u
const ALL_SIGNS = new RegExp(SIGNS, 'gu')

/** Below the combining marks all letters are composed, and to see that is faster than doing it. */
const composed = (text: string): string => (/[\u0300-\uFFFF]/.test(text) ? text.normalize() : text)

const isNumber = (text: string): boolean => /\p{N}/u.test(text) && !/\p{L}/u.test(text)

const WHITE_SPACE = /[\s\u200B\u2060\uFEFF]+/g
const QUOTES = /["'`´„“”‟‚‘’‛«»‹›]+/g
const HYPHENS = /[-\u00AD\u2010-\u2015\u2212]+/g

/** The letters are the same: what is it then? */
const markKind = (before: string, after: string): EditKind => {
  if (before === after) return 'unicode-form'
  const isSameWithout = (...marks: readonly RegExp[]) =>
    without(before, marks) === without(after, marks)
  if (isSameWithout(WHITE_SPACE)) return 'spacing'
  if (isSameWithout(WHITE_SPACE, QUOTES)) return 'quotes'
  if (isSameWithout(WHITE_SPACE, HYPHENS)) return 'hyphen'
  return 'punctuation'
}

const without = (text: string, marks: readonly RegExp[]): string =>
  marks.reduce((rest, mark) => rest.replace(mark, ''), text)

/** The words, in lower case, of two phrases that differ in more than marks. */
const phraseKind = (
  before: readonly string[],
  after: readonly string[],
  isSameLength: boolean,
): EditKind => {
  const lettersBefore = before.join('')
  const lettersAfter = after.join('')
  if (lettersBefore === lettersAfter) {
    if (before.length !== after.length) return 'compound'
    return isSameLength ? 'case' : 'punctuation'
  }
  if (isSameButUmlauts(lettersBefore, lettersAfter)) return 'umlaut'
  if (isJoined(before, after) || isJoined(after, before)) return 'compound'
  const isFormOnly =
    before.length > 0 &&
    before.length === after.length &&
    before.every((word, index) => isSameWord(word, after[index] ?? ''))
  return isFormOnly ? 'word-form' : 'replacement'
}

const isSameButUmlauts = (before: string, after: string): boolean =>
  beginsAlike(before, after) &&
  (hasUmlauts(before) || hasUmlauts(after)) &&
  (withoutUmlauts(before) === withoutUmlauts(after) ||
    withUmlautsSpelledOut(before) === withUmlautsSpelledOut(after))

/** What German puts between the parts of a compound (Duden: Fugenelemente). */
const JOINTS = ['s', 'es', 'n', 'en', 'ens', 'e', 'er'] as const

/** Sicherheit, Abkommen → Sicherheitsabkommen. */
const isJoined = (parts: readonly string[], compounds: readonly string[]): boolean => {
  const [first, second] = parts
  const [compound] = compounds
  if (parts.length !== 2 || compounds.length !== 1) return false
  return JOINTS.some((joint) => compound === `${first}${joint}${second}`)
}
