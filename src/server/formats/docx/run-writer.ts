import { wordText } from './coded.ts'
import type { Run } from './paragraph.ts'
import type { Signature } from './pieces.ts'

/** What a stretch is marked as. */
export interface Marking extends Signature {
  readonly kind: 'ins' | 'del'
}

/** Where something is written: in which run, and marked as what. */
export interface Place {
  readonly run: Run
  readonly marking: Marking | undefined
}

/** Numbers for revisions and comments that no other has in the document. */
export interface Numbers {
  readonly next: () => number
}

/** The content of a paragraph as XML; runs and markings are opened and closed as they are needed. */
export class RunWriter {
  readonly #xml: string[] = []
  readonly #prefix: string
  readonly #numbers: Numbers
  #marking: Marking | undefined
  #run: Run | undefined
  #isInText = false

  constructor(prefix: string, numbers: Numbers) {
    this.#prefix = prefix
    this.#numbers = numbers
  }

  /** Text, with tabs and line breaks. */
  text(text: string, place: Place): void {
    for (const piece of text.split(/(\t|\n)/)) {
      if (piece === '\t') this.element(`<${this.#prefix}tab/>`, place)
      else if (piece === '\n') this.element(`<${this.#prefix}br/>`, place)
      else if (piece !== '') this.#characters(piece, place)
    }
  }

  /** An element of a run, as it is. */
  element(xml: string, place: Place): void {
    this.#enter(place)
    this.#endText()
    this.#xml.push(xml)
  }

  /** What stands between runs, as it is. */
  between(xml: string): void {
    this.#endMarking()
    this.#xml.push(xml)
  }

  finished(): string {
    this.#endMarking()
    return this.#xml.join('')
  }

  #characters(text: string, place: Place): void {
    this.#enter(place)
    if (!this.#isInText) this.#xml.push(`<${this.#prefix}${this.#textTag} xml:space="preserve">`)
    this.#isInText = true
    this.#xml.push(escapedXml(text))
  }

  get #textTag(): string {
    return this.#marking?.kind === 'del' ? 'delText' : 't'
  }

  #enter({ run, marking }: Place): void {
    if (!isSame(marking, this.#marking)) this.#endMarking()
    if (run !== this.#run) this.#endRun()
    if (marking !== undefined && this.#marking === undefined) {
      this.#marking = marking
      this.#xml.push(this.#startOf(marking))
    }
    if (this.#run === undefined) {
      this.#run = run
      this.#xml.push(run.open, run.properties)
    }
  }

  #startOf({ kind, by, at }: Marking): string {
    const w = this.#prefix
    const date = at === '' ? '' : ` ${w}date="${wordDate(at)}"`
    return `<${w}${kind} ${w}id="${this.#numbers.next()}" ${w}author="${escapedXml(wordText(by))}"${date}>`
  }

  #endText(): void {
    if (this.#isInText) this.#xml.push(`</${this.#prefix}${this.#textTag}>`)
    this.#isInText = false
  }

  #endRun(): void {
    this.#endText()
    if (this.#run !== undefined) this.#xml.push(`</${this.#prefix}r>`)
    this.#run = undefined
  }

  #endMarking(): void {
    this.#endRun()
    if (this.#marking !== undefined) this.#xml.push(`</${this.#prefix}${this.#marking.kind}>`)
    this.#marking = undefined
  }
}

const isSame = (one: Marking | undefined, other: Marking | undefined): boolean =>
  one?.kind === other?.kind && one?.by === other?.by && one?.at === other?.at

/** Without parts of a second, which Word does not write. */
export const wordDate = (at: string): string => escapedXml(at.replace(/\.\d+Z$/, 'Z'))

/** Text for XML: in attributes, too. Line breaks in an attribute would come back as blanks. */
export const escapedXml = (text: string): string =>
  text.replace(/[&<>"\t\r\n]/g, (character) => escapes[character] ?? character)

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\r': '&#13;',
  '\n': '&#10;',
}
