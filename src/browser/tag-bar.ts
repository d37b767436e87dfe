import type { InlineTag } from '../core/text/inline-tag.ts'
import { missingTags } from '../core/text/tag-faults.ts'
import { replaceInField } from './field.ts'
import { part, type SegmentRow } from './segment-row.ts'

/** The tags that the text in the field lacks: a button for each, and a key for the next. */
export class TagBar {
  readonly #row: SegmentRow
  readonly #field: HTMLTextAreaElement
  readonly #bar: HTMLElement

  constructor(row: SegmentRow, form: HTMLElement, field: HTMLTextAreaElement) {
    this.#row = row
    this.#field = field
    this.#bar = part(form, '.tags')
  }

  /** Shows what is missing now. */
  show(): void {
    const missing = this.#missing()
    this.#bar.hidden = missing.length === 0
    part(this.#bar, '.tag-buttons').replaceChildren(...missing.map((tag) => this.#button(tag)))
  }

  /** Puts the next missing tag at the caret; a missing pair goes round what is selected. */
  insertNext(): void {
    const [next] = this.#missing()
    if (next !== undefined) this.#insert(next)
  }

  #missing(): readonly InlineTag[] {
    const { tags, machine, source } = this.#row
    return missingTags(this.#field.value, { tags, machine, source })
  }

  #button(tag: InlineTag): HTMLElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'small'
    button.title = tag.markup
    button.textContent = `${tag.mark} ${tag.label}`
    button.addEventListener('click', () => this.#insert(tag))
    return button
  }

  #insert(tag: InlineTag): void {
    const { selectionStart: start, selectionEnd: end, value } = this.#field
    const closing = this.#missing().find(({ mark }) => mark === tag.mark.replace('⟦', '⟦/'))
    const isPair = tag.kind === 'open' && closing !== undefined && start < end
    if (isPair) {
      const text = tag.mark + value.slice(start, end) + closing.mark
      replaceInField(this.#field, { start, end }, text)
    } else replaceInField(this.#field, { start: end, end }, tag.mark)
  }
}
