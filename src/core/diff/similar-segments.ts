import type { Span } from '../text/span.ts'

/** Two lists of segments, each as the numbers of its tokens. */
export interface SegmentBlock {
  readonly before: readonly (readonly number[])[]
  readonly after: readonly (readonly number[])[]
}

/** Segments of either list that belong together; an empty span on a side that has none. */
export interface SegmentPair {
  readonly before: Span
  readonly after: Span
}

/** A segment may be split into, or merged from, so many. */
const MOST_PARTS = 3

/**
 * Two segments are the same one, changed, if of the tokens of both more than this share is common:
 * the limit of MediaWiki's wikidiff2 for moved paragraphs.
 */
const LEAST_SIMILARITY = 0.4

/** Of each part of a split segment, at least so much must come from it. */
const LEAST_OF_PART = 0.5

/** Blocks of more pairs than these are compared near the diagonal only, so many to either side. */
const MOST_PAIRS = 40_000
const REACH = 20

/**
 * The grouping, in order, that keeps most tokens together (dynamic programming over one to one, one
 * to several and several to one). What resembles nothing stands alone, except that a single
 * segment between known neighbours is the one that stood there before.
 */
export const similarGroups = (block: SegmentBlock): readonly SegmentPair[] => {
  const { before, after } = block
  if (before.length === 1 && after.length === 1) {
    return [{ before: { start: 0, end: 1 }, after: { start: 0, end: 1 } }]
  }
  return path(block, table({ before: before.map(counted), after: after.map(counted) }))
}

/** From a cell: so many segments of either side form a group; what is gained from here to the end. */
interface Step {
  readonly rows: number
  readonly columns: number
  readonly gain: number
}

/** One row of the table: the steps from column `start` on. */
interface Row {
  readonly start: number
  readonly steps: readonly Step[]
}

const END: Step = { rows: 0, columns: 0, gain: 0 }
const NOWHERE: Step = { rows: 0, columns: 0, gain: Number.NEGATIVE_INFINITY }

const stepAt = (row: Row | undefined, column: number): Step =>
  row?.steps[column - row.start] ?? NOWHERE

/** A segment with how often it has each token. */
interface Counted {
  readonly tokens: readonly number[]
  readonly counts: ReadonlyMap<number, number>
}

interface CountedBlock {
  readonly before: readonly Counted[]
  readonly after: readonly Counted[]
}

const counted = (tokens: readonly number[]): Counted => {
  const counts = new Map<number, number>()
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1)
  return { tokens, counts }
}

const table = (block: CountedBlock): readonly Row[] => {
  const { before, after } = block
  const isSmall = before.length * after.length <= MOST_PAIRS
  const middle = (row: number) => Math.round((row * after.length) / Math.max(1, before.length))
  const rows: Row[] = []
  for (let row = before.length; row >= 0; row--) {
    const start = isSmall ? 0 : Math.max(0, middle(row) - REACH)
    // As far as the next row begins: from each cell there must be a way to the end.
    const end = isSmall ? after.length : Math.min(after.length, middle(row + 1) + REACH)
    const steps = Array.from({ length: end - start + 1 }, () => NOWHERE)
    rows[row] = { start, steps }
    for (let column = end; column >= start; column--) {
      steps[column - start] = bestStep(block, rows, row, column)
    }
  }
  return rows
}

const bestStep = (block: CountedBlock, rows: readonly Row[], row: number, column: number): Step => {
  const { before, after } = block
  if (row === before.length && column === after.length) return END
  let best = NOWHERE
  const consider = (height: number, width: number, gain: number) => {
    const total = gain + stepAt(rows[row + height], column + width).gain
    if (total > best.gain) best = { rows: height, columns: width, gain: total }
  }
  if (row < before.length) consider(1, 0, 0)
  if (column < after.length) consider(0, 1, 0)
  const first = before[row]
  const partner = after[column]
  if (first === undefined || partner === undefined) return best
  gains(first, after, column).forEach((gain, index) => {
    if (gain > 0) consider(1, index + 1, gain)
  })
  gains(partner, before, row).forEach((gain, index) => {
    if (gain > 0) consider(index + 1, 1, gain)
  })
  return best
}

/** What is gained by joining `whole` with one, two, … of `parts` from `start` on. */
const gains = (whole: Counted, parts: readonly Counted[], start: number): readonly number[] => {
  const found: number[] = []
  const used = new Map<number, number>()
  let common = 0
  let size = whole.tokens.length
  for (let index = start; index < Math.min(parts.length, start + MOST_PARTS); index++) {
    const part = parts[index]?.tokens ?? []
    const own = taken(whole, part, used)
    // With nothing in common there is nothing to gain, whatever comes after.
    if (own === 0) break
    common += own
    size += part.length
    if (found.length > 0 && own < LEAST_OF_PART * part.length) break
    found.push(2 * common - LEAST_SIMILARITY * size)
  }
  return found
}

/** How many tokens of `part` the whole has that no part before has `used`. */
const taken = ({ counts }: Counted, part: readonly number[], used: Map<number, number>): number => {
  let count = 0
  for (const token of part) {
    const all = counts.get(token)
    if (all === undefined) continue
    const before = used.get(token) ?? 0
    if (before === all) continue
    used.set(token, before + 1)
    count++
  }
  return count
}

const path = ({ before, after }: SegmentBlock, rows: readonly Row[]): readonly SegmentPair[] => {
  const pairs: SegmentPair[] = []
  let row = 0
  let column = 0
  while (row < before.length || column < after.length) {
    const step = stepAt(rows[row], column)
    const next = { row: row + step.rows, column: column + step.columns }
    pairs.push({
      before: { start: row, end: next.row },
      after: { start: column, end: next.column },
    })
    row = next.row
    column = next.column
  }
  return pairs
}
