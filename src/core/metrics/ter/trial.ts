import { type Band, UNREACHABLE } from './band.ts'
import type { Words } from './distance-table.ts'
import { type Disturbance, disturbance, type Shift, writeShifted } from './shift.ts'

/** The tables of a hypothesis as it stands, filled forward and backward. */
export interface Tables {
  readonly band: Band
  readonly words: Words
  readonly forward: Int32Array
  readonly backward: Int32Array
}

/** Room to try shifts in: as large as the hypothesis and as a table of unreachable cells. */
export interface Scratch {
  readonly shifted: Int32Array
  readonly table: Int32Array
}

/**
 * The distance of the shifted hypothesis if that is at most `limit`, otherwise something larger.
 * Only the rows of the disturbed stretch are computed: those before it are in the forward table,
 * what follows costs what the backward table says. In each row only the cells are kept from which
 * the end can still be reached within the limit (Ukkonen's cut-off).
 */
export const shiftedDistance = (
  tables: Tables,
  scratch: Scratch,
  shift: Shift,
  limit: number,
): number => {
  const { band, words, backward } = tables
  const moved = disturbance(shift, band.rows)
  if (moved.low >= moved.high) return UNREACHABLE
  writeShifted(scratch.shifted, words.hypothesis, shift, moved)
  const alive = disturbedRows(tables, scratch, moved, limit)
  return through(band.base[moved.high] ?? 0, alive, scratch.table, backward)
}

/** The columns of a row from which the end is still within the limit. */
interface Columns {
  readonly start: number
  readonly end: number
}

/** Fills the disturbed rows of the scratch table; tells which cells of the last one are alive. */
const disturbedRows = (
  { band, words: { reference }, forward }: Tables,
  { shifted, table }: Scratch,
  { low, high }: Disturbance,
  limit: number,
): Columns => {
  const { rows, columns, from, to, base } = band
  let above = forward
  let start = from[low] ?? 0
  let end = to[low] ?? 0
  for (let row = low + 1; row <= high && start < end; row++) {
    const here = base[row] ?? 0
    const over = base[row - 1] ?? 0
    const word = shifted[row - 1]
    const surplus = rows - row - columns
    const stop = to[row] ?? 0
    const last = end < stop ? end : stop - 1
    let column = Math.max(start, from[row] ?? 0)
    let left = UNREACHABLE
    let diagonal = above[over + column - 1] ?? 0
    table[here + column - 1] = UNREACHABLE
    start = stop
    end = 0
    for (; column <= last; column++) {
      const upper = above[over + column] ?? 0
      const kept = reference[column] === word ? diagonal : diagonal + 1
      const changed = Math.min(upper, left) + 1
      left = Math.min(kept, changed)
      table[here + column] = left
      diagonal = upper
      if (left + Math.abs(surplus + column) > limit) continue
      if (column < start) start = column
      end = column + 1
    }
    for (; column < stop && left + 1 + Math.abs(surplus + column) <= limit; column++) {
      table[here + column] = ++left
      end = column + 1
    }
    // What an earlier trial left in the next cell must not be read.
    table[here + column] = UNREACHABLE
    above = table
  }
  return { start, end }
}

const through = (
  base: number,
  { start, end }: Columns,
  table: Int32Array,
  backward: Int32Array,
): number => {
  let least = UNREACHABLE
  for (let at = base + start; at < base + end; at++) {
    least = Math.min(least, (table[at] ?? 0) + (backward[at] ?? 0))
  }
  return least
}
