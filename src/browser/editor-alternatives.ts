import { difference } from '../core/diff/difference.ts'
import type { ShownAlternative } from './desk-data.ts'
import { diffNodes } from './diff-nodes.ts'
import { part, type SegmentRow } from './segment-row.ts'

/** What other machines made of the open segment, each to be taken into the field as a whole. */
export class EditorAlternatives {
  readonly #row: SegmentRow
  readonly #form: HTMLElement
  readonly #write: (text: string) => void
  #next = 0

  constructor(row: SegmentRow, form: HTMLElement, write: (text: string) => void) {
    this.#row = row
    this.#form = form
    this.#write = write
  }

  /** Whether a text is that of another machine, letter by letter. */
  has(text: string): boolean {
    return this.#all.some((alternative) => alternative.text === text)
  }

  /** Writes the text of the next machine into the field; after the last one it is the first's turn. */
  takeNext(): void {
    const alternative = this.#all[this.#next % Math.max(1, this.#all.length)]
    this.#next += 1
    if (alternative !== undefined) this.#write(alternative.text)
  }

  /** Lists them, each with its differences from the machine’s text. */
  show(): void {
    const list = part(this.#form, '.others')
    list.hidden = this.#all.length === 0
    part(list, 'ul').replaceChildren(...this.#all.map((alternative) => this.#item(alternative)))
  }

  get #all(): readonly ShownAlternative[] {
    return this.#row.desk.alternatives[this.#row.id] ?? []
  }

  #item({ label, text }: ShownAlternative): HTMLElement {
    const { machine, shown, desk } = this.#row
    const item = document.createElement('li')
    const name = document.createElement('small')
    name.textContent = `${label} `
    const prose = document.createElement('span')
    prose.className = 'prose'
    prose.lang = part(this.#form, 'textarea').lang
    prose.append(diffNodes(difference(machine, text), 'inline', shown))
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'small'
    button.textContent = desk.words.takeTranslation
    button.addEventListener('click', () => this.#write(text))
    item.append(name, prose, ' ', button)
    return item
  }
}
