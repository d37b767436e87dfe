import { withoutEntities, withPointsApart, withPunctuationApart } from './western-punctuation.ts'
import { withoutTrailingSpace, words } from './white-space.ts'

/**
 * `13a` is what papers report; `intl` also cuts off „German“ quotation marks, dashes and the like;
 * `none` takes the text as tokenised already.
 */
export const bleuTokenizations = ['13a', 'intl', 'none'] as const

export type BleuTokenization = (typeof bleuTokenizations)[number]

/** `text` as the words that BLEU compares. */
export const bleuTokens = (text: string, tokenization: BleuTokenization): readonly string[] =>
  words(tokenized[tokenization](withoutTrailingSpace(text)))

/** NIST's mteval-v13a script. */
const mteval = (text: string): string => {
  const joined = text.replaceAll('<skipped>', '').replaceAll('-\n', '').replaceAll('\n', ' ')
  return withPointsApart(withPunctuationApart(` ${withoutEntities(joined)} `))
}

/** NIST's mteval-v14 script with its option for international tokenisation. */
const international = (text: string): string =>
  text
    .replace(/(\P{N})(\p{P})/gu, '$1 $2 ')
    .replace(/(\p{P})(\P{N})/gu, ' $1 $2')
    .replace(/\p{S}/gu, ' $& ')

const tokenized = {
  '13a': mteval,
  intl: international,
  none: (text: string) => text,
} as const satisfies Record<BleuTokenization, (text: string) => string>
