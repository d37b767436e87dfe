import { isWhiteSpace, tokens } from '../text/tokens.ts'

/**
 * A text as words with gaps: white space is no token of its own but the gap between two, so that a
 * comparison keeps words and never, for being more frequent, the spaces between them.
 * The gap before token `i` reaches from `ends[i - 1]` to `starts[i]`.
 */
export interface GappedText {
  readonly text: string
  /** Per token: its number in the vocabulary. Equal tokens have equal numbers. */
  readonly ids: readonly number[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** Numbers the tokens of the texts that are compared: numbers compare fast. */
export interface Vocabulary {
  readonly ids: Map<string, number>
  /** Per number: the token, and whether it is a word or a number rather than punctuation. */
  readonly tokens: string[]
  readonly isWord: boolean[]
}

export const vocabulary = (): Vocabulary => ({ ids: new Map(), tokens: [], isWord: [] })

/** `text` cut at its gaps; new tokens are added to `known`. */
export const gapped = (text: string, known: Vocabulary): GappedText => {
  const ids: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  for (const piece of tokens(text)) {
    const end = at + piece.length
    if (!isWhiteSpace(piece)) {
      ids.push(numberOf(piece, known))
      starts.push(at)
      ends.push(end)
    }
    at = end
  }
  return { text, ids, starts, ends }
}

const numberOf = (piece: string, known: Vocabulary): number => {
  const found = known.ids.get(piece)
  if (found !== undefined) return found
  const number = known.tokens.length
  known.ids.set(piece, number)
  known.tokens.push(piece)
  known.isWord.push(startsWord(piece))
  return number
}

const startsWord = (piece: string): boolean => {
  const unit = piece.charCodeAt(0)
  if (unit < 0x80) return isAsciiLetterOrDigit(unit)
  return /^[\p{L}\p{N}\p{M}]/u.test(piece)
}

const isAsciiLetterOrDigit = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39)

/** Where the gap before token `index` begins; `index` may be the number of tokens. */
export const gapStart = (side: GappedText, index: number): number =>
  index === 0 ? 0 : (side.ends[index - 1] ?? 0)

/** Where token `index` begins, and so the gap before it ends. */
export const gapEnd = (side: GappedText, index: number): number =>
  side.starts[index] ?? side.text.length

/** The white space before token `index`. */
export const gapText = (side: GappedText, index: number): string =>
  side.text.slice(gapStart(side, index), gapEnd(side, index))

/** Whether a line ends before token `index`. */
export const startsLine = (side: GappedText, index: number): boolean =>
  hasLineBreak(gapText(side, index))

export const hasLineBreak = (text: string): boolean => /[\n\r\u2028\u2029]/.test(text)

export const tokenText = (side: GappedText, index: number): string =>
  side.text.slice(side.starts[index], side.ends[index])
