/**
 * The least number of insertions, deletions and substitutions between two sequences of numbers.
 *
 * Exact, in bit-parallel form (Myers 1999, in Hyyrö's 2003 arrangement in blocks): one step settles
 * 32 cells of the table. The table's columns follow `after`, one bit per symbol of `before` says
 * whether a cell is one more or one less than the cell above it.
 */
export const levenshtein = (before: Int32Array, after: Int32Array): number => {
  const [first, second] = withoutCommonEnds(before, after)
  const [pattern, text] = first.length <= second.length ? [first, second] : [second, first]
  if (pattern.length === 0) return text.length
  return patternDistance(pattern, text)
}

const withoutCommonEnds = (before: Int32Array, after: Int32Array): [Int32Array, Int32Array] => {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++
  return [before.subarray(start, before.length - end), after.subarray(start, after.length - end)]
}

const BITS = 32

const patternDistance = (pattern: Int32Array, text: Int32Array): number => {
  const blocks = Math.ceil(pattern.length / BITS)
  const places = symbolPlaces(pattern, blocks)
  const nowhere = new Int32Array(blocks)
  const more = new Int32Array(blocks).fill(-1)
  const less = new Int32Array(blocks)
  const lastBit = (pattern.length - 1) % BITS
  let distance = pattern.length
  for (const symbol of text) {
    const matches = places.get(symbol) ?? nowhere
    // The row above the table grows by one with each column.
    let carriedMore = 1
    let carriedLess = 0
    for (let block = 0; block < blocks; block++) {
      const up = more[block] ?? 0
      const down = less[block] ?? 0
      const equal = matches[block] ?? 0
      const vertical = equal | down
      const matched = equal | carriedLess
      const horizontal = (((matched & up) + up) ^ up) | matched
      const grown = down | ~(horizontal | up)
      const shrunk = up & horizontal
      const top = block === blocks - 1 ? lastBit : BITS - 1
      const nextMore = (grown >>> top) & 1
      const nextLess = (shrunk >>> top) & 1
      const shiftedMore = (grown << 1) | carriedMore
      const shiftedLess = (shrunk << 1) | carriedLess
      more[block] = shiftedLess | ~(vertical | shiftedMore)
      less[block] = shiftedMore & vertical
      carriedMore = nextMore
      carriedLess = nextLess
    }
    distance += carriedMore - carriedLess
  }
  return distance
}

/** For each symbol of the pattern the bits of the places where it stands. */
const symbolPlaces = (pattern: Int32Array, blocks: number): Map<number, Int32Array> => {
  const places = new Map<number, Int32Array>()
  for (const [place, symbol] of pattern.entries()) {
    const bits = places.get(symbol) ?? new Int32Array(blocks)
    places.set(symbol, bits)
    const block = Math.floor(place / BITS)
    bits[block] = (bits[block] ?? 0) | (1 << (place % BITS))
  }
  return places
}
