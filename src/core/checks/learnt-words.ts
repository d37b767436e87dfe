import type { Dictionary } from './setting.ts'

/** A dictionary that is filled while it is used: checks can't wait, but can be asked again. */
export interface LearntWords {
  /** Takes every word for right that it was not told about, and counts that as a miss. */
  readonly dictionary: Dictionary & { readonly misses: () => number }
  /** What it was asked and cannot tell yet, with the other casings of each word. */
  readonly asked: () => readonly string[]
  readonly learn: (verdicts: Iterable<readonly [word: string, isKnown: boolean]>) => void
  readonly learnt: () => ReadonlyMap<string, boolean>
}

/** So many words are remembered: more than long texts have, less than memory could tell. */
const MOST_WORDS = 400_000

/** So many questions may be open; where nobody answers them, they are dropped. */
const MOST_ASKED = 100_000

export const learntWords = (): LearntWords => {
  const known = new Map<string, boolean>()
  const asked = new Set<string>()
  let misses = 0
  return {
    dictionary: {
      misses: () => misses,
      knows: (word) => {
        const verdict = known.get(word)
        if (verdict !== undefined) return verdict
        misses += 1
        if (asked.size > MOST_ASKED) asked.clear()
        for (const form of casings(word)) if (!known.has(form)) asked.add(form)
        return true
      },
    },
    asked: () => [...asked],
    learn: (verdicts) => {
      if (known.size > MOST_WORDS) known.clear()
      for (const [word, isKnown] of verdicts) {
        known.set(word, isKnown)
        asked.delete(word)
      }
    },
    learnt: () => known,
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
    const before = words.dictionary.misses()
    const found = look()
    if (words.dictionary.misses() === before) return found
    const verdicts = await lookUp(words.asked())
    if (verdicts === undefined) return found
    words.learn(verdicts)
  }
  return look()
}
