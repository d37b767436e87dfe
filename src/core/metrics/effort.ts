/** Milliseconds without any event after which an editor is taken to be elsewhere. */
export const IDLE_AFTER = 30_000

/**
 * Milliseconds of active work told by the times of what an editor did (keys, clicks, scrolling), in
 * any order. A pause counts up to `idleAfter` and not beyond: somebody who thinks is working,
 * somebody who went for coffee worked until a moment after the last key.
 */
export const activeTime = (times: readonly number[], idleAfter = IDLE_AFTER): number => {
  const sorted = times.filter(Number.isFinite).toSorted((first, second) => first - second)
  let active = 0
  for (const [place, time] of sorted.entries()) {
    const before = sorted[place - 1] ?? time
    active += Math.min(time - before, idleAfter)
  }
  return active
}

/** Time as reports give it: per 1,000 words. Of no words there is no rate. */
export const timePerThousandWords = (milliseconds: number, words: number): number | undefined =>
  words > 0 ? (milliseconds * 1_000) / words : undefined
