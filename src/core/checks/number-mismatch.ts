import { mistranslation } from './categories.ts'
import type { PairCheck } from './check.ts'
import { type Figure, figures, numberWords } from './numbers.ts'

/** Values count, not spellings: 45,000 and 45.000 agree, 2 p.m. and 14 Uhr, 7 and sieben. */
export const numberMismatch = {
  id: 'number-mismatch',
  scope: 'pair',
  group: 'source',
  name: { de: 'Zahl fehlt', en: 'Number missing' },
  explanation: {
    de: 'Eine Zahl der Quelle kommt in der Übersetzung nicht vor, weder in Ziffern noch als Zahlwort bis zwölf.',
    en: 'A number of the source is not in the translation, neither in figures nor as a word up to twelve.',
  },
  message: { de: 'Zahl der Quelle fehlt: {number}', en: 'Number of the source missing: {number}' },
  category: mistranslation,
  severity: 'warning',
  examples: [{ source: 'It killed 45,000 people.', before: 'Es tötete 54.000 Menschen.' }],
  find: ({ text }, source) => {
    if (!/\d/.test(source)) return []
    const wanted = figures(source).filter(({ end }) => !IMPERIAL.test(source.slice(end, end + 12)))
    const given = figures(text)
    const values = new Set(given.flatMap((figure) => figure.values))
    const spelled = new Set(numberWords.flatMap((word, value) => (word.test(text) ? [value] : [])))
    const missing = wanted.filter((figure) => !isGiven(figure, values, spelled, source))
    if (missing.length === 0) return []
    const known = new Set(wanted.flatMap((figure) => [...figure.values, ...later(figure, source)]))
    const strange = given.find((figure) => !figure.values.some((value) => known.has(value)))
    const { start, end } = strange ?? { start: 0, end: text.length }
    return [{ start, end, values: { number: missing.map((figure) => figure.text).join(' · ') } }]
  },
} as const satisfies PairCheck

/** Measures that a translator converts. */
const IMPERIAL =
  /^[\s-]?(?:mi\b|miles?|feet|foot|ft|inch|in\.|lb|pounds?|acres?|yards?|yd|gallons?|°F|degrees F|sq)/i

const isGiven = (
  figure: Figure,
  values: ReadonlySet<number>,
  spelled: ReadonlySet<number>,
  source: string,
): boolean =>
  [...figure.values, ...later(figure, source)].some((value) => values.has(value)) ||
  figure.values.some((value) => spelled.has(value)) ||
  isPart(figure, values)

/** A date or a time written with other separators: every part is there. */
const isPart = ({ text }: Figure, values: ReadonlySet<number>): boolean => {
  const parts = text.split(/[.,:]/)
  return parts.length > 1 && parts.every((part) => values.has(Number(part)))
}

/** 1.30 p.m. is 13.30. */
const later = ({ end, text }: Figure, source: string): readonly number[] => {
  if (!/^\s?p\.?\s?m/i.test(source.slice(end, end + 6))) return []
  const [hour = '', ...minutes] = text.split(/[.:]/)
  const hours = (Number(hour) % 12) + 12
  return [hours, ...minutes.map((minute) => Number(`${hours}.${minute}`))]
}
