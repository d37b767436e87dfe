/** Two stretches of graphemes that are equal. */
export interface Shared {
  readonly before: number
  readonly after: number
  readonly length: number
}

/** Shorter stretches inside a word are chance: shown, they would be the confetti nobody can read. */
const SHORTEST_INSIDE = 3

/**
 * What two words share: how they begin, how they end, and between these the longest stretch of at
 * least three letters, left and right of which the same is asked again.
 * Zurückhaltungstrategie → Abschreckungsstrategie: "ung", "strategie".
 * Takes the product of both lengths, so it is for words, not for texts.
 */
export const sharedLetters = (
  before: readonly string[],
  after: readonly string[],
): readonly Shared[] => {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  let end = 0
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) {
    end++
  }
  const found: Shared[] = []
  if (start > 0) found.push({ before: 0, after: 0, length: start })
  const beforeEnd = before.length - end
  const afterEnd = after.length - end
  addInside(found, before, after, { before: start, beforeEnd, after: start, afterEnd })
  if (end > 0) found.push({ before: beforeEnd, after: afterEnd, length: end })
  return found
}

/** A stretch of either word that is still to be compared. */
interface Inner {
  readonly before: number
  readonly beforeEnd: number
  readonly after: number
  readonly afterEnd: number
}

const addInside = (
  found: Shared[],
  before: readonly string[],
  after: readonly string[],
  inner: Inner,
): void => {
  const shorter = Math.min(inner.beforeEnd - inner.before, inner.afterEnd - inner.after)
  if (shorter < SHORTEST_INSIDE) return
  const longest = longestShared(before, after, inner)
  if (longest.length < SHORTEST_INSIDE) return
  addInside(found, before, after, { ...inner, beforeEnd: longest.before, afterEnd: longest.after })
  found.push(longest)
  addInside(found, before, after, {
    ...inner,
    before: longest.before + longest.length,
    after: longest.after + longest.length,
  })
}

const longestShared = (
  before: readonly string[],
  after: readonly string[],
  inner: Inner,
): Shared => {
  let longest = 0
  let endBefore = inner.before
  let endAfter = inner.after
  // Per letter of `after`: how long the stretch is that both share up to there. Read from the right,
  // one row is enough.
  const lengths: number[] = []
  for (let at = inner.after; at <= inner.afterEnd; at++) lengths.push(0)
  for (let at = inner.before; at < inner.beforeEnd; at++) {
    const letter = before[at]
    for (let partner = inner.afterEnd - 1; partner >= inner.after; partner--) {
      const column = partner - inner.after + 1
      const length = letter === after[partner] ? (lengths[column - 1] ?? 0) + 1 : 0
      lengths[column] = length
      if (length > longest) {
        longest = length
        endBefore = at + 1
        endAfter = partner + 1
      }
    }
  }
  return { before: endBefore - longest, after: endAfter - longest, length: longest }
}
