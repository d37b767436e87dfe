import { matches } from '../text/matches.ts'
/** A figure in a text with the values it can have: „1,234“ is 1.234 in German, 1234 in English. */
export interface Figure {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly values: readonly number[]
}

/** The figures of a text. The language of its separators is left open: both readings count. */
export const figures = (text: string): readonly Figure[] =>
  Array.from(matches(text, /\d+(?:[.,:'’\u202F\u00A0]\d+)*/g), ({ 0: figure, index }) => ({
    start: index,
    end: index + figure.length,
    text: figure,
    values: valuesOf(figure),
  }))

const GERMAN = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$|^\d+,\d+$/
const ENGLISH = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+\.\d+$/

/** Times, and long runs of parts (dates, versions), are also compared part by part. */
const valuesOf = (figure: string): readonly number[] => {
  const plain = figure.replace(/['’\u202F\u00A0]/g, '')
  const whole = [
    ...(GERMAN.test(plain) ? [Number(plain.replace(/\./g, '').replace(',', '.'))] : []),
    ...(ENGLISH.test(plain) ? [Number(plain.replace(/,/g, ''))] : []),
  ]
  const isTime = /^\d{1,2}[.:][0-5]\d$/.test(plain)
  return whole.length === 0 || isTime ? [...whole, ...plain.split(/[.,:]/).map(Number)] : whole
}

/** Beginnings of the German words for the numbers up to twelve, as cardinals and as ordinals. */
export const numberWords: readonly RegExp[] = [
  'null|kein',
  'ein|erst',
  'zwei|zwo|beid|doppel',
  'drei|dritt',
  'vier',
  'fünf',
  'sechs',
  'sieb',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwölf',
].map((beginnings) => new RegExp(`(?<!\\p{L})(?:${beginnings})`, 'iu'))
