import { Refusal } from '../../../core/refusal.ts'
import { childOf, childrenOf, eachElement, type XmlElement } from '../xml/elements.ts'
import { type Content, contentOf } from '../xml/inline.ts'
import { languageFit, languageTagOf } from '../xml/language-tag.ts'
import { refuseTooMany } from '../xml/too-many.ts'

/** A `tu` with the two of its languages that are wanted. */
export interface TmxUnit {
  readonly element: XmlElement
  readonly source?: Content
  readonly target: Content
  readonly targetSegment: XmlElement
}

/** The languages that a file is read in, as it spells them. */
export interface TmxLanguages {
  readonly target: string
  readonly source?: string
}

/** What a person or a document says of the languages. */
export interface WantedLanguages {
  readonly language: string
  readonly sourceLanguage?: string | undefined
}

/**
 * The languages of a file: the one that is wanted (`de` is also found as `de-DE`), else the one that
 * it has most often besides its source.
 */
export const tmxLanguages = (xml: string, wanted: WantedLanguages): TmxLanguages => {
  refuseTooMany(xml, /<tu[\s>]/g)
  const counts = new Map<string, number>()
  let srclang: string | undefined
  const name = (tag: { readonly name: string }) => tag.name === 'tu' || tag.name === 'header'
  eachElement(xml, name, (element, ancestors) => {
    if (ancestors[0]?.name !== 'tmx') throw noTmx()
    if (element.name === 'header') srclang = element.attributes.srclang
    for (const variant of childrenOf(element, 'tuv')) {
      const language = languageOf(variant)
      if (language !== undefined) counts.set(language, (counts.get(language) ?? 0) + 1)
    }
  })
  const all = [...counts.keys()].toSorted(
    (one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0),
  )
  const told = wanted.sourceLanguage ?? srclang
  const own = told === undefined ? undefined : best(all, told)
  const others = all.filter((language) => language !== own)
  const target = best(all, wanted.language) ?? others[0] ?? all[0]
  if (target === undefined) return { target: wanted.language }
  const source = own !== undefined && own !== target ? own : all.find((one) => one !== target)
  return { target, ...(source !== undefined && { source }) }
}

/** Visits the units that have a text in the target language. `place` counts all of them. */
export const eachTmxUnit = (
  xml: string,
  { target, source }: TmxLanguages,
  visit: (unit: TmxUnit, place: number) => void,
): void => {
  let place = 0
  eachElement(
    xml,
    ({ name }) => name === 'tu',
    (element) => {
      place += 1
      const translated = segmentIn(element, target)
      if (translated === undefined) return
      const original = source === undefined ? undefined : segmentIn(element, source)
      visit(
        {
          element,
          ...(original && { source: contentOf(xml, original, { preserve: false }) }),
          target: contentOf(xml, translated, { preserve: false }),
          targetSegment: translated,
        },
        place,
      )
    },
  )
}

/** The `seg` of a unit in a language; one in a kindred language where there is none. */
const segmentIn = (unit: XmlElement, language: string): XmlElement | undefined => {
  const variants = childrenOf(unit, 'tuv')
  const likeness = (variant: XmlElement) => languageFit(languageOf(variant), language)
  const variant =
    variants.find((one) => likeness(one) === 2) ?? variants.find((one) => likeness(one) === 1)
  return variant && childOf(variant, 'seg')
}

const best = (all: readonly string[], wanted: string): string | undefined =>
  all.find((one) => languageFit(one, wanted) === 2) ??
  all.find((one) => languageFit(one, wanted) === 1)

/** TMX 1.1 says `lang`. */
const languageOf = ({ attributes }: XmlElement): string | undefined =>
  languageTagOf(attributes['xml:lang'] ?? attributes.lang ?? '')

const noTmx = (): Refusal =>
  new Refusal('invalid', {
    en: 'This is no TMX: its first element is not called tmx.',
    de: 'Das ist kein TMX: Sein erstes Element heißt nicht tmx.',
  })
