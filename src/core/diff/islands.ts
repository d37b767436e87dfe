import { type GappedText, startsLine, type Vocabulary } from './gapped-text.ts'
import type { Run } from './kept-runs.ts'

/** A kept stretch of more words than these, or more tokens, is never chance. */
const MOST_WORDS = 2
const MOST_TOKENS = 6

/** So far a change is looked at; what has no words until there is no phrase. */
const FARTHEST = 64

/**
 * Gives up what two rewritten phrases have in common by chance: of "ohne die sie schon gestorben
 * wären" → "aber weil die Ärzte kamen" the "die" is no reason to show two changes. What begins or ends
 * the same line in both is no chance: no phrase goes on across lines.
 * Linear: whatever is given up is looked at once.
 */
export const withoutIslands = (
  runs: readonly Run[],
  before: GappedText,
  after: GappedText,
  { isWord }: Vocabulary,
): readonly Run[] => {
  if (runs.length < 3) return runs
  const words: Words = {
    before: (start, end) => wordsIn(before, isWord, start, end),
    after: (start, end) => wordsIn(after, isWord, start, end),
  }
  const isAtLineBreak = (run: Run) =>
    [0, run.length].some(
      (token) => startsLine(before, run.before + token) && startsLine(after, run.after + token),
    )
  const end = { before: before.ids.length, after: after.ids.length, length: 0 }
  const kept: Run[] = [{ before: 0, after: 0, length: 0 }]
  for (const run of [...runs, end]) {
    for (
      let island = kept.at(-1), left = kept.at(-2);
      island !== undefined &&
      left !== undefined &&
      isIsland(left, island, run, words) &&
      !isAtLineBreak(island);
      island = kept.at(-1), left = kept.at(-2)
    ) {
      kept.pop()
    }
    kept.push(run)
  }
  return kept.filter(({ length }) => length > 0)
}

/** Per side: how many words there are from one token to another, as far as that matters. */
interface Words {
  readonly before: (start: number, end: number) => number
  readonly after: (start: number, end: number) => number
}

const wordsIn = (
  { ids }: GappedText,
  isWord: readonly boolean[],
  start: number,
  end: number,
): number => {
  let count = 0
  for (let token = start; token < Math.min(end, start + FARTHEST); token++) {
    if (isWord[ids[token] ?? 0]) count++
  }
  return count
}

const isIsland = (left: Run, island: Run, right: Run, words: Words): boolean => {
  if (island.length > MOST_TOKENS) return false
  const kept = words.before(island.before, island.before + island.length)
  if (kept > MOST_WORDS) return false
  const onLeft = changed(left, island, words)
  const onRight = changed(island, right, words)
  const least = Math.max(2, 2 * kept)
  return (
    Math.max(onLeft.removed, onLeft.added) >= least &&
    Math.max(onRight.removed, onRight.added) >= least &&
    (Math.min(onLeft.removed, onLeft.added) > 0 || Math.min(onRight.removed, onRight.added) > 0)
  )
}

const changed = (left: Run, right: Run, words: Words) => ({
  removed: words.before(left.before + left.length, right.before),
  added: words.after(left.after + left.length, right.after),
})
