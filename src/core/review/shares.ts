import { tokens } from '../text/tokens.ts'
import type { Written } from './authorship.ts'

/** How many words of a text each person wrote; `undefined` stands for the machine. */
export type Shares = ReadonlyMap<string | undefined, number>

/**
 * Counts the words of a text by who wrote them: a word is whose its first letter is. Who wrote but a
 * comma is named, too, with no word.
 */
export const wordShares = (text: string, written: readonly Written[]): Shares => {
  const shares = new Map(written.map(({ owner }) => [owner?.revision.by, 0]))
  let at = 0
  let index = 0
  for (const token of tokens(text)) {
    while ((written[index]?.end ?? Number.POSITIVE_INFINITY) <= at) index += 1
    if (isWord.test(token)) {
      const name = written[index]?.owner?.revision.by
      shares.set(name, (shares.get(name) ?? 0) + 1)
    }
    at += token.length
  }
  return shares
}

const isWord = /[\p{L}\p{N}]/u

/** The words of several texts together. */
export const sumOfShares = (all: Iterable<Shares>): Shares => {
  const sum = new Map<string | undefined, number>()
  for (const shares of all) {
    for (const [name, words] of shares) sum.set(name, (sum.get(name) ?? 0) + words)
  }
  return sum
}
