/** The yardstick: word edit distance by the table of the textbook, on two typed rows. */
export const wordLevenshtein = (before: readonly string[], after: readonly string[]): number => {
  let above = Int32Array.from({ length: after.length + 1 }, (_, column) => column)
  let row = new Int32Array(after.length + 1)
  for (let place = 0; place < before.length; place++) {
    const word = before[place]
    row[0] = place + 1
    for (let column = 1; column <= after.length; column++) {
      const kept = (above[column - 1] ?? 0) + (word === after[column - 1] ? 0 : 1)
      const changed = Math.min(above[column] ?? 0, row[column - 1] ?? 0) + 1
      row[column] = Math.min(kept, changed)
    }
    const filled = row
    row = above
    above = filled
  }
  return above[after.length] ?? 0
}
