import { isWhiteSpace, tokens } from '../text/tokens.ts'
import type { Part } from './difference.ts'

/** Equal text that is left out between two changes. */
export interface Omission {
  readonly kind: 'omitted'
  readonly text: string
  /** How many words it has. */
  readonly words: number
}

/** Leaving out less than this would save no place: the mark itself takes some. */
const LEAST_OMITTED = 4

/**
 * The parts of a difference with no more than `words` words of equal text on either side of each
 * change; what is left out stands as an omission in its place, so that all texts joined are still
 * all texts joined. Without any change everything is left out.
 */
export const withContext = (parts: readonly Part[], words: number): readonly (Part | Omission)[] =>
  parts.flatMap((part, index) => {
    if (part.kind !== 'same') return [part]
    const pieces = tokens(part.text)
    const start = index === 0 ? 0 : afterWords(pieces, words)
    const end = index === parts.length - 1 ? pieces.length : beforeWords(pieces, words)
    const omitted = pieces.slice(start, end).join('')
    const count = wordCount(omitted)
    if (count < LEAST_OMITTED) return [part]
    return [
      ...sameParts(pieces.slice(0, start)),
      { kind: 'omitted' as const, text: omitted, words: count },
      ...sameParts(pieces.slice(end)),
    ]
  })

/** Words as a reader counts them, from space to space: "US-Außenminister," is one. */
const wordCount = (text: string): number => text.match(/\S+/g)?.length ?? 0

/** The index of the white space behind the first `words` words. */
const afterWords = (pieces: readonly string[], words: number): number => {
  let found = 0
  let isInWord = false
  for (const [index, piece] of pieces.entries()) {
    const isSpace = isWhiteSpace(piece)
    if (!isSpace && !isInWord) found++
    isInWord = !isSpace
    if (isSpace ? found === words : found > words) return index
  }
  return pieces.length
}

/** The index behind the white space before the last `words` words. */
const beforeWords = (pieces: readonly string[], words: number): number =>
  pieces.length - afterWords([...pieces].reverse(), words)

const sameParts = (pieces: readonly string[]): readonly Part[] =>
  pieces.length === 0 ? [] : [{ kind: 'same', text: pieces.join('') }]
