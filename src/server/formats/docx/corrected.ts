import { authorship } from '../../../core/review/authorship.ts'
import type { Segment } from '../../../core/review/document.ts'
import { removals } from '../../../core/review/removals.ts'
import type { ExportedDocument } from '../format.ts'
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
import type { WordPackage } from './package.ts'
import { PackageEdits } from './package-edits.ts'
import type { WordParagraph, WordPart } from './paragraph.ts'
import { type Codes, type Hands, type Piece, piecesOf } from './pieces.ts'
import type { Anchor, Rewriting } from './rewritten.ts'
import { rewrittenPart } from './rewritten-part.ts'
import type { Numbers } from './run-writer.ts'
import { writeSentState } from './sent-state.ts'

/** The segments whose text stands in a paragraph; none where it holds nothing to be edited. */
export type SegmentsIn = (part: WordPart, paragraph: WordParagraph) => readonly Segment[]

/**
 * A Word document with the corrected text in it: only paragraphs whose text changed are written
 * anew, and of those only the runs in which it did. `tracked`: what changed is marked as revisions
 * of those who changed it, what was written about a segment becomes a comment, and the file says
 * which state it shows. Else the same bytes when there is nothing to write.
 */
export const correctedWord = (
  word: WordPackage,
  exported: ExportedDocument,
  { segmentsIn, isTracked }: { readonly segmentsIn: SegmentsIn; readonly isTracked: boolean },
): Uint8Array => {
  const corrections = new Corrections(word, exported, segmentsIn, isTracked)
  const edits = new PackageEdits(word.archive)
  for (const part of word.parts) {
    const xml = corrections.xml(part)
    if (xml !== undefined) edits.write(part.name, xml)
  }
  if (corrections.comments.length > 0) writeComments(word, edits, corrections.comments)
  const { id, sequence } = exported.document
  if (isTracked) writeSentState(edits, { document: id, sequence })
  return edits.packed()
}

class Corrections {
  readonly comments: NumberedComment[] = []
  readonly #main: WordPart | undefined
  readonly #segmentsIn: SegmentsIn
  readonly #isTracked: boolean
  readonly #hands: Hands
  readonly #numbers: Numbers
  readonly #known: ReturnType<typeof commentsOf>
  readonly #language: ExportedDocument['language']

  constructor(
    word: WordPackage,
    { document, imported, language }: ExportedDocument,
    segmentsIn: SegmentsIn,
    isTracked: boolean,
  ) {
    this.#main = word.parts[0]
    this.#segmentsIn = segmentsIn
    this.#isTracked = isTracked
    this.#language = language
    this.#hands = { written: authorship(document, imported), removed: removals(document, imported) }
    this.#known = isTracked ? commentsOf(word) : []
    const xmls = [...word.parts, ...this.#known.map(({ id }) => ({ xml: `:id="${id}"` }))]
    this.#numbers = freshNumbers(xmls)
  }

  /** The XML of a part with the corrections in it, if there are any. */
  xml(part: WordPart): string | undefined {
    const rewritings = new Map<number, Rewriting>()
    for (const paragraph of part.paragraphs) {
      const original = rewritings.get(paragraph.repeats ?? -1)
      const own = original === undefined ? this.#rewriting(part, paragraph) : forCopy(original)
      if (own !== undefined) rewritings.set(paragraph.index, own)
    }
    const isAccepting = this.#isTracked && part.marks.length > 0
    if (rewritings.size === 0 && !isAccepting) return undefined
    return rewrittenPart(part, rewritings, { isTracked: this.#isTracked, numbers: this.#numbers })
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
      for (const comment of commentsFor(segment, this.#known, this.#language)) {
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

const writeComments = (
  word: WordPackage,
  edits: PackageEdits,
  comments: readonly NumberedComment[],
): void => {
  const known = commentsPart(word)
  if (known !== undefined) {
    edits.write(known, commentsXml(comments, edits.text(known)))
    return
  }
  const owner = word.parts[0]?.name ?? ''
  const folder = owner.slice(0, owner.lastIndexOf('/') + 1)
  const file = edits.has(`${folder}comments.xml`) ? 'comments-rotstift.xml' : 'comments.xml'
  edits.add(owner, {
    name: folder + file,
    xml: commentsXml(comments),
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml',
    relationship: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments',
    target: file,
  })
}
