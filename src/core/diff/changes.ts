import { commonEnd, commonStart } from './common-ends.ts'
import { type GappedText, gapEnd, gapStart } from './gapped-text.ts'
import type { Run } from './kept-runs.ts'

/** A stretch of a text with the tokens in it. */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly firstToken: number
  /** Behind the last one. */
  readonly lastToken: number
}

/** What stood between two kept tokens and what stands there now. */
export interface Change {
  readonly before: Stretch
  readonly after: Stretch
}

/** The changes that leave `runs` as they are, in order; equal white space at their ends is not in them. */
export const changes = (
  runs: readonly Run[],
  before: GappedText,
  after: GappedText,
): readonly Change[] => {
  const found: Change[] = []
  const look = (beforeFrom: number, beforeTo: number, afterFrom: number, afterTo: number) => {
    const isGap = beforeFrom === beforeTo && afterFrom === afterTo
    if (isGap && isSameGap(before, beforeFrom, after, afterFrom)) return
    const change = trimmed(
      before,
      stretch(before, beforeFrom, beforeTo),
      after,
      stretch(after, afterFrom, afterTo),
    )
    if (change !== undefined) found.push(change)
  }
  let beforeAt = 0
  let afterAt = 0
  for (const run of runs) {
    look(beforeAt, run.before, afterAt, run.after)
    for (let index = 1; index < run.length; index++) {
      const token = run.before + index
      const partner = run.after + index
      look(token, token, partner, partner)
    }
    beforeAt = run.before + run.length
    afterAt = run.after + run.length
  }
  look(beforeAt, before.ids.length, afterAt, after.ids.length)
  return found
}

/** Tokens `first` up to `last` with the gaps round them. */
const stretch = (side: GappedText, first: number, last: number): Stretch => ({
  start: gapStart(side, first),
  end: gapEnd(side, last),
  firstToken: first,
  lastToken: last,
})

const isSameGap = (
  before: GappedText,
  token: number,
  after: GappedText,
  partner: number,
): boolean => {
  const start = gapStart(before, token)
  const end = gapEnd(before, token)
  const partnerStart = gapStart(after, partner)
  if (end - start !== gapEnd(after, partner) - partnerStart) return false
  for (let index = 0; index < end - start; index++) {
    if (before.text.charCodeAt(start + index) !== after.text.charCodeAt(partnerStart + index)) {
      return false
    }
  }
  return true
}

/** Without the white space that both stretches begin or end with; `undefined` if nothing is left. */
const trimmed = (
  before: GappedText,
  removed: Stretch,
  after: GappedText,
  added: Stretch,
): Change | undefined => {
  const leading = commonStart(
    before.text.slice(removed.start, gapEnd(before, removed.firstToken)),
    after.text.slice(added.start, gapEnd(after, added.firstToken)),
  )
  const removedStart = removed.start + leading
  const addedStart = added.start + leading
  const trailing = commonEnd(
    before.text.slice(Math.max(removedStart, gapStart(before, removed.lastToken)), removed.end),
    after.text.slice(Math.max(addedStart, gapStart(after, added.lastToken)), added.end),
  )
  const removedEnd = removed.end - trailing
  const addedEnd = added.end - trailing
  if (removedStart === removedEnd && addedStart === addedEnd) return undefined
  return {
    before: between(removed, removedStart, removedEnd),
    after: between(added, addedStart, addedEnd),
  }
}

const between = ({ firstToken, lastToken }: Stretch, start: number, end: number): Stretch => ({
  start,
  end,
  firstToken,
  lastToken,
})
