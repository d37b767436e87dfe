/** A text as numbers from 0 to below the size of its vocabulary. */
type Symbols = Int32Array

/**
 * How many n-grams of the hypothesis, for n from 1 to `orders`, are in a reference: each at most as
 * often as in the one reference that has it most.
 *
 * An n-gram is known by the number of its first n - 1 symbols and by its last symbol, so that each
 * order takes one look-up a place and no strings.
 */
export const ngramMatches = (
  hypothesis: Symbols,
  references: readonly Symbols[],
  { orders, vocabulary }: { readonly orders: number; readonly vocabulary: number },
): readonly number[] => {
  const begun = new Float64Array(hypothesis.length)
  const known = references.map((symbols) => ({ symbols, begun: new Float64Array(symbols.length) }))
  return Array.from({ length: orders }, (_, shorter) => {
    const numbers: Numbers = { known: new Map(), vocabulary, shorter }
    const allowed: number[] = []
    for (const reference of known) {
      for (const [number, count] of counts(reference, numbers).entries()) {
        allowed[number] = Math.max(allowed[number] ?? 0, count)
      }
    }
    return taken({ symbols: hypothesis, begun }, numbers, allowed)
  })
}

interface Text {
  readonly symbols: Symbols
  /** By place: the number of the n-gram that begins there, as far as it has been read. */
  readonly begun: Float64Array
}

interface Numbers {
  readonly known: Map<number, number>
  readonly vocabulary: number
  /** One less than the order. */
  readonly shorter: number
}

/** Numbers the n-grams of a reference and counts them. */
const counts = ({ symbols, begun }: Text, { known, vocabulary, shorter }: Numbers): number[] => {
  const found = new Array<number>(known.size).fill(0)
  for (let first = 0; first + shorter < symbols.length; first++) {
    const ngram = (begun[first] ?? 0) * vocabulary + (symbols[first + shorter] ?? 0)
    let number = known.get(ngram)
    if (number === undefined) {
      number = known.size
      known.set(ngram, number)
    }
    begun[first] = number
    found[number] = (found[number] ?? 0) + 1
  }
  return found
}

/** What begins no n-gram of any reference cannot begin a longer one. */
const ABSENT = -1

const taken = (
  { symbols, begun }: Text,
  { known, vocabulary, shorter }: Numbers,
  left: number[],
): number => {
  let matches = 0
  for (let first = 0; first + shorter < symbols.length; first++) {
    const prefix = begun[first] ?? ABSENT
    if (prefix === ABSENT) continue
    const number = known.get(prefix * vocabulary + (symbols[first + shorter] ?? 0)) ?? ABSENT
    begun[first] = number
    if (number === ABSENT || left[number] === 0) continue
    left[number] = (left[number] ?? 0) - 1
    matches++
  }
  return matches
}
