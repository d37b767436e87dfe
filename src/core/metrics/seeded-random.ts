/** Numbers from 0 to below 1, one with each call. */
export type Random = () => number

/** The golden ratio in 32 bits: steps of this visit every number once. */
const STEP = 0x9e3779b9

/**
 * The same numbers for the same seed on every machine, so that a report read twice says the same:
 * a counter put through the 32-bit mixing of MurmurHash3 (after SplitMix, Steele et al. 2014). Fit
 * for resampling, not for secrets.
 */
export const seededRandom = (seed: number): Random => {
  let counter = seed | 0
  return () => {
    counter = (counter + STEP) | 0
    return mixed(counter) / 2 ** 32
  }
}

const mixed = (value: number): number => {
  const first = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35)
  return (second ^ (second >>> 16)) >>> 0
}
