import { type Alignment, alignment } from './alignment.ts'
import { band, UNREACHABLE } from './band.ts'
import { blocks } from './blocks.ts'
import { emptyTable, fillBackward, fillForward, type Words } from './distance-table.ts'
import { disturbance, type Shift, writeShifted } from './shift.ts'
import { type Scratch, shiftedDistance, type Tables } from './trial.ts'
import type { WordPlaces } from './word-places.ts'

/** Tercom stops looking when it has tried so many moves in one segment. */
const MOST_CANDIDATES = 1_000

interface Candidate extends Shift {
  /** Of the two texts once this shift is made. */
  readonly distance: number
}

/**
 * Looks for the shifts that bring a hypothesis nearer to its reference: greedily, with all the
 * limits and preferences of tercom, but without computing anew what a shift leaves as it was.
 */
export class ShiftSearch {
  readonly #tables: Tables
  readonly #scratch: Scratch
  readonly #places: WordPlaces
  #tried = 0

  /** `words.hypothesis` is put in the new order as shifts are made. */
  constructor(words: Words, places: WordPlaces) {
    const { length } = words.hypothesis
    const table = band(length, words.reference.length - 1)
    const unreachable = () => new Int32Array(table.size).fill(UNREACHABLE)
    this.#tables = { band: table, words, forward: emptyTable(table), backward: unreachable() }
    this.#scratch = { shifted: new Int32Array(length), table: unreachable() }
    this.#places = places
    fillForward(this.#tables.forward, table, words, 1)
  }

  /** The edit distance of the texts as they stand now. */
  get distance(): number {
    const { band, forward } = this.#tables
    return forward[(band.base[band.rows] ?? 0) + band.columns] ?? 0
  }

  /**
   * Makes the best shift. False if none helps or if the segment's candidates are used up: tercom
   * then gives up even the best one found on the way. No shift can get below `fewest`.
   */
  makeBest(fewest: number): boolean {
    const best = this.#best(fewest)
    if (best === undefined || this.#tried >= MOST_CANDIDATES) return false
    const { band, words, forward } = this.#tables
    const { shifted } = this.#scratch
    const moved = disturbance(best, band.rows)
    writeShifted(shifted, words.hypothesis, best, moved)
    words.hypothesis.set(shifted.subarray(moved.low, moved.high), moved.low)
    fillForward(forward, band, words, moved.low + 1)
    return true
  }

  #best(fewest: number): Candidate | undefined {
    const { band, words, forward, backward } = this.#tables
    const paths: Alignment = alignment(forward, band, words)
    fillBackward(backward, band, words)
    let best: Candidate | undefined
    for (const block of blocks(words, this.#places, paths)) {
      for (const target of block.targets) {
        best = this.#better(best, { start: block.start, length: block.length, target }, fewest)
      }
      this.#tried += block.targets.length
      if (this.#tried >= MOST_CANDIDATES) break
    }
    return best
  }

  /** The better one: nearer to the reference, then longer, then the earlier, then the nearer move. */
  #better(best: Candidate | undefined, shift: Shift, fewest: number): Candidate | undefined {
    const limit =
      best === undefined ? this.distance - 1 : best.distance - (wins(shift, best) ? 0 : 1)
    if (limit < fewest) return best
    const distance = shiftedDistance(this.#tables, this.#scratch, shift, limit)
    return distance <= limit ? { ...shift, distance } : best
  }
}

/** Whether a shift is preferred to one found before that gives the same distance. */
const wins = (shift: Shift, found: Shift): boolean =>
  shift.length > found.length ||
  (shift.length === found.length && shift.start === found.start && shift.target < found.target)
