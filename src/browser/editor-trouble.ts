import { part, type SegmentRow } from './segment-row.ts'

/** What an editor has to decide before the segment goes on: a line below the field with one way out. */
export class EditorTrouble {
  readonly #row: SegmentRow
  readonly #form: HTMLElement
  readonly #line: HTMLElement

  constructor(row: SegmentRow, form: HTMLElement) {
    this.#row = row
    this.#form = form
    this.#line = part(form, '.trouble')
  }

  get isShown(): boolean {
    return !this.#line.hidden
  }

  show(message: string, label: string, act: () => void): void {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'small'
    button.textContent = label
    button.addEventListener('click', act)
    this.#line.replaceChildren(`${message} `, button)
    this.#line.hidden = false
  }

  hide(): void {
    this.#line.hidden = true
  }

  /** Somebody else saved first: the server's page shows both texts, and is sent the form as it is. */
  conflict(base: () => number): void {
    const status = part(this.#form, '.status').textContent ?? ''
    this.show(status, this.#row.desk.words.showBoth, () => {
      const field = this.#form.querySelector<HTMLInputElement>('input[name=base]')
      if (field !== null) field.value = String(base())
      if (this.#form instanceof HTMLFormElement) this.#form.submit()
    })
  }
}
