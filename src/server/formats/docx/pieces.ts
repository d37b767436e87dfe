import { difference } from '../../../core/diff/difference.ts'
import type { Author, Written } from '../../../core/review/authorship.ts'
import type { Segment } from '../../../core/review/document.ts'
import type { Removed } from '../../../core/review/removals.ts'
import { type CodedText, codedText } from './coded.ts'

/** Who changed something, and when. */
export interface Signature {
  readonly by: string
  readonly at: string
}

/**
 * A stretch of a text: all `same` and `removed` ones in order are the machine's text, all `same`
 * and `added` ones what stands now, both as Word can hold them.
 */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
  /** Of removed and added pieces. */
  readonly signature?: Signature
}

/** What tells who wrote and who removed what. */
export interface Hands {
  readonly written: (segment: Segment) => readonly Written[]
  readonly removed: (segment: Segment) => readonly Removed[]
}

/** The marks of a text's atoms, and the characters that stand for them. */
export interface Codes {
  readonly marks: readonly string[]
  readonly characters: readonly string[]
}

/** The texts of neighbouring segments with the gaps between them, in pieces. */
export const piecesOf = (
  segments: readonly Segment[],
  codes: Codes,
  hands: Hands,
): readonly Piece[] =>
  segments.flatMap((segment, index) => [
    ...segmentPieces(segment, codes, hands),
    ...(index < segments.length - 1 ? gapPieces(segment) : []),
  ])

const segmentPieces = (segment: Segment, codes: Codes, hands: Hands): readonly Piece[] => {
  const machine = codedText(segment.machine, codes.marks, codes.characters)
  if (segment.text === segment.machine) return same(machine.text)
  const now = codedText(segment.text, codes.marks, codes.characters)
  const { parts } = difference(machine.text, now.text)
  if (parts.every(({ kind }) => kind === 'same')) return same(machine.text)
  const last = lastSignature(segment)
  const written = new Signed(hands.written(segment), now, last)
  const removed = new Signed(hands.removed(segment), machine, last)
  let [before, after] = [0, 0]
  return parts.flatMap(({ kind, text }): readonly Piece[] => {
    const [start, other] = [before, after]
    if (kind !== 'added') before += text.length
    if (kind !== 'removed') after += text.length
    if (kind === 'same') return [{ kind, text }]
    const signed = kind === 'added' ? written.in(other, after) : removed.in(start, before)
    return signed.map((stretch) => ({ kind, ...stretch }))
  })
}

/** What stands between two parts of one paragraph changes only where they were joined meanwhile. */
const gapPieces = (segment: Segment): readonly Piece[] => {
  const [before, after] = [segment.machineAfter, segment.after].map(
    (gap) => codedText(gap, [], []).text,
  )
  if (before === after) return same(after ?? '')
  const signature = lastSignature(segment)
  return [
    ...(before ? [{ kind: 'removed' as const, text: before, signature }] : []),
    ...(after ? [{ kind: 'added' as const, text: after, signature }] : []),
  ]
}

const same = (text: string): readonly Piece[] => (text === '' ? [] : [{ kind: 'same', text }])

/** Words that were moved are nobody's: it is whoever wrote last that put them there. */
const lastSignature = ({ revisions }: Segment): Signature => {
  const last = revisions.at(-1)
  return { by: last?.by ?? '', at: last?.at ?? '' }
}

/** The stretches of a coded text by those who signed them before it was coded. */
class Signed {
  readonly #stretches: readonly { readonly end: number; readonly owner: Author | undefined }[]
  readonly #coded: CodedText
  readonly #otherwise: Signature
  #at = 0

  constructor(stretches: readonly Written[], coded: CodedText, otherwise: Signature) {
    this.#stretches = stretches
    this.#coded = coded
    this.#otherwise = otherwise
  }

  /** Asked for in the order of the text. */
  in(start: number, end: number): readonly { text: string; signature: Signature }[] {
    const found: { text: string; signature: Signature }[] = []
    for (let unit = start; unit < end; unit += 1) {
      const signature = this.#signature(this.#coded.from[unit] ?? 0)
      const last = found.at(-1)
      const text = this.#coded.text.charAt(unit)
      if (last !== undefined && (isSame(last.signature, signature) || isLowHalf(text)))
        last.text += text
      else found.push({ text, signature })
    }
    return found
  }

  #signature(unit: number): Signature {
    while ((this.#stretches[this.#at]?.end ?? Number.POSITIVE_INFINITY) <= unit) this.#at += 1
    const revision = this.#stretches[this.#at]?.owner?.revision
    return revision === undefined ? this.#otherwise : { by: revision.by, at: revision.at }
  }
}

const isSame = (one: Signature, other: Signature): boolean =>
  one.by === other.by && one.at === other.at

const isLowHalf = (unit: string): boolean => /[\uDC00-\uDFFF]/.test(unit)
