import { graphemes } from '../text/graphemes.ts'
import type { Span } from '../text/span.ts'
import type { Change, Stretch } from './changes.ts'
import { type GappedText, tokenText } from './gapped-text.ts'
import { type Likeness, likeness, SHORT } from './word-likeness.ts'

/** Words of the old phrase times words of the new one; longer phrases are shown as they are. */
const MOST_WORD_PAIRS = 400

/** "Sicherheit - Abkommen" → "Sicherheitsabkommen": up to three tokens may become one. */
const MOST_JOINED = 3

/** Old tokens that became new ones: one to one, or several that were joined, or one that was split. */
export interface WordPair {
  readonly row: number
  readonly rows: number
  readonly column: number
  readonly columns: number
  readonly like: Likeness
}

/**
 * The words of a replaced phrase paired with those that took their place, in order and so that as
 * many letters as possible are kept (dynamic programming over both phrases).
 */
export const wordPairs = (
  change: Change,
  before: GappedText,
  after: GappedText,
): readonly WordPair[] => {
  const rows = change.before.lastToken - change.before.firstToken
  const columns = change.after.lastToken - change.after.firstToken
  if (rows * columns === 0 || rows * columns > MOST_WORD_PAIRS) return []
  const phrases = { before: phrase(before, change.before), after: phrase(after, change.after) }
  return rows * columns === 1 ? pairsAt(phrases, 0, 0) : bestPairs(phrases)
}

interface Phrases {
  readonly before: Phrase
  readonly after: Phrase
}

/** The tokens of one side of a change, each with its letters; none where letters don't matter. */
interface Phrase {
  readonly side: GappedText
  readonly firstToken: number
  readonly count: number
  readonly letters: readonly (readonly string[])[]
}

const bestPairs = (phrases: Phrases): readonly WordPair[] => {
  const rows = phrases.before.count
  const columns = phrases.after.count
  const width = columns + 1
  const kept = new Array<number>((rows + 1) * width).fill(0)
  const chosen = new Map<number, WordPair>()
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const cell = row * width + column
      kept[cell] = Math.max(kept[cell + width] ?? 0, kept[cell + 1] ?? 0)
      for (const pair of pairsAt(phrases, row, column)) {
        const rest = kept[(row + pair.rows) * width + column + pair.columns] ?? 0
        if (pair.like.letters + rest <= (kept[cell] ?? 0)) continue
        kept[cell] = pair.like.letters + rest
        chosen.set(cell, pair)
      }
    }
  }
  return path(phrases, kept, chosen)
}

const path = (
  { before: { count: rows }, after: { count: columns } }: Phrases,
  kept: readonly number[],
  chosen: ReadonlyMap<number, WordPair>,
): readonly WordPair[] => {
  const width = columns + 1
  const found: WordPair[] = []
  let row = 0
  let column = 0
  while (row < rows && column < columns) {
    const cell = row * width + column
    const pair = chosen.get(cell)
    if (pair !== undefined) {
      found.push(pair)
      row += pair.rows
      column += pair.columns
    } else if ((kept[cell + width] ?? 0) >= (kept[cell + 1] ?? 0)) row++
    else column++
  }
  return found
}

const pairsAt = ({ before, after }: Phrases, row: number, column: number): readonly WordPair[] => {
  const token = before.firstToken + row
  if (before.side.ids[token] === after.side.ids[after.firstToken + column]) {
    return [{ row, rows: 1, column, columns: 1, like: unchanged(before.side, token) }]
  }
  const like = likeness(before.letters[row] ?? [], after.letters[column] ?? [])
  const alone = like === undefined ? [] : [{ row, rows: 1, column, columns: 1, like }]
  // Joined words begin alike; only their first letters may differ, in case.
  if (secondLetter(before, row) !== secondLetter(after, column)) return alone
  return [...alone, ...joinedPairsAt({ before, after }, row, column)]
}

const secondLetter = ({ side, firstToken }: Phrase, index: number): number =>
  side.text.charCodeAt((side.starts[firstToken + index] ?? 0) + 1)

const joinedPairsAt = (
  { before, after }: Phrases,
  row: number,
  column: number,
): readonly WordPair[] => {
  const found: WordPair[] = []
  for (let joined = 2; joined <= MOST_JOINED; joined++) {
    if (row + joined <= before.count) {
      const like = joinedLikeness(before, row, joined, after, column, 1)
      if (like !== undefined) found.push({ row, rows: joined, column, columns: 1, like })
    }
    if (column + joined <= after.count) {
      const like = joinedLikeness(before, row, 1, after, column, joined)
      if (like !== undefined) found.push({ row, rows: 1, column, columns: joined, like })
    }
  }
  return found
}

const phrase = (side: GappedText, { firstToken, lastToken }: Stretch): Phrase => {
  const letters: (readonly string[])[] = []
  for (let token = firstToken; token < lastToken; token++) {
    const length = (side.ends[token] ?? 0) - (side.starts[token] ?? 0)
    letters.push(length > SHORT ? lettersOf(tokenText(side, token)) : [])
  }
  return { side, firstToken, count: lastToken - firstToken, letters }
}

/** Longer "words" are data; cutting them into graphemes could take for ever. */
const LONGEST_WORD = 160

const lettersOf = (word: string): readonly string[] => {
  if (/^[A-Za-zÀ-ÖØ-öø-ÿ]+$/.test(word)) return word.length > LONGEST_WORD ? [] : word.split('')
  // Numbers are shown whole, so their letters are of no interest.
  return word.length > LONGEST_WORD || /\p{N}/u.test(word) ? [] : graphemes(word)
}

const unchanged = ({ starts, ends }: GappedText, token: number): Likeness => {
  const letters = (ends[token] ?? 0) - (starts[token] ?? 0)
  const all = [{ start: 0, end: letters }]
  return { letters, before: all, after: all }
}

/** How much longer than the other a joined phrase may be: a space, a hyphen, an "s" between. */
const LONGEST_JOINT = 3
const LEAST_KEPT_OF_JOINED = 0.8

/** The likeness of two or three tokens on one side and one on the other. */
const joinedLikeness = (
  before: Phrase,
  row: number,
  rows: number,
  after: Phrase,
  column: number,
  columns: number,
): Likeness | undefined => {
  const old = spanOf(before, row, rows)
  const now = spanOf(after, column, columns)
  const both = old.end - old.start + now.end - now.start
  if (Math.abs(old.end - old.start - (now.end - now.start)) > LONGEST_JOINT) return undefined
  if (both > 2 * LONGEST_WORD) return undefined
  const removed = before.side.text.slice(old.start, old.end)
  const added = after.side.text.slice(now.start, now.end)
  // 20.000 → 20 000: a number is shown whole, with or without a space in it.
  if (isNumber(removed) && isNumber(added)) return undefined
  const like = likeness(graphemes(removed), graphemes(added))
  return like !== undefined && 2 * like.letters >= LEAST_KEPT_OF_JOINED * both ? like : undefined
}

const isNumber = (text: string): boolean => /\p{N}/u.test(text) && !/\p{L}/u.test(text)

const spanOf = ({ side, firstToken }: Phrase, first: number, count: number): Span => ({
  start: side.starts[firstToken + first] ?? 0,
  end: side.ends[firstToken + first + count - 1] ?? 0,
})
