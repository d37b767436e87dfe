import type { Random } from './seeded-random.ts'
import type { Statistics } from './statistics.ts'

/** A score with the range in which it would lie had other segments been drawn. */
export interface Interval {
  readonly score: number
  readonly low: number
  readonly high: number
  /** Mean of the resampled scores. */
  readonly mean: number
  /** Half the width: sacreBLEU's "±". */
  readonly margin: number
}

export interface Resampling {
  readonly random: Random
  /** How often the text is drawn anew; 1,000 is the habit of the field. */
  readonly samples?: number
  /** Share of the resampled scores between `low` and `high`. */
  readonly confidence?: number
  /** Of more segments than this, groups are drawn; fewer groups are faster and a little rougher. */
  readonly mostDrawn?: number
}

type Score = (sums: Statistics) => number

const SAMPLES = 1_000
const CONFIDENCE = 0.95

/**
 * Bootstrap interval of a corpus score (Koehn 2004): texts of as many segments drawn with
 * replacement, each scored from its sums. Without segments there is no interval.
 */
export const bootstrapInterval = (
  segments: readonly Statistics[],
  score: Score,
  { random, samples = SAMPLES, confidence = CONFIDENCE, mostDrawn = MOST_DRAWN }: Resampling,
): Interval | undefined => {
  if (segments.length === 0 || samples < 1) return undefined
  const table = packed(grouped(segments, mostDrawn))
  const drawn = Array.from({ length: samples }, () => score(sums(table, draw(table, random))))
  return { score: score(sums(table, everySegment(table))), ...range(drawn, confidence) }
}

/** Two systems on the same segments: whether their difference is more than chance. */
export interface Comparison {
  /** Score of the second system less that of the first, with its interval. */
  readonly difference: Interval
  /**
   * Chance of a difference at least as large between systems that are equally good: two-sided, the
   * resampled differences shifted to a mean of zero. SacreBLEU counts larger ones only, and so finds
   * a system significantly different from itself.
   */
  readonly probability: number
}

/**
 * Paired bootstrap test (Koehn 2004): both systems are drawn with the same segments each time.
 * Refuses lists of different length by giving nothing, for then nothing is paired.
 */
export const pairedBootstrap = (
  [first, second]: readonly [readonly Statistics[], readonly Statistics[]],
  score: Score,
  { random, samples = SAMPLES, confidence = CONFIDENCE, mostDrawn = MOST_DRAWN }: Resampling,
): Comparison | undefined => {
  if (first.length === 0 || first.length !== second.length || samples < 1) return undefined
  const tables = {
    first: packed(grouped(first, mostDrawn)),
    second: packed(grouped(second, mostDrawn)),
  }
  const difference = (chosen: Int32Array) =>
    score(sums(tables.second, chosen)) - score(sums(tables.first, chosen))
  const drawn = Array.from({ length: samples }, () => difference(draw(tables.first, random)))
  const real = difference(everySegment(tables.first))
  const around = range(drawn, confidence)
  const asLarge = drawn.filter((value) => Math.abs(value - around.mean) >= Math.abs(real)).length
  return {
    difference: { score: real, ...around },
    probability: (asLarge + 1) / (samples + 1),
  }
}

/** Statistics of all segments in one array: a thousand drawings read it a thousand times. */
interface Table {
  readonly values: Float64Array
  readonly width: number
  readonly count: number
}

/** With this many things to draw, a thousand drawings take some 20 ms. */
const MOST_DRAWN = 2_000

/**
 * Beyond so many segments, groups of them are drawn. Neighbours go into different groups, so the
 * groups vary as segments drawn one by one would, and the interval stays what it is.
 */
const grouped = (segments: readonly Statistics[], most: number): readonly Statistics[] => {
  if (segments.length <= most) return segments
  const groups = segments.slice(0, most).map((first) => [...first])
  for (let place = most; place < segments.length; place++) {
    const group = groups[place % most] ?? []
    const added = segments[place] ?? []
    for (let index = 0; index < group.length; index++) {
      group[index] = (group[index] ?? 0) + (added[index] ?? 0)
    }
  }
  return groups
}

const packed = (segments: readonly Statistics[]): Table => {
  const width = segments[0]?.length ?? 0
  return { values: Float64Array.from(segments.flat()), width, count: segments.length }
}

const everySegment = ({ count }: Table): Int32Array =>
  Int32Array.from({ length: count }, (_, n) => n)

// Plain loops: with 10,000 segments a thousand drawings are ten million steps, and the methods of
// typed arrays take several times as long for each.
const draw = ({ count }: Table, random: Random): Int32Array => {
  const chosen = new Int32Array(count)
  for (let place = 0; place < count; place++) chosen[place] = Math.floor(random() * count)
  return chosen
}

const sums = ({ values, width }: Table, chosen: Int32Array): Statistics => {
  const totals = new Float64Array(width)
  for (let drawn = 0; drawn < chosen.length; drawn++) {
    const from = (chosen[drawn] ?? 0) * width
    for (let place = 0; place < width; place++) {
      totals[place] = (totals[place] ?? 0) + (values[from + place] ?? 0)
    }
  }
  return Array.from(totals)
}

const range = (drawn: readonly number[], confidence: number): Omit<Interval, 'score'> => {
  const sorted = drawn.toSorted((first, second) => first - second)
  const outside = Math.floor((sorted.length * (1 - confidence)) / 2 + ROUNDING)
  const low = sorted[outside] ?? 0
  const high = sorted[sorted.length - 1 - outside] ?? 0
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length
  return { low, high, mean, margin: (high - low) / 2 }
}

/** 1000 · (1 - 0.95) / 2 is a hair more than 25, other counts a hair less. */
const ROUNDING = 1e-9
