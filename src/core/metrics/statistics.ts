/**
 * What a metric has counted in one segment: a short list of numbers. A text's statistics are the
 * sums of its segments' statistics, place by place, so a file of any length needs one such list,
 * and a corpus score is never the mean of segment scores.
 */
export type Statistics = readonly number[]

/** The statistics of two stretches of text taken together. */
export const plus = (first: Statistics, second: Statistics): Statistics =>
  first.map((value, place) => value + (second[place] ?? 0))

/** The statistics of a whole text. Of no segments at all there are none, as counted by `empty`. */
export const total = (segments: Iterable<Statistics>, empty: Statistics): Statistics => {
  let sum = empty
  for (const segment of segments) sum = plus(sum, segment)
  return sum
}
