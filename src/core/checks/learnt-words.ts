import type { Dictionary } from './setting.ts'

/** A dictionary that is filled while it is used: checks can't wait, but can be asked again. */
export interface LearntWords {
  /** Takes every word for right that it was not told about, and remembers that it was asked. */
  readonly dictionary: Dictionary
  /** What it was asked in vain since the last time, with the other casings of each word. */
  readonly takeAsked: () => readonly string[]
  readonly learn: (verdicts: Iterable<readonly [word: string, isKnown: boolean]>) => void
}

/** So many words are remembered: more than long texts have, less than memory could tell. */
const MOST_WORDS = 400_000

export const learntWords = (): LearntWords => {
  const known = new Map<string, boolean>()
  const asked = new Set<string>()
  return {
    dictionary: {
      knows: (word) => {
        const verdict = known.get(word)
        if (verdict === undefined) for (const form of casings(word)) asked.add(form)
        return verdict ?? true
      },
    },
    takeAsked: () => {
      const words = [...asked].filter((word) => !known.has(word))
      asked.clear()
      return words
    },
    learn: (verdicts) => {
      if (known.size > MOST_WORDS) known.clear()
      for (const [word, isKnown] of verdicts) known.set(word, isKnown)
    },
  }
}

/** Whoever asks for a word asks for its other casings next. */
const casings = (word: string): readonly string[] => {
  const lower = word.toLowerCase()
  return [word, lower, lower.charAt(0).toUpperCase() + lower.slice(1)]
}

/** Words, their parts, the parts of those: more often nothing new is asked. */
const MOST_ROUNDS = 6

/**
 * What `look` finds once the dictionary knows all that it is asked for. `lookUp` tells which of some
 * words are right, or nothing when it cannot: then what was found so far counts.
 */
export const withLearntWords = async <Found>(
  words: LearntWords,
  lookUp: (words: readonly string[]) => Promise<ReadonlyMap<string, boolean> | undefined>,
  look: () => Found,
): Promise<Found> => {
  for (let round = 1; round < MOST_ROUNDS; round += 1) {
    const found = look()
    const asked = words.takeAsked()
    const verdicts = asked.length === 0 ? undefined : await lookUp(asked)
    if (verdicts === undefined) return found
    words.learn(verdicts)
  }
  return look()
}
