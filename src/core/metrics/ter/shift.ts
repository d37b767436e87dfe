/** The block of hypothesis words from `start`, moved so that it stands before the word `target`. */
export interface Shift {
  readonly start: number
  readonly length: number
  readonly target: number
}

/** The stretch of words which a shift puts in another order: from `low` to below `high`. */
export interface Disturbance {
  readonly low: number
  readonly high: number
}

export const disturbance = ({ start, length, target }: Shift, count: number): Disturbance => {
  const end = start + length
  if (target < start) return { low: target, high: end }
  if (target > end) return { low: start, high: target }
  // Tercom reads a target inside the block as a move to the right by what is left over.
  return { low: start, high: Math.min(count, length + target) }
}

/** Writes the disturbed stretch of the shifted `words` into `result`, and nothing else. */
export const writeShifted = (
  result: Int32Array,
  words: Int32Array,
  { start, length, target }: Shift,
  { low, high }: Disturbance,
): void => {
  const end = start + length
  if (target < start) {
    result.set(words.subarray(start, end), low)
    result.set(words.subarray(target, start), low + length)
    return
  }
  result.set(words.subarray(end, high), low)
  result.set(words.subarray(start, end), high - length)
}
