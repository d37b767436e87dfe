/** Neighbours in one text that say what neighbours in the other say; one side may be empty. */
export interface Pair {
  /** Half-open ranges of indices. */
  readonly before: readonly [number, number]
  readonly after: readonly [number, number]
}

/** Beyond this many cells the table would cost seconds and hundreds of megabytes. */
const MOST_CELLS = 4_000_000

/**
 * Pairs the parts of a text with those of its translation by their lengths, after W. Gale and
 * K. Church, "A Program for Aligning Sentences in Bilingual Corpora" (1993): long parts translate
 * into long ones. Equally many parts are paired one to one. In order, and every part is in a pair.
 */
export const alignment = (before: readonly string[], after: readonly string[]): readonly Pair[] => {
  if (before.length === after.length) return inOrder(before.length, after.length)
  if (before.length * after.length > MOST_CELLS) return inOrder(before.length, after.length)
  return cheapest(ends(before), ends(after))
}

/** One to one from the start; what is left over stands alone at the end. */
const inOrder = (before: number, after: number): readonly Pair[] =>
  Array.from({ length: Math.max(before, after) }, (_, index) => ({
    before: [Math.min(index, before), Math.min(index + 1, before)],
    after: [Math.min(index, after), Math.min(index + 1, after)],
  }))

/** Where each part would end if all were one text; the first entry is its start. */
const ends = (texts: readonly string[]): readonly number[] => {
  let end = 0
  const found = texts.map(({ length }) => {
    end += length
    return end
  })
  return [0, ...found]
}

interface Step {
  readonly before: number
  readonly after: number
  /** How seldom such a step is: -log of its probability in the paper's table 5. */
  readonly penalty: number
}

const steps: readonly Step[] = [
  { before: 1, after: 1, penalty: penaltyOf(0.89) },
  { before: 1, after: 0, penalty: penaltyOf(0.0099 / 2) },
  { before: 0, after: 1, penalty: penaltyOf(0.0099 / 2) },
  { before: 2, after: 1, penalty: penaltyOf(0.089 / 2) },
  { before: 1, after: 2, penalty: penaltyOf(0.089 / 2) },
]

function penaltyOf(probability: number): number {
  return -Math.log(probability)
}

const cheapest = (before: readonly number[], after: readonly number[]): readonly Pair[] => {
  const width = after.length
  const costs = new Float64Array(before.length * width).fill(Number.POSITIVE_INFINITY)
  const chosen = new Uint8Array(costs.length)
  costs[0] = 0
  for (let cell = 1; cell < costs.length; cell += 1) {
    const [row, column] = [Math.floor(cell / width), cell % width]
    for (const [index, step] of steps.entries()) {
      if (step.before > row || step.after > column) continue
      const earlier = costs[cell - step.before * width - step.after] ?? 0
      const from = lengthOf(before, row - step.before, row)
      const to = lengthOf(after, column - step.after, column)
      const cost = earlier + step.penalty + mismatch(from, to)
      if (cost >= (costs[cell] ?? 0)) continue
      costs[cell] = cost
      chosen[cell] = index
    }
  }
  return followed(chosen, before.length - 1, after.length - 1)
}

const lengthOf = (ends: readonly number[], start: number, end: number): number =>
  (ends[end] ?? 0) - (ends[start] ?? 0)

/** The variance per character of the paper; it holds for English and German, too. */
const VARIANCE = 6.8

/** -log of the probability that texts of these lengths translate each other (section 3.2). */
const mismatch = (before: number, after: number): number => {
  const mean = (before + after) / 2
  const deviation = mean === 0 ? 0 : Math.abs(after - before) / Math.sqrt(VARIANCE * mean)
  return -Math.log(Math.max(2 * upperTail(deviation), 1e-300))
}

/** P(Z > z) of the normal distribution: Abramowitz and Stegun 26.2.17. */
const upperTail = (z: number): number => {
  const t = 1 / (1 + 0.2316419 * z)
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series
}

const followed = (chosen: Uint8Array, rows: number, columns: number): readonly Pair[] => {
  const pairs: Pair[] = []
  let [row, column] = [rows, columns]
  while (row > 0 || column > 0) {
    const step = steps[chosen[row * (columns + 1) + column] ?? 0]
    if (step === undefined) break
    pairs.push({ before: [row - step.before, row], after: [column - step.after, column] })
    row -= step.before
    column -= step.after
  }
  return pairs.reverse()
}
