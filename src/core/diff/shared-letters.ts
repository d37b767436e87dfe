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

/**
 * Walks the diagonals: the pairs of places as far apart as two that belong together. A stretch that
 * is long enough covers every third place of its diagonal, so the others need no look.
 */
const longestShared = (
  before: readonly string[],
  after: readonly string[],
  { before: first, beforeEnd, after: partnerFirst, afterEnd }: Inner,
): Shared => {
  let longest: Shared = { before: first, after: partnerFirst, length: 0 }
  const farthest = afterEnd - first - SHORTEST_INSIDE
  for (let apart = farthest; apart >= partnerFirst - beforeEnd + SHORTEST_INSIDE; apart--) {
    const start = Math.max(first, partnerFirst - apart)
    const end = Math.min(beforeEnd, afterEnd - apart)
    for (let at = start + SHORTEST_INSIDE - 1; at < end; at += SHORTEST_INSIDE) {
      if (before[at] !== after[at + apart]) continue
      let from = at
      while (from > start && before[from - 1] === after[from - 1 + apart]) from--
      while (at + 1 < end && before[at + 1] === after[at + 1 + apart]) at++
      const found = { before: from, after: from + apart, length: at + 1 - from }
      if (isBetter(found, longest)) longest = found
    }
  }
  return longest
}

/** Longer or, of those as long, the one that ends first in the old word. */
const isBetter = (found: Shared, longest: Shared): boolean =>
  found.length > longest.length ||
  (found.length === longest.length && found.before < longest.before)
