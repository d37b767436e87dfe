import type { Shares } from '../../core/review/shares.ts'

/** A person's mark: the letter is theirs alone, colours and lines come again after some people. */
export interface Mark {
  readonly letter: string
  readonly style: number
}

/** How many kinds of marks the style sheet has. */
const STYLES = 6

/** Each person's mark. Who wrote most comes first, so that A is the letter to be seen most. */
export const marksOf = (shares: Shares): ReadonlyMap<string, Mark> => {
  const names = [...shares].flatMap(([name, words]) =>
    name === undefined ? [] : [{ name, words }],
  )
  return new Map(
    names
      .toSorted((one, other) => other.words - one.words || (one.name < other.name ? -1 : 1))
      .map(({ name }, index) => [name, { letter: letterOf(index), style: (index % STYLES) + 1 }]),
  )
}

/** A to Z, then AA, AB and so on. */
const letterOf = (index: number): string => {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last
}
