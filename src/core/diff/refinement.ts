import type { Span } from '../text/span.ts'
import type { Change, Stretch } from './changes.ts'
import { type GappedText, gapEnd, gapStart } from './gapped-text.ts'
import { type WordPair, wordPairs } from './word-pairs.ts'

/** What to emphasise in the two texts of a replacement: spans into either, none where all is new. */
export interface Emphasis {
  readonly removed: readonly Span[]
  readonly added: readonly Span[]
}

/**
 * What really changed inside a replaced phrase: all that no pair of words keeps. `undefined` if no
 * words are alike.
 */
export const refined = (
  change: Change,
  before: GappedText,
  after: GappedText,
): Emphasis | undefined => {
  const pairs = wordPairs(change, before, after)
  if (pairs.length === 0) return undefined
  return {
    removed: emphasised(before, change.before, pairs, 'before'),
    added: emphasised(after, change.after, pairs, 'after'),
  }
}

/** What is left of one side when the shared letters are taken out. */
const emphasised = (
  side: GappedText,
  { start, end, firstToken, lastToken }: Stretch,
  pairs: readonly WordPair[],
  which: 'before' | 'after',
): readonly Span[] => {
  const spans: Span[] = []
  let from = start
  let nextToken = firstToken
  for (const pair of pairs) {
    const token = firstToken + (which === 'before' ? pair.row : pair.column)
    const base = side.starts[token] ?? 0
    pair.like[which].forEach((shared, index) => {
      const span = { start: from, end: base + shared.start }
      // The space between two words that were joined is what changed; that between two pairs is not.
      spans.push(index === 0 ? withoutOuterSpaces(side, span, nextToken, token) : span)
      from = base + shared.end
    })
    nextToken = token + (which === 'before' ? pair.rows : pair.columns)
  }
  spans.push(withoutOuterSpaces(side, { start: from, end }, nextToken, lastToken))
  return spans
    .filter((span) => span.start < span.end)
    .map((span) => ({ start: span.start - start, end: span.end - start }))
}

/** Without the plain spaces of the gap before token `first` and of that before token `last`. */
const withoutOuterSpaces = (side: GappedText, span: Span, first: number, last: number): Span => {
  let { start, end } = span
  if (start >= gapStart(side, first)) {
    while (start < Math.min(end, gapEnd(side, first)) && side.text.charAt(start) === ' ') start++
  }
  if (end <= gapEnd(side, last)) {
    const least = Math.max(start, gapStart(side, last))
    while (end > least && side.text.charAt(end - 1) === ' ') end--
  }
  return { start, end }
}
