import type { Category } from './check.ts'

/** The categories of MQM-Core (MQM 2.0) that the checks file their findings under. */
const category = (dimension: Category['dimension'], subtype: string): Category => ({
  dimension,
  subtype,
})

export const punctuation = category('Linguistic conventions', 'Punctuation')
export const grammar = category('Linguistic conventions', 'Grammar')
export const spellingError = category('Linguistic conventions', 'Spelling')
export const encoding = category('Linguistic conventions', 'Character encoding')
export const mistranslation = category('Accuracy', 'Mistranslation')
export const untranslated = category('Accuracy', 'Untranslated')
export const omission = category('Accuracy', 'Omission')
export const wrongTerm = category('Terminology', 'Wrong term')
export const inconsistentTerm = category('Terminology', 'Inconsistent use of terminology')
export const unlikeGlossary = category('Terminology', 'Inconsistent with terminology resource')
export const awkward = category('Style', 'Awkward style')
export const unidiomatic = category('Style', 'Unidiomatic style')
export const inconsistentStyle = category('Style', 'Inconsistent style')
export const register = category('Style', 'Language register')
export const numberFormat = category('Locale conventions', 'Number format')
export const measurementFormat = category('Locale conventions', 'Measurement format')
export const dateFormat = category('Locale conventions', 'Date format')
export const timeFormat = category('Locale conventions', 'Time format')
export const currencyFormat = category('Locale conventions', 'Currency format')
export const audience = category('Audience appropriateness', 'Culture-specific reference')
export const markup: Category = { dimension: 'Design and markup' }
