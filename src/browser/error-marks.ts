import type { Span } from '../core/text/span.ts'
import { type ChosenError, ErrorDialog } from './error-dialog.ts'
import { marksOf, selectionIn, showErrorMarks } from './error-highlights.ts'
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
  readonly #dialog: ErrorDialog
  #marking: Marking | undefined
  /** Places chosen before, when an error has more than one. */
  #kept: Marking | undefined

  constructor(desk: ReviewDesk) {
    this.#desk = desk
    this.#dialog = new ErrorDialog(part(desk.element, 'dialog.error-dialog'), {
      send: (error) => void this.#send(error),
      another: () => this.#another(),
      close: () => this.#close(),
      cancel: () => this.#forget(),
    })
  }

  start(): void {
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
    this.#show(this.#marking.quotes)
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

  /** Keeps the places chosen so far; the next time, the palette has those and the new one. */
  #another(): void {
    this.#kept = this.#marking
    this.#close()
    this.#desk.announce(this.#words.anotherHint)
  }

  #show(quotes: readonly string[], known?: ChosenError): void {
    this.#dialog.open(quotes, this.#words.missing, known)
  }

  async #send(error: ChosenError): Promise<void> {
    const marking = this.#marking
    if (marking === undefined) return
    const { row, revision, spans, known } = marking
    const answer =
      known === undefined
        ? await request('POST', `${row.path}/annotations`, { ...error, revision, spans })
        : await request('PATCH', `/documents/${row.desk.document}/annotations/${known}`, error)
    if (answer.kind !== 'done') {
      this.#dialog.trouble(answer.kind === 'refused' ? answer.message : row.desk.words.offline)
      return
    }
    this.#forget()
    this.#close()
    await this.#refresh(row)
    const label = row.element.querySelector('.marks li:last-child .error-label')?.textContent
    this.#desk.announce(label ?? '')
  }

  #close(): void {
    this.#dialog.close()
    this.#desk.active?.focus()
  }

  #forget(): void {
    this.#kept = undefined
    this.#marking = undefined
    this.#dialog.reset()
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
    this.#show(quotes, mark)
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
