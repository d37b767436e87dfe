import { deskActions, isClickable } from './desk-actions.ts'
import { type DeskData, deskData, type KeptDraft } from './desk-data.ts'
import { DeskFindings } from './desk-findings.ts'
import { SegmentDraft } from './drafts.ts'
import { EffortPanel } from './effort-panel.ts'
import { ErrorMarks } from './error-marks.ts'
import { moveEnds } from './move-ends.ts'
import { bringIntoView, followBar, isInWindow } from './scrolling.ts'
import { SegmentEditor } from './segment-editor.ts'
import { showSegmentHistory } from './segment-history.ts'
import { part, SegmentRow } from './segment-row.ts'
import { shortcuts } from './shortcuts.ts'
import { wordAuthors } from './word-authors.ts'

/** The review screen: one segment is open for editing, and everything can be done by keyboard. */
export const reviewDesk = (element: HTMLElement): void => new ReviewDesk(element).start()

/** The rows of the page, which of them is open, and the texts in their fields. */
export class ReviewDesk {
  readonly element: HTMLElement
  readonly data: DeskData
  readonly rows: readonly SegmentRow[]
  readonly findings: DeskFindings
  readonly effort: EffortPanel
  readonly marks: ErrorMarks
  readonly #editors = new Map<SegmentRow, SegmentEditor>()
  readonly #template: HTMLTemplateElement
  #active: SegmentEditor | undefined

  constructor(element: HTMLElement) {
    this.element = element
    this.data = deskData(element)
    this.effort = new EffortPanel(element)
    const rows = [...element.querySelectorAll<HTMLElement>('article.segment')]
    this.rows = rows.map((row) => new SegmentRow(row, this.data))
    this.findings = new DeskFindings(this)
    this.marks = new ErrorMarks(this)
    const template = part(element, 'template[data-editor]')
    if (!(template instanceof HTMLTemplateElement)) throw new Error('the page has no editor')
    this.#template = template
  }

  start(): void {
    followBar(part(this.element, '.desk-head'))
    const actions = deskActions(this)
    shortcuts((action) => actions[action]())
    this.element.addEventListener('click', (event) => {
      const button = closest(event, '[data-action]')?.dataset.action ?? ''
      if (isClickable(button)) {
        event.preventDefault()
        actions[button]()
      } else this.#openClicked(event)
    })
    moveEnds(this.element)
    wordAuthors(this.element, this.data.document)
    this.element.addEventListener('submit', (event) => this.#submitted(event))
    window.addEventListener('pagehide', () => this.#saveAll())
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.#saveAll()
    })
    this.#restoreDrafts()
    this.#openFirst()
    this.marks.start()
    void this.findings.start()
  }

  /** The editor of the segment that is open. */
  get active(): SegmentEditor | undefined {
    return this.#active
  }

  /** The editor of a row, if it was ever open. */
  editorOf(row: SegmentRow): SegmentEditor | undefined {
    return this.#editors.get(row)
  }

  /** Opens a segment; the one that was open before is saved. */
  open(row: SegmentRow, { focus = true, scroll = true } = {}): void {
    if (this.#active?.row === row) return
    const last = this.#active
    this.#active = this.#madeEditor(row)
    last?.close()
    void last?.save()
    this.#active.open(focus)
    if (scroll) bringIntoView(row.element)
    history.replaceState(null, '', `#${row.id}`)
    void showSegmentHistory(this.element, row, this.effort)
  }

  /** What is open may have grown. Whoever scrolled away from it, or is still at the top, stays there. */
  keepInView(): void {
    const row = this.#active?.row.element
    if (scrollY > 0 && row !== undefined && isInWindow(row)) bringIntoView(row)
  }

  /** Saves what is open, then leaves the page. */
  async leaveFor(href: string): Promise<void> {
    await this.#active?.save()
    location.assign(href)
  }

  /** Tells people who listen to the page instead of looking at it. */
  announce(sentence: string): void {
    part(this.element, '.announcement').textContent = sentence
  }

  /** Whether the source texts are shown, or were since the page was opened. */
  get sourceSeen(): boolean {
    return this.element.classList.contains('source-seen')
  }

  /** Opens the segment that the address names, else the first that is not approved yet. */
  #openFirst(): void {
    const named = this.rows.find(({ id }) => `#${id}` === location.hash)
    const first = named ?? this.rows.find(({ state }) => state !== 'approved') ?? this.rows[0]
    // On a phone the focus would open the keyboard over the text.
    const focus = !matchMedia('(pointer: coarse)').matches
    if (first === undefined) return
    this.open(first, { focus, scroll: named !== undefined })
    // Before all is loaded nothing can hold the focus, and going to a #fragment takes it away.
    window.addEventListener('load', () => {
      if (focus && document.activeElement === document.body) this.active?.focus()
    })
  }

  #restoreDrafts(): void {
    for (const row of this.rows) {
      const own = new SegmentDraft(this.data.document, row.id)
      const local = own.local()
      const known = this.data.drafts.filter(({ segment }) => segment === row.id)
      const all = local === undefined ? known : [...known, local]
      const draft = newest(all)
      if (draft === undefined) continue
      if (draft.text === row.text) own.drop(all)
      else this.#madeEditor(row).restoreDraft(draft, all)
    }
  }

  #madeEditor(row: SegmentRow): SegmentEditor {
    const known = this.#editors.get(row)
    if (known !== undefined) return known
    const editor = new SegmentEditor(row, this.#template, {
      sourceSeen: () => this.sourceSeen,
      findings: this.findings,
      effort: this.effort,
    })
    this.#editors.set(row, editor)
    return editor
  }

  #openClicked(event: MouseEvent): void {
    const cell = closest(event, '.own, .edit, .mt')
    const row = this.rows.find(({ element }) => cell !== undefined && element.contains(cell))
    const isSelecting = document.getSelection()?.isCollapsed === false
    if (row === undefined || row === this.#active?.row || isSelecting) return
    event.preventDefault()
    this.open(row, { scroll: false })
  }

  #submitted(event: SubmitEvent): void {
    if (!(event.target instanceof HTMLElement) || !event.target.matches('form.editor')) return
    event.preventDefault()
    void this.#active?.save()
  }

  /** Every text is in a draft already; whoever leaves the page need not be asked. */
  #saveAll(): void {
    for (const editor of this.#editors.values()) if (editor.isReady) void editor.save()
  }
}

const closest = (event: Event, selector: string): HTMLElement | undefined =>
  event.target instanceof Element
    ? (event.target.closest<HTMLElement>(selector) ?? undefined)
    : undefined

const newest = (drafts: readonly KeptDraft[]): KeptDraft | undefined =>
  drafts.toSorted((one, other) => other.at.localeCompare(one.at))[0]
