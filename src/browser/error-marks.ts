import type { Span } from '../core/text/span.ts'
import { filled } from './desk-data.ts'
import { marksOf, selectionIn, showErrorMarks } from './error-highlights.ts'
import { ErrorPalette } from './error-palette.ts'
import { loadedPage } from './loaded-page.ts'
import { request } from './request.ts'
import type { ReviewDesk } from './review-desk.ts'
import { part, type SegmentRow } from './segment-row.ts'

/** What is being marked: places in one text of one segment, or an error that is marked already. */
interface Marking {
  readonly row: SegmentRow
  readonly revision: number
  readonly spans: readonly Span[]
  readonly quotes: readonly string[]
  readonly known?: string
}

/** Marking errors on the review screen: the palette, the marks in the texts, their lists. */
export class ErrorMarks {
  readonly #desk: ReviewDesk
  readonly #dialog: HTMLDialogElement
  readonly #palette: ErrorPalette
  #marking: Marking | undefined
  /** Places chosen before, when an error has more than one. */
  #kept: Marking | undefined

  constructor(desk: ReviewDesk) {
    this.#desk = desk
    const dialog = part(desk.element, 'dialog.error-dialog')
    if (!(dialog instanceof HTMLDialogElement)) throw new Error('the page has no palette')
    this.#dialog = dialog
    this.#palette = new ErrorPalette(part(dialog, 'form'))
  }

  start(): void {
    this.#dialog.addEventListener('keydown', (event) => this.#pressed(event))
    part(this.#dialog, 'form').addEventListener('submit', (event) => {
      event.preventDefault()
      event.stopPropagation()
      void this.#send()
    })
    part(this.#dialog, '[data-another]').addEventListener('click', () => this.#another())
    part(this.#dialog, '[data-cancel]').addEventListener('click', () => this.#close())
    this.#dialog.addEventListener('cancel', () => this.#forget())
    part(this.#desk.element, '.segments').addEventListener('click', (event) => this.#clicked(event))
    this.#watch()
    showErrorMarks(this.#desk)
  }

  /** Opens the palette on what is selected, in the machine's text or in the editor. */
  async open(): Promise<void> {
    const chosen = await this.#chosen()
    if (chosen === undefined) {
      this.#desk.announce(this.#words.nowhere)
      return
    }
    const kept = this.#kept
    const isSame = kept?.row === chosen.row && kept.revision === chosen.revision
    this.#marking = isSame
      ? {
          ...chosen,
          spans: [...kept.spans, ...chosen.spans],
          quotes: [...kept.quotes, ...chosen.quotes],
        }
      : chosen
    this.#show()
  }

  /** Goes to the field for the rating of the open segment, where the scheme has one. */
  rate(): void {
    const field = this.#desk.active?.row.element.querySelector<HTMLInputElement>('.rating input')
    field?.focus()
    field?.select()
  }

  get #words() {
    return this.#desk.data.words.marks
  }

  async #chosen(): Promise<Marking | undefined> {
    for (const row of this.#desk.rows) {
      for (const [selector, revision, text] of [
        ['.mt', 0, row.machine],
        ['.own', row.revision, row.text],
      ] as const) {
        const span = selectionIn(part(row.element, selector))
        if (span !== undefined) return marking(row, revision, span, text)
      }
    }
    const editor = this.#desk.active
    if (editor === undefined) return undefined
    const { selection } = editor
    // Marks point into a text that is kept: what was typed is saved first.
    if (editor.isDirty && (await editor.save()) !== 'saved') return undefined
    return marking(editor.row, editor.row.revision, selection, editor.row.text)
  }

  #show(): void {
    const { quotes = [] } = this.#marking ?? {}
    const places = part(this.#dialog, '.places')
    places.replaceChildren(
      ...quotes.flatMap((quote) => {
        const element = document.createElement(quote === '' ? 'em' : 'q')
        element.textContent = quote === '' ? this.#words.missing : quote
        return [element, ' ']
      }),
    )
    this.#trouble('')
    this.#palette.reset()
    this.#dialog.showModal()
    part(this.#dialog, 'button.primary').focus()
  }

  #pressed(event: KeyboardEvent): void {
    const { key, target } = event
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    // The keys of the page below mean nothing as long as the palette is open.
    event.stopPropagation()
    if (!(target instanceof HTMLElement) || target.matches('input:not([type=radio])')) return
    if (key === '+') this.#another()
    else if (key.length !== 1 || !this.#palette.press(key)) return
    else if (/^\d$/.test(key)) void this.#send()
    event.preventDefault()
  }

  /** Keeps the places chosen so far; the next time, the palette has those and the new one. */
  #another(): void {
    this.#kept = this.#marking
    this.#close()
    this.#desk.announce(filled(this.#words.anotherHint, { key: 'Ctrl B' }))
  }

  async #send(): Promise<void> {
    const marking = this.#marking
    if (marking === undefined) return
    const data = new FormData(formOf(this.#dialog))
    const error = {
      category: String(data.get('category') ?? ''),
      severity: String(data.get('severity') ?? 'minor'),
      note: String(data.get('note') ?? ''),
    }
    const { row, revision, spans, known } = marking
    const answer =
      known === undefined
        ? await request('POST', `${row.path}/annotations`, { ...error, revision, spans })
        : await request('PATCH', `/documents/${row.desk.document}/annotations/${known}`, error)
    if (answer.kind !== 'done') {
      this.#trouble(answer.kind === 'refused' ? answer.message : row.desk.words.offline)
      return
    }
    this.#forget()
    this.#close()
    await this.#refresh(row)
    const label = row.element.querySelector('.marks li:last-child .error-label')?.textContent
    this.#desk.announce(label ?? '')
  }

  #trouble(message: string): void {
    const trouble = part(this.#dialog, '.trouble')
    trouble.textContent = message
    trouble.hidden = message === ''
  }

  #close(): void {
    this.#dialog.close()
    this.#desk.active?.focus()
  }

  #forget(): void {
    this.#kept = undefined
    this.#marking = undefined
    formOf(this.#dialog).reset()
  }

  /** The list below a segment as the server has it now. */
  async #refresh(row: SegmentRow): Promise<void> {
    const list = (await loadedPage(`${row.path}/marks`))?.querySelector('.marks')
    if (list instanceof Element) part(row.element, '.marks').replaceWith(list)
    showErrorMarks(this.#desk)
  }

  #clicked(event: MouseEvent): void {
    const button = event.target instanceof Element ? event.target.closest('.marks button') : null
    const row = this.#desk.rows.find(({ element }) => button !== null && element.contains(button))
    const item = button?.closest<HTMLElement>('li')
    const id = item?.dataset.mark
    if (row === undefined || id === undefined || !(button instanceof HTMLElement)) return
    event.preventDefault()
    if (button.dataset.change === undefined) void this.#remove(row, id)
    else this.#change(row, id, item)
  }

  #change(row: SegmentRow, id: string, item: HTMLElement | null | undefined): void {
    const mark = marksOf(row).find((it) => it.id === id)
    if (mark === undefined) return
    const quotes = [...(item?.querySelectorAll('q') ?? [])].map((it) => it.textContent ?? '')
    this.#marking = { row, revision: 0, spans: [], quotes, known: id }
    const form = formOf(this.#dialog)
    form.reset()
    for (const input of form.querySelectorAll<HTMLInputElement>('input[type=radio]')) {
      input.checked = input.value === (input.name === 'category' ? mark.category : mark.severity)
    }
    const note = form.querySelector<HTMLInputElement>('input[name=note]')
    if (note !== null) note.value = mark.note
    this.#show()
  }

  async #remove(row: SegmentRow, id: string): Promise<void> {
    await request('DELETE', `/documents/${row.desk.document}/annotations/${id}`)
    await this.#refresh(row)
    this.#desk.active?.focus()
  }

  /** Texts are painted anew with every key press: the marks follow. */
  #watch(): void {
    let isDue = false
    const observer = new MutationObserver(() => {
      if (isDue) return
      isDue = true
      requestAnimationFrame(() => {
        isDue = false
        showErrorMarks(this.#desk)
      })
    })
    for (const { element } of this.#desk.rows) {
      observer.observe(element, { childList: true, subtree: true })
    }
  }
}

const marking = (row: SegmentRow, revision: number, span: Span, text: string): Marking => ({
  row,
  revision,
  spans: [span],
  quotes: [text.slice(span.start, span.end)],
})

const formOf = (dialog: HTMLElement): HTMLFormElement => {
  const form = dialog.querySelector('form')
  if (form === null) throw new Error('the palette holds no form')
  return form
}
