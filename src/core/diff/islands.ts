import type { GappedText, Vocabulary } from './gapped-text.ts'
import type { Run } from './kept-runs.ts'

/** A kept stretch of more words than these is never chance. */
const MOST_WORDS = 2

/**
 * Gives up what two rewritten phrases have in common by chance: of "ohne die sie schon gestorben
 * wären" → "aber weil die Ärzte kamen" the "die" is no reason to show two changes.
 * Linear: whatever is given up is looked at once.
 */
export const withoutIslands = (
  runs: readonly Run[],
  before: GappedText,
  after: GappedText,
  { isWord }: Vocabulary,
): readonly Run[] => {
  if (runs.length < 3) return runs
  const words: Words = { before: wordCounts(before, isWord), after: wordCounts(after, isWord) }
  const end = { before: before.ids.length, after: after.ids.length, length: 0 }
  const kept: Run[] = [{ before: 0, after: 0, length: 0 }]
  for (const run of [...runs, end]) {
    for (
      let island = kept.at(-1), left = kept.at(-2);
      island !== undefined && left !== undefined && isIsland(left, island, run, words);
      island = kept.at(-1), left = kept.at(-2)
    ) {
      kept.pop()
    }
    kept.push(run)
  }
  return kept.filter(({ length }) => length > 0)
}

/** Per side and token: how many words stand before it. */
interface Words {
  readonly before: readonly number[]
  readonly after: readonly number[]
}

const wordCounts = ({ ids }: GappedText, isWord: readonly boolean[]): readonly number[] => {
  const counts = [0]
  let count = 0
  for (const id of ids) {
    if (isWord[id]) count++
    counts.push(count)
  }
  return counts
}

const isIsland = (left: Run, island: Run, right: Run, words: Words): boolean => {
  const kept = between(words.before, island.before, island.before + island.length)
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
  removed: between(words.before, left.before + left.length, right.before),
  added: between(words.after, left.after + left.length, right.after),
})

const between = (counts: readonly number[], start: number, end: number): number =>
  (counts[end] ?? 0) - (counts[start] ?? 0)
