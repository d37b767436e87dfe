import { type Band, UNREACHABLE } from './band.ts'

/**
 * Edit distances with unit costs inside a band. `hypothesis` and `reference` are words as numbers,
 * the reference from place 1 on, so that a column's number is its word's place.
 */
export interface Words {
  readonly hypothesis: Int32Array
  readonly reference: Int32Array
}

/** A table of unreachable cells, its first row filled: reading nothing, inserting all. */
export const emptyTable = ({ size, to, base }: Band): Int32Array => {
  const table = new Int32Array(size).fill(UNREACHABLE)
  for (let column = 0; column < (to[0] ?? 0); column++) table[(base[0] ?? 0) + column] = column
  return table
}

/** Fills the rows from `first` on: each cell the distance of what has been read of both texts. */
export const fillForward = (table: Int32Array, band: Band, words: Words, first: number): void => {
  const { rows, from, to, base } = band
  const { hypothesis, reference } = words
  for (let row = first; row <= rows; row++) {
    const here = base[row] ?? 0
    const above = base[row - 1] ?? 0
    const word = hypothesis[row - 1]
    const end = to[row] ?? 0
    let left = UNREACHABLE
    let column = from[row] ?? 0
    let diagonal = table[above + column - 1] ?? 0
    for (; column < end; column++) {
      const over = table[above + column] ?? 0
      const kept = reference[column] === word ? diagonal : diagonal + 1
      const changed = Math.min(over, left) + 1
      left = Math.min(kept, changed)
      table[here + column] = left
      diagonal = over
    }
  }
}

/** Fills all rows from the last to the first: each cell the distance of what is left to read. */
export const fillBackward = (table: Int32Array, band: Band, words: Words): void => {
  const { rows, columns, from, to, base } = band
  const { hypothesis, reference } = words
  const last = base[rows] ?? 0
  for (let column = from[rows] ?? 0; column <= columns; column++) {
    table[last + column] = columns - column
  }
  for (let row = rows - 1; row >= 0; row--) {
    const here = base[row] ?? 0
    const below = base[row + 1] ?? 0
    const word = hypothesis[row]
    const start = from[row] ?? 0
    let right = UNREACHABLE
    let column = (to[row] ?? 0) - 1
    let diagonal = table[below + column + 1] ?? 0
    for (; column >= start; column--) {
      const under = table[below + column] ?? 0
      const kept = reference[column + 1] === word ? diagonal : diagonal + 1
      const changed = Math.min(under, right) + 1
      right = Math.min(kept, changed)
      table[here + column] = right
      diagonal = under
    }
  }
}
