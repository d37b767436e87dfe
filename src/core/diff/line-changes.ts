import type { Change, Stretch } from './changes.ts'
import {
  type GappedText,
  gapEnd,
  gapStart,
  gapText,
  hasLineBreak,
  startsLine,
} from './gapped-text.ts'

/**
 * Changes of several lines, if both texts have the same line breaks there, as one change for each
 * line: nobody reads a heading and the paragraph below it as one phrase.
 */
export const lineChanges = (
  changes: readonly Change[],
  before: GappedText,
  after: GappedText,
): readonly Change[] => {
  if (!hasLineBreak(before.text) || !hasLineBreak(after.text)) return changes
  return changes.flatMap((change) => {
    const old = lineStarts(before, change.before)
    const now = lineStarts(after, change.after)
    const isSame =
      old.length === now.length &&
      old.every((token, line) => gapText(before, token) === gapText(after, now[line] ?? 0))
    if (old.length === 0 || !isSame) return [change]
    const added = lines(after, change.after, now)
    return lines(before, change.before, old).flatMap((line, index) => {
      const partner = added[index]
      return partner === undefined || isEqual(before, line, after, partner)
        ? []
        : [{ before: line, after: partner }]
    })
  })
}

/** The tokens inside a stretch that begin a line. */
const lineStarts = (side: GappedText, { firstToken, lastToken }: Stretch): readonly number[] => {
  const found: number[] = []
  for (let token = firstToken + 1; token < lastToken; token++) {
    if (startsLine(side, token)) found.push(token)
  }
  return found
}

/** The lines of a stretch without the white space between them. */
const lines = (side: GappedText, stretch: Stretch, starts: readonly number[]): readonly Stretch[] =>
  [stretch.firstToken, ...starts].map((firstToken, line) => {
    const next = starts[line]
    return {
      start: line === 0 ? stretch.start : gapEnd(side, firstToken),
      end: next === undefined ? stretch.end : gapStart(side, next),
      firstToken,
      lastToken: next ?? stretch.lastToken,
    }
  })

const isEqual = (before: GappedText, line: Stretch, after: GappedText, partner: Stretch): boolean =>
  before.text.slice(line.start, line.end) === after.text.slice(partner.start, partner.end)
