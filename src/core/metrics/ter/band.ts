/** Tercom looks this far to both sides of the diagonal, whatever the lengths. */
const BEAM = 25

/** Larger than any number of edits and far from the end of 32 bits. */
export const UNREACHABLE = 1_000_000_000

/**
 * The cells of an edit-distance table that tercom looks at: row i (hypothesis words read so far)
 * has columns `from[i]` to below `to[i]` (reference words). Cells lie row after row in one array,
 * column j of row i at `base[i] + j`, with unreachable cells round them wide enough for either
 * neighbouring row to read without asking whether it is inside.
 */
export interface Band {
  readonly rows: number
  readonly columns: number
  readonly from: Int32Array
  readonly to: Int32Array
  readonly base: Int32Array
  readonly size: number
}

/** The band for two texts of at least one word each. */
export const band = (rows: number, columns: number): Band => {
  const { from, to } = borders(rows, columns)
  const base = new Int32Array(rows + 1)
  let size = 0
  for (let row = 0; row <= rows; row++) {
    const first = Math.min(from[row] ?? 0, from[Math.max(row - 1, 0)] ?? 0) - 1
    const last = Math.max(to[row] ?? 0, to[Math.min(row + 1, rows)] ?? 0) + 1
    base[row] = size - first
    size += last - first + 1
  }
  return { rows, columns, from, to, base, size }
}

const borders = (rows: number, columns: number) => {
  const ratio = columns / rows
  // Where lengths differ wildly, neighbouring rows would not overlap within the usual beam.
  const beam = ratio / 2 > BEAM ? Math.ceil(ratio / 2 + BEAM) : BEAM
  const from = new Int32Array(rows + 1)
  const to = new Int32Array(rows + 1)
  for (let row = 1; row <= rows; row++) {
    const diagonal = Math.floor(row * ratio)
    from[row] = Math.max(0, diagonal - beam)
    to[row] = row === rows ? columns + 1 : Math.min(columns + 1, diagonal + beam)
  }
  // Of the first row only what the second can read.
  to[0] = to[1] ?? 0
  return { from, to }
}
