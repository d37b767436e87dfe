import { isCutAtSpaces, isWhiteSpace, tokens } from '../text/tokens.ts'

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
  /** What was found between two spaces and is more than one token, such as "Haus,": its pieces. */
  readonly cuts: Map<string, readonly string[]>
}

export const vocabulary = (): Vocabulary => ({
  ids: new Map(),
  tokens: [],
  isWord: [],
  cuts: new Map(),
})

/** `text` cut at its gaps; new tokens are added to `known`. */
export const gapped = (text: string, known: Vocabulary): GappedText => {
  const side = { text, ids: [], starts: [], ends: [] }
  if (text.length > SHORT && isCutAtSpaces(text)) addStretches(side, known)
  else addPieces(side, 0, tokens(text), known)
  return side
}

/** Below so many UTF-16 units few words come twice, and cutting all at once is faster. */
const SHORT = 1_000

interface GrowingText extends GappedText {
  readonly ids: number[]
  readonly starts: number[]
  readonly ends: number[]
}

/** Most of what stands between two spaces is a word that is known already: it need not be cut. */
const addStretches = (side: GrowingText, known: Vocabulary): void => {
  const { text } = side
  // A list of all stretches would outlive each of them, and keep the garbage collector busy.
  for (let at = 0; at < text.length; ) {
    const space = text.indexOf(' ', at)
    const end = space === -1 ? text.length : space
    const stretch = text.slice(at, end)
    const id = known.ids.get(stretch)
    if (id === undefined) addPieces(side, at, cutOf(stretch, known), known)
    else addToken(side, id, at, end)
    at = end + 1
  }
}

const cutOf = (stretch: string, known: Vocabulary): readonly string[] => {
  const found = known.cuts.get(stretch)
  if (found !== undefined) return found
  const pieces = tokens(stretch)
  if (pieces.length > 1) known.cuts.set(stretch, pieces)
  return pieces
}

const addPieces = (
  side: GrowingText,
  start: number,
  pieces: readonly string[],
  known: Vocabulary,
): void => {
  let at = start
  for (const piece of pieces) {
    const end = at + piece.length
    if (!isWhiteSpace(piece)) addToken(side, numberOf(piece, known), at, end)
    at = end
  }
}

const addToken = ({ ids, starts, ends }: GrowingText, id: number, start: number, end: number) => {
  ids.push(id)
  starts.push(start)
  ends.push(end)
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
