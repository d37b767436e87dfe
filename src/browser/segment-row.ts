import { difference } from '../core/diff/difference.ts'
import type { InlineTag } from '../core/text/inline-tag.ts'
import { lineBreaksLike } from '../core/text/line-breaks.ts'
import type { DeskData } from './desk-data.ts'
import { diffNodes } from './diff-nodes.ts'
import { markFindings } from './finding-marks.ts'
import type { ShownFinding } from './shown-finding.ts'

/** What the page knows of one segment, and how its row shows it while nobody edits it. */
export class SegmentRow {
  readonly element: HTMLElement
  readonly id: string
  readonly number: string
  /** The machine's text as the page has it: its differences are computed, never stored. */
  readonly machine: string
  readonly source: string | undefined
  /** The mark-up in the texts. */
  readonly tags: readonly InlineTag[]
  /** How long a subtitle is shown, in seconds. */
  readonly duration: number | undefined
  readonly desk: DeskData
  text: string
  revision: number
  /** Called whenever the own text was painted anew. */
  painted: () => void = () => undefined
  readonly #machineCell: HTMLElement
  readonly #ownCell: HTMLElement

  constructor(element: HTMLElement, desk: DeskData) {
    this.element = element
    this.desk = desk
    this.id = element.id
    this.number = element.dataset.number ?? ''
    this.revision = Number(element.dataset.revision)
    element.dataset.loaded = String(this.revision)
    this.#machineCell = part(element, '.mt')
    this.#ownCell = part(element, '.own')
    this.machine = this.#machineCell.textContent ?? ''
    this.text = this.#ownCell.textContent ?? ''
    this.source = element.querySelector('.source')?.textContent ?? undefined
    const duration = Number(element.dataset.duration)
    this.duration = duration > 0 ? duration : undefined
    this.tags = JSON.parse(element.dataset.tags ?? '[]')
  }

  get state(): string {
    return this.element.dataset.state ?? 'open'
  }

  /** The path of this segment in the API. */
  get path(): string {
    return `/documents/${this.desk.document}/segments/${this.id}`
  }

  /** How differences are shown right now: the names of the edits, which white space, the tags. */
  get shown(): Parameters<typeof diffNodes>[2] {
    const every = this.element.closest('.show-white') !== null
    return { words: this.desk.words, visible: every ? 'every' : 'changed', tags: this.tags }
  }

  /** Shows the difference to `text` on the machine's side. */
  paintMachine(text: string): void {
    const change = difference(this.machine, lineBreaksLike(text, this.machine))
    this.#machineCell.replaceChildren(diffNodes(change, 'before', this.shown))
  }

  /** Shows the saved text against the machine's. */
  paint(): void {
    const change = difference(this.machine, this.text)
    this.#machineCell.replaceChildren(diffNodes(change, 'before', this.shown))
    this.#ownCell.replaceChildren(diffNodes(change, 'after', this.shown))
    this.painted()
  }

  /** Underlines what was found in the saved text. */
  mark(found: readonly ShownFinding[]): void {
    markFindings(this.#ownCell, found)
  }

  /** Takes over what the server keeps now. */
  saved(text: string, revision: number, state: string): void {
    this.text = text
    this.revision = revision
    this.element.dataset.revision = String(revision)
    this.#showState(state)
    this.paint()
  }

  /** Hides or shows the own text: the editor stands in its place while it is open. */
  showOwn(shown: boolean): void {
    this.#ownCell.hidden = !shown
    part(this.element, '.edit').hidden = !shown
  }

  #showState(state: string): void {
    this.element.classList.remove('open', 'edited', 'approved')
    this.element.classList.add(state)
    this.element.dataset.state = state
    part(this.element, '.mark').textContent = marks[state] ?? ''
    part(this.element, '.state').textContent = this.desk.words.states[state] ?? state
  }
}

const marks: Readonly<Record<string, string>> = { open: '○', edited: '●', approved: '✓' }

/** The one element inside `parent` that the template promises. */
export const part = (parent: ParentNode, selector: string): HTMLElement => {
  const found = parent.querySelector<HTMLElement>(selector)
  if (found === null) throw new Error(`the page has no ${selector}`)
  return found
}
