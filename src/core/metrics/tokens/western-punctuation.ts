const entities = [
  ['&quot;', '"'],
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
] as const

/** `text` with the four entities of old test sets decoded, in the order of the reference scripts. */
export const withoutEntities = (text: string): string =>
  text.includes('&')
    ? entities.reduce((decoded, [entity, character]) => decoded.replaceAll(entity, character), text)
    : text

/**
 * The rules which NIST's mteval-v13a and tercom share. ASCII only: the German „ “ – … stay glued
 * to their words, which is what published scores did. Each is a single pass over the text.
 */
const asciiPunctuation = /[{-~[-` -&(-+:-@/]/g
const pointAfterNonDigit = /([^0-9])([.,])/g
const pointBeforeNonDigit = /([.,])([^0-9])/g
const hyphenAfterDigit = /([0-9])-/g

/** `text` with spaces round ASCII punctuation, but for the apostrophe and hyphens in words. */
export const withPunctuationApart = (text: string): string => text.replace(asciiPunctuation, ' $& ')

/** `text` with points and commas apart unless inside a number, and hyphens after a digit. */
export const withPointsApart = (text: string): string =>
  text
    .replace(pointAfterNonDigit, '$1 $2 ')
    .replace(pointBeforeNonDigit, ' $1 $2')
    .replace(hyphenAfterDigit, '$1 - ')
