import { authorship } from '../../../core/review/authorship.ts'
import type { Segment } from '../../../core/review/document.ts'
import { removals } from '../../../core/review/removals.ts'
import { encoded } from '../encoding.ts'
import type { ExportedDocument } from '../format.ts'
import { type NewPart, rezipped } from '../zip/zipped.ts'
import { addedPart } from './added-part.ts'
import { atomCharacters, codedText, markedText } from './coded.ts'
import { commentsOf, commentsPart } from './comments.ts'
import {
  commentEnd,
  commentStart,
  commentsFor,
  commentsXml,
  type NumberedComment,
} from './new-comments.ts'
import { freshNumbers } from './numbers.ts'
import { partText, type WordPackage } from './package.ts'
import type { WordParagraph, WordPart } from './paragraph.ts'
import { type Codes, type Hands, type Piece, piecesOf } from './pieces.ts'
import type { Anchor, Rewriting } from './rewritten.ts'
import { rewrittenPart } from './rewritten-part.ts'
import type { Numbers } from './run-writer.ts'

/** The segments whose text stands in a paragraph; none where it holds nothing to be edited. */
export type SegmentsIn = (part: WordPart, paragraph: WordParagraph) => readonly Segment[]

/**
 * A Word document with the corrected text in it: only paragraphs whose text changed are written
 * anew, and of those only the runs in which it did. `tracked`: what changed is marked as revisions
 * of those who changed it, and what was written about a segment becomes a comment. The same bytes
 * when there is nothing to write.
 */
export const correctedWord = (
  word: WordPackage,
  exported: ExportedDocument,
  { segmentsIn, isTracked }: { readonly segmentsIn: SegmentsIn; readonly isTracked: boolean },
): Uint8Array => {
  const corrections = new Corrections(word, exported, segmentsIn, isTracked)
  const parts = word.parts.flatMap((part) => corrections.changed(part))
  const comments = corrections.comments.length === 0 ? [] : newComments(word, corrections.comments)
  const changed = [...parts, ...comments]
  return changed.length === 0 ? word.archive.bytes : rezipped(word.archive, changed)
}

class Corrections {
  readonly comments: NumberedComment[] = []
  readonly #main: WordPart | undefined
  readonly #segmentsIn: SegmentsIn
  readonly #isTracked: boolean
  readonly #hands: Hands
  readonly #numbers: Numbers
  readonly #known: ReturnType<typeof commentsOf>

  constructor(
    word: WordPackage,
    { document, imported }: ExportedDocument,
    segmentsIn: SegmentsIn,
    isTracked: boolean,
  ) {
    this.#main = word.parts[0]
    this.#segmentsIn = segmentsIn
    this.#isTracked = isTracked
    this.#hands = { written: authorship(document, imported), removed: removals(document, imported) }
    this.#known = isTracked ? commentsOf(word) : []
    const xmls = [...word.parts, ...this.#known.map(({ id }) => ({ xml: `:id="${id}"` }))]
    this.#numbers = freshNumbers(xmls)
  }

  /** The part with the corrections in it, if there are any. */
  changed(part: WordPart): readonly NewPart[] {
    const rewritings = new Map<number, Rewriting>()
    for (const paragraph of part.paragraphs) {
      const original = rewritings.get(paragraph.repeats ?? -1)
      const own = original === undefined ? this.#rewriting(part, paragraph) : forCopy(original)
      if (own !== undefined) rewritings.set(paragraph.index, own)
    }
    const isAccepting = this.#isTracked && part.marks.length > 0
    if (rewritings.size === 0 && !isAccepting) return []
    const options = { isTracked: this.#isTracked, numbers: this.#numbers }
    const content = encoded(rewrittenPart(part, rewritings, options), part.encoding)
    return [{ name: part.name, content }]
  }

  #rewriting(part: WordPart, paragraph: WordParagraph): Rewriting | undefined {
    const segments = this.#segmentsIn(part, paragraph)
    const { text, marks } = markedText(paragraph)
    const texts = segments.flatMap((segment) => [segment.machine, segment.text])
    const characters = atomCharacters(marks.length, [text, ...texts])
    const foreign = segments.flatMap(({ tags = [] }) => tags.map(({ mark }) => mark))
    const hidden = foreign.filter((mark) => !marks.includes(mark))
    const codes = { marks: [...marks, ...hidden], characters }
    const pieces: readonly Piece[] =
      segments.length === 0
        ? [{ kind: 'same', text: codedText(text, marks, characters).text }]
        : piecesOf(segments, codes, this.#hands)
    const anchors = part === this.#main && this.#isTracked ? this.#anchors(segments, codes) : []
    const isChanged = pieces.some(({ kind }) => kind !== 'same')
    const accepts =
      this.#isTracked && paragraph.items.some((item) => item.kind === 'glue' && item.isRevision)
    return isChanged || accepts || anchors.length > 0 ? { pieces, characters, anchors } : undefined
  }

  /** Word has comments in the main part only; those of notes and headers stay in Rotstift. */
  #anchors(segments: readonly Segment[], codes: Codes): readonly Anchor[] {
    const w = this.#main?.prefix ?? 'w:'
    const found: Anchor[] = []
    let offset = 0
    for (const segment of segments) {
      const coded = codedText(segment.text, codes.marks, codes.characters)
      const placeOf = (unit: number): number =>
        offset + coded.from.findIndex((from) => from >= unit)
      for (const comment of commentsFor(segment, this.#known)) {
        const id = this.#numbers.next()
        this.comments.push({ ...comment, id })
        const [start, end] = [placeOf(comment.start), placeOf(comment.end)]
        const isEmpty = start === end
        found.push(
          { at: start, xml: commentStart(id, w), isStart: true },
          { at: end, xml: commentEnd(id, w), isStart: isEmpty },
        )
      }
      offset += coded.text.length + codedText(segment.after, [], []).text.length
    }
    return found.toSorted((one, other) => one.at - other.at)
  }
}

/** A comment is about one place only. */
const forCopy = (original: Rewriting): Rewriting => ({ ...original, anchors: [] })

const newComments = (
  word: WordPackage,
  comments: readonly NumberedComment[],
): readonly NewPart[] => {
  const { archive, parts } = word
  const name = commentsPart(word)
  if (name !== undefined) {
    const { text, encoding } = partText(archive, name)
    return [{ name, content: encoded(commentsXml(comments, text), encoding) }]
  }
  const owner = parts[0]?.name ?? ''
  const folder = owner.slice(0, owner.lastIndexOf('/') + 1)
  const file = archive.has(`${folder}comments.xml`) ? 'comments-rotstift.xml' : 'comments.xml'
  return addedPart(archive, owner, {
    name: folder + file,
    xml: commentsXml(comments),
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml',
    relationship: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments',
    target: file,
  })
}
