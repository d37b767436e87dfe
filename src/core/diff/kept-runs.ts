import { type Anchor, anchors, type Block } from './anchors.ts'
import { keptSentences, keptTokens, type Sides } from './block-search.ts'

/** Tokens that stand in both texts: `length` of them from `before` in the old, `after` in the new. */
export interface Run {
  readonly before: number
  readonly after: number
  readonly length: number
}

/** Below this many tokens on a side a search costs less than looking for anchors. */
const SMALL = 24

/** Long phrases first: they are surer, and what they leave is smaller. */
const PHRASE_LENGTHS = [4, 2, 1] as const

/** Anchors within blocks between anchors: hostile texts could go on for ever, real ones need four. */
const DEEPEST = 16

/**
 * What is kept from the old to the new text, ascending on both sides and nearly as much as
 * possible. Near-linear in the tokens for every input; no clock is involved, so the result is the
 * same on every machine.
 */
export const keptRuns = (sides: Sides): readonly Run[] => {
  const { before, after } = sides
  const runs: GrowingRun[] = []
  const whole = {
    beforeStart: 0,
    beforeEnd: before.length,
    afterStart: 0,
    afterEnd: after.length,
  }
  align({ ...sides, runs }, whole, 0)
  return runs
}

interface Alignment extends Sides {
  readonly runs: GrowingRun[]
}

interface GrowingRun {
  readonly before: number
  readonly after: number
  length: number
}

/** Adds the runs of `block`: its common ends, and between them those of the middle. */
const align = (alignment: Alignment, block: Block, depth: number): void => {
  const { before, after } = alignment
  let { beforeStart, beforeEnd, afterStart, afterEnd } = block
  while (
    beforeStart < beforeEnd &&
    afterStart < afterEnd &&
    before[beforeStart] === after[afterStart]
  ) {
    beforeStart++
    afterStart++
  }
  while (
    beforeStart < beforeEnd &&
    afterStart < afterEnd &&
    before[beforeEnd - 1] === after[afterEnd - 1]
  ) {
    beforeEnd--
    afterEnd--
  }
  keep(alignment.runs, block.beforeStart, block.afterStart, beforeStart - block.beforeStart)
  if (beforeStart < beforeEnd && afterStart < afterEnd) {
    alignMiddle(alignment, { beforeStart, beforeEnd, afterStart, afterEnd }, depth)
  }
  keep(alignment.runs, beforeEnd, afterEnd, block.beforeEnd - beforeEnd)
}

const keep = (runs: GrowingRun[], before: number, after: number, length: number): void => {
  if (length === 0) return
  const last = runs[runs.length - 1]
  const continues =
    last !== undefined && last.before + last.length === before && last.after + last.length === after
  if (continues) last.length += length
  else runs.push({ before, after, length })
}

/** Divides the block at sure places; what is small, or has none, is searched. */
const alignMiddle = (alignment: Alignment, block: Block, depth: number): void => {
  const { before, after } = alignment
  const smaller = Math.min(block.beforeEnd - block.beforeStart, block.afterEnd - block.afterStart)
  const lengths = smaller >= SMALL && depth < DEEPEST ? PHRASE_LENGTHS : []
  for (const length of lengths) {
    const found = anchors(before, after, block, length)
    if (found.length === 0) continue
    alignBetween(alignment, block, found, depth + 1)
    return
  }
  const kept = keptTokens(alignment, block)
  if (kept !== undefined) {
    for (const pair of kept) keep(alignment.runs, pair.before, pair.after, 1)
    return
  }
  const sentences = depth < DEEPEST ? keptSentences(alignment, block) : []
  if (sentences.length > 0) alignBetween(alignment, block, sentences, DEEPEST)
}

/** Each stretch from one sure place to the next begins with tokens that both texts have. */
const alignBetween = (
  alignment: Alignment,
  block: Block,
  found: readonly Anchor[],
  depth: number,
): void => {
  let { beforeStart, afterStart } = block
  for (const { before, after } of found) {
    align(alignment, { beforeStart, beforeEnd: before, afterStart, afterEnd: after }, depth)
    beforeStart = before
    afterStart = after
  }
  align(alignment, { ...block, beforeStart, afterStart }, depth)
}
