import { type GappedText, gapStart, gapText, hasLineBreak } from './gapped-text.ts'
import type { Run } from './kept-runs.ts'

/**
 * An insertion or deletion that could as well stand some words earlier or later is moved to where a
 * reader would look for it: "… gut. Er [geht. Er ]kommt" → "… gut. [Er geht. ]Er kommt".
 * It may slide as far as the change next to it and become one with it.
 */
export const slid = (
  runs: readonly Run[],
  before: GappedText,
  after: GappedText,
): readonly Run[] => {
  const found: Run[] = []
  const end = { before: before.ids.length, after: after.ids.length, length: 0 }
  let left: Run = { before: 0, after: 0, length: 0 }
  for (const right of [...runs, end]) {
    const steps = bestSlide(left, right, before, after)
    const kept = { ...left, length: left.length + steps }
    if (kept.length > 0) found.push(kept)
    left = {
      before: right.before + steps,
      after: right.after + steps,
      length: right.length - steps,
    }
  }
  if (left.length > 0) found.push(left)
  return found
}

/** By how many tokens the change between two runs should move: to the left if negative. */
const bestSlide = (left: Run, right: Run, before: GappedText, after: GappedText): number => {
  const beforeStart = left.before + left.length
  const afterStart = left.after + left.length
  const isInsertion = beforeStart === right.before && afterStart < right.after
  const isDeletion = afterStart === right.after && beforeStart < right.before
  if (!isInsertion && !isDeletion) return 0
  const side = isInsertion ? after : before
  const start = isInsertion ? afterStart : beforeStart
  const end = isInsertion ? right.after : right.before
  const canMove =
    (left.length > 0 && isSameToken(side, start - 1, end - 1)) ||
    (right.length > 0 && isSameToken(side, start, end))
  if (!canMove) return 0
  let best = 0
  let bestScore = score(side, start) + score(side, end)
  const consider = (steps: number) => {
    const found = score(side, start + steps) + score(side, end + steps)
    if (found <= bestScore) return
    best = steps
    bestScore = found
  }
  for (let steps = -1; -steps <= left.length; steps--) {
    if (!isSameToken(side, start + steps, end + steps)) break
    consider(steps)
  }
  for (let steps = 1; steps <= right.length; steps++) {
    if (!isSameToken(side, start + steps - 1, end + steps - 1)) break
    consider(steps)
  }
  return best
}

/** Equal with the gap before it: a slide must not make a difference in white space. */
const isSameToken = (side: GappedText, first: number, second: number): boolean =>
  side.ids[first] === side.ids[second] && gapText(side, first) === gapText(side, second)

/** How good a border the gap before token `index` is. */
const score = (side: GappedText, index: number): number => {
  if (index === 0 || index === side.ids.length) return 6
  const gap = gapText(side, index)
  if (gap === '') return 0
  if (hasLineBreak(gap)) return 5
  const last = side.text.charAt(gapStart(side, index) - 1)
  if (/[.!?…]/.test(last)) return 4
  return /[,;:)]/.test(last) ? 3 : 2
}
