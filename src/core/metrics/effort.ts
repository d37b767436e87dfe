import {
  type KeystrokeCounts,
  noKeystrokes,
  plusKeystrokes,
  type RecordedKeystrokes,
} from './keystrokes.ts'

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

/** What is recorded with a text that is saved; nothing when an editor does not want it. */
export interface RecordedEffort {
  readonly seconds?: number
  readonly keystrokes?: RecordedKeystrokes
}

/** Effort of several saves together. */
export interface Effort {
  readonly seconds: number
  readonly keystrokes: KeystrokeCounts
  /** The saves of which something is recorded. */
  readonly saves: number
}

export const noEffort: Effort = { seconds: 0, keystrokes: noKeystrokes, saves: 0 }

/** The sum of what was recorded; saves of which nothing is known are left out. */
export const totalEffort = (recorded: readonly RecordedEffort[]): Effort =>
  recorded.reduce<Effort>(
    (sum, { seconds, keystrokes }) =>
      seconds === undefined && keystrokes === undefined
        ? sum
        : {
            seconds: sum.seconds + (seconds ?? 0),
            keystrokes: plusKeystrokes(sum.keystrokes, keystrokes ?? {}),
            saves: sum.saves + 1,
          },
    noEffort,
  )

/** The effort of two stretches of work together. */
export const plusEffort = (first: Effort, second: Effort): Effort => ({
  seconds: first.seconds + second.seconds,
  keystrokes: plusKeystrokes(first.keystrokes, second.keystrokes),
  saves: first.saves + second.saves,
})
