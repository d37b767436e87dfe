import type { Band } from './band.ts'
import type { Words } from './distance-table.ts'

/** How the two texts lie beside each other on the path tercom prefers among the shortest. */
export interface Alignment {
  /**
   * For each reference word the hypothesis word it was matched with or substituted for; for a
   * missing one the last hypothesis word before it, -1 at the start.
   */
  readonly partner: Int32Array
  /** For each hypothesis word the next one, itself included, that is not a match. */
  readonly nextHypothesisError: Int32Array
  readonly nextReferenceError: Int32Array
}

/**
 * The path back through a filled table. A cell came by match or substitution if it can, then by
 * deletion, then by insertion: the order decides which shifts are tried, and so the score.
 */
export const alignment = (table: Int32Array, band: Band, words: Words): Alignment => {
  const { rows, columns, base } = band
  const { hypothesis, reference } = words
  const partner = new Int32Array(columns)
  const nextHypothesisError = new Int32Array(rows + 1).fill(rows)
  const nextReferenceError = new Int32Array(columns + 1).fill(columns)
  let row = rows
  let column = columns
  while (row > 0 || column > 0) {
    const cost = table[(base[row] ?? 0) + column] ?? 0
    const above = (base[row - 1] ?? 0) + column
    const matched = hypothesis[row - 1] === reference[column]
    const diagonal = (table[above - 1] ?? 0) + (matched ? 0 : 1)
    if (row > 0 && column > 0 && diagonal === cost) {
      row--
      column--
      partner[column] = row
      nextHypothesisError[row] = matched ? (nextHypothesisError[row + 1] ?? rows) : row
      nextReferenceError[column] = matched ? (nextReferenceError[column + 1] ?? columns) : column
    } else if (row > 0 && (table[above] ?? 0) + 1 === cost) {
      row--
      nextHypothesisError[row] = row
    } else {
      column--
      partner[column] = row - 1
      nextReferenceError[column] = column
    }
  }
  return { partner, nextHypothesisError, nextReferenceError }
}
