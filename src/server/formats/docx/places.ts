import type { Cell, WordParagraph } from './paragraph.ts'
import type { Tag } from './word-xml.ts'

/** The paragraphs of a text box, twice: for today's programs and for older ones. */
interface Alternative {
  readonly choice: number[]
  readonly fallback: number[]
  branch: 'choice' | 'fallback' | undefined
}

/** Where in a part the reader is: in which cell, note and branch of an alternative. */
export class Places {
  readonly #cells: { table: number; row: number; column: number }[] = []
  readonly #alternatives: Alternative[] = []
  readonly #repeated = new Map<number, number>()
  #tables = 0
  #note: string | undefined

  get note(): string | undefined {
    return this.#note
  }

  get cell(): Cell | undefined {
    const cell = this.#cells.at(-1)
    return cell && { ...cell }
  }

  open({ name, attribute }: Tag): void {
    const cell = this.#cells.at(-1)
    if (name === 'tbl') {
      this.#tables += 1
      this.#cells.push({ table: this.#tables, row: 0, column: 0 })
    } else if (name === 'tr' && cell !== undefined) {
      cell.row += 1
      cell.column = 0
    } else if (name === 'tc' && cell !== undefined) cell.column += 1
    else if (name === 'footnote' || name === 'endnote') this.#note = attribute('id')
    else if (name === 'mc:AlternateContent') {
      this.#alternatives.push({ choice: [], fallback: [], branch: undefined })
    } else if (name === 'mc:Choice' || name === 'mc:Fallback') {
      this.#branch(name === 'mc:Choice' ? 'choice' : 'fallback')
    }
  }

  close(name: string): void {
    if (name === 'tbl') this.#cells.pop()
    else if (name === 'footnote' || name === 'endnote') this.#note = undefined
    else if (name === 'mc:Choice' || name === 'mc:Fallback') this.#branch(undefined)
    else if (name === 'mc:AlternateContent') this.#pairUp(this.#alternatives.pop())
  }

  /** Puts the paragraph with this index where the reader is. */
  paragraph(index: number): void {
    const alternative = this.#alternatives.findLast(({ branch }) => branch !== undefined)
    if (alternative?.branch !== undefined) alternative[alternative.branch].push(index)
  }

  withCopies(paragraphs: readonly WordParagraph[]): readonly WordParagraph[] {
    return paragraphs.map((paragraph) => {
      const original = this.#repeated.get(paragraph.index)
      if (original === undefined) return paragraph
      const twin = paragraphs[original]
      const isTwin = twin !== undefined && textOf(twin) === textOf(paragraph)
      return { ...paragraph, repeats: isTwin ? original : -1 }
    })
  }

  #branch(branch: Alternative['branch']): void {
    const alternative = this.#alternatives.at(-1)
    if (alternative !== undefined) alternative.branch = branch
  }

  /** A fallback counts as text of its own only where there is nothing else to be read. */
  #pairUp(alternative: Alternative | undefined): void {
    if (alternative === undefined || alternative.choice.length === 0) return
    const { choice, fallback } = alternative
    for (const [at, index] of fallback.entries()) {
      this.#repeated.set(index, choice.length === fallback.length ? (choice[at] ?? -1) : -1)
    }
  }
}

const textOf = ({ items }: WordParagraph): string =>
  items.map((item) => (item.kind === 'text' ? item.text : '')).join('')
