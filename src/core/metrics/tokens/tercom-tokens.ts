import { withoutEntities, withPointsApart, withPunctuationApart } from './western-punctuation.ts'
import { withoutTrailingSpace, words } from './white-space.ts'

/** How the tool tercom, and sacreBLEU's TER after it, prepares a text. */
export interface TercomOptions {
  /** Punctuation becomes words of its own; without it "Wort," is one word. */
  readonly normalized?: boolean
  readonly caseSensitive?: boolean
  /** `false` drops the marks `. , ? : ; ! " ( )`. */
  readonly punctuation?: boolean
}

/** `text` as the words that TER compares. */
export const tercomTokens = (
  text: string,
  { normalized = false, caseSensitive = false, punctuation = true }: TercomOptions = {},
): readonly string[] => {
  const stripped = withoutTrailingSpace(text)
  const cased = caseSensitive ? stripped : stripped.toLowerCase()
  const spaced = normalized ? withPunctuationSpaced(cased) : cased
  return words(punctuation ? spaced : spaced.replace(/[.,?:;!"()]/g, ''))
}

const withPunctuationSpaced = (text: string): string => {
  const joined = withoutEntities(text.replaceAll('\n-', '').replaceAll('\n', ' '))
  return withPointsApart(withPunctuationApart(` ${joined} `).replaceAll("'s ", " 's "))
}
