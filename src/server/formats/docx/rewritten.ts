import type { Span } from '../../../core/text/span.ts'
import { AddedRuns, atomsBy } from './added-looks.ts'
import type { Item, Run, WordParagraph, WordPart } from './paragraph.ts'
import type { Piece } from './pieces.ts'
import { type Marking, type Numbers, type Place, RunWriter } from './run-writer.ts'

/** XML that is to stand between runs at a place of the corrected text, such as a comment's start. */
export interface Anchor {
  readonly at: number
  readonly xml: string
  /** A start goes before what was removed at its place. */
  readonly isStart: boolean
}

/** What a paragraph is to become. */
export interface Rewriting {
  readonly pieces: readonly Piece[]
  /** For each atom in order the character that stands for it in the pieces. */
  readonly characters: readonly string[]
  /** In order. */
  readonly anchors: readonly Anchor[]
}

export interface RewritingOptions {
  /** Whether what changed is marked as a revision. */
  readonly isTracked: boolean
  readonly numbers: Numbers
  /** The XML of a stretch of the part, with what has changed inside it. */
  readonly xml: (span: Span) => string
}

/** The content of a paragraph with other text in it: runs are cut where the text changes. */
export const rewrittenContent = (
  part: WordPart,
  paragraph: WordParagraph,
  rewriting: Rewriting,
  options: RewritingOptions,
): string => {
  const writer = new ParagraphWriter(part, paragraph, rewriting, options)
  for (const piece of rewriting.pieces) writer.piece(piece)
  return writer.finished()
}

class ParagraphWriter {
  readonly #part: WordPart
  readonly #items: readonly Item[]
  readonly #atoms: ReadonlyMap<string, Item>
  readonly #anchors: readonly Anchor[]
  readonly #options: RewritingOptions
  readonly #writer: RunWriter
  readonly #addedRuns: AddedRuns
  /** The item that comes next, and how much of it is written. */
  #next = 0
  #used = 0
  #nextAnchor = 0
  #written = 0
  /** The run that new text takes its looks from. */
  #looks: Run | undefined

  constructor(
    part: WordPart,
    paragraph: WordParagraph,
    { characters, anchors }: Rewriting,
    options: RewritingOptions,
  ) {
    this.#part = part
    this.#items = paragraph.items
    this.#atoms = atomsBy(characters, paragraph)
    this.#anchors = anchors
    this.#addedRuns = new AddedRuns(part.prefix)
    this.#options = options
    this.#writer = new RunWriter(part.prefix, options.numbers)
    this.#looks = part.runs[paragraph.items.find(({ kind }) => kind === 'text')?.run ?? -1]
  }

  piece({ kind, text, signature }: Piece): void {
    this.#anchor(true)
    const { isTracked } = this.#options
    const marking = (mark: Marking['kind']): Marking | undefined =>
      isTracked && signature !== undefined ? { kind: mark, ...signature } : undefined
    if (kind === 'removed') this.#take(text.length, marking('del'), !isTracked)
    else {
      for (const stretch of this.#cutAtAnchors(text)) {
        this.#anchor(true)
        if (kind === 'added') this.#add(stretch, marking('ins'))
        else this.#take(stretch.length, undefined, false)
        this.#written += stretch.length
        this.#anchor(false)
      }
    }
  }

  finished(): string {
    this.#anchor(true)
    this.#glue()
    return this.#writer.finished()
  }

  /** The next units of the old text: as they are, marked as removed, or (`skips`) left out. */
  #take(length: number, marking: Marking | undefined, skips: boolean): void {
    for (let left = length; left > 0; ) {
      this.#glue()
      const item = this.#items[this.#next]
      if (item === undefined) throw new RangeError('the text of this paragraph is another one')
      const size = item.kind === 'text' ? item.text.length : 1
      const taken = Math.min(left, size - this.#used)
      if (item.kind === 'text') this.#looks = this.#part.runs[item.run]
      if (!skips) this.#put(item, { start: this.#used, end: this.#used + taken }, marking)
      left -= taken
      this.#used += taken
      if (this.#used === size) {
        this.#next += 1
        this.#used = 0
      }
    }
  }

  /** New text, with the atoms that were moved here. */
  #add(text: string, marking: Marking | undefined): void {
    const run = this.#addedRuns.like(this.#looks)
    let plain = ''
    for (const character of text) {
      const atom = this.#atoms.get(character)
      if (atom === undefined) plain += character
      else {
        this.#writer.text(plain, { run, marking })
        plain = ''
        this.#put(atom, { start: 0, end: 1 }, marking)
      }
    }
    this.#writer.text(plain, { run, marking })
  }

  #put(item: Item, { start, end }: Span, marking: Marking | undefined): void {
    if (item.kind !== 'text') {
      this.#putElement(item, marking)
      return
    }
    const place = { run: this.#runOf(item.run), marking }
    const isWhole = end - start === item.text.length
    if (isWhole && (item.isElement || marking === undefined)) {
      this.#writer.element(this.#options.xml(item.span), place)
    } else this.#writer.text(item.text.slice(start, end), place)
  }

  #putElement(item: Exclude<Item, { kind: 'text' }>, marking: Marking | undefined): void {
    if (item.parts !== undefined) {
      for (const part of item.parts) {
        const end = part.kind === 'text' ? part.text.length : 1
        this.#put(part, { start: 0, end }, marking)
      }
      return
    }
    const xml = this.#options.xml(item.span)
    if (item.run === undefined) this.#writer.between(xml)
    else
      this.#writer.element(
        marking?.kind === 'del' ? this.#deleted(xml) : xml,
        this.#place(item.run, marking),
      )
  }

  /** The code of a field has another name inside a deletion. */
  #deleted(xml: string): string {
    const w = this.#part.prefix
    return xml
      .replaceAll(`<${w}instrText`, `<${w}delInstrText`)
      .replaceAll(`</${w}instrText`, `</${w}delInstrText`)
  }

  /** What stands before the next visible item. With revisions of our own, earlier ones are accepted. */
  #glue(): void {
    for (;;) {
      const item = this.#items[this.#next]
      if (item?.kind !== 'glue') return
      if (!(item.isRevision && this.#options.isTracked)) this.#putElement(item, undefined)
      this.#next += 1
    }
  }

  #anchor(isStart: boolean): void {
    for (;;) {
      const anchor = this.#anchors[this.#nextAnchor]
      if (anchor === undefined || anchor.at > this.#written) return
      if (!isStart && anchor.isStart) return
      this.#writer.between(anchor.xml)
      this.#nextAnchor += 1
    }
  }

  #cutAtAnchors(text: string): readonly string[] {
    const cuts = this.#anchors
      .slice(this.#nextAnchor)
      .map(({ at }) => at - this.#written)
      .filter((at) => at > 0 && at < text.length)
    const borders = [0, ...new Set(cuts), text.length]
    return borders.slice(1).map((end, index) => text.slice(borders[index], end))
  }

  #place(run: number, marking: Marking | undefined): Place {
    return { run: this.#runOf(run), marking }
  }

  #runOf(run: number): Run {
    return this.#part.runs[run] ?? { open: `<${this.#part.prefix}r>`, properties: '' }
  }
}
