/** Edit distance by the table of the textbook, two rows at a time. */
export const plainLevenshtein = (before: Int32Array, after: Int32Array): number => {
  let above = Int32Array.from({ length: after.length + 1 }, (_, column) => column)
  let row = new Int32Array(after.length + 1)
  for (let place = 0; place < before.length; place++) {
    row[0] = place + 1
    for (let column = 1; column <= after.length; column++) {
      const substituted = (above[column - 1] ?? 0) + (before[place] === after[column - 1] ? 0 : 1)
      row[column] = Math.min(substituted, (above[column] ?? 0) + 1, (row[column - 1] ?? 0) + 1)
    }
    ;[above, row] = [row, above]
  }
  return above[after.length] ?? 0
}
