import type { ReviewAction } from '../core/review/key-map.ts'
import { commentForm } from './comment-form.ts'
import { deskData, filled, type KeptDraft } from './desk-data.ts'
import { SegmentDraft } from './drafts.ts'
import { request } from './request.ts'
import { SegmentEditor } from './segment-editor.ts'
import { showSegmentHistory } from './segment-history.ts'
import { part, SegmentRow } from './segment-row.ts'
import { shortcuts } from './shortcuts.ts'

/** The review screen: one segment is open for editing, and everything can be done by keyboard. */
export const reviewDesk = (element: HTMLElement): void => {
  const desk = new ReviewDesk(element)
  desk.start()
}

class ReviewDesk {
  readonly #element: HTMLElement
  readonly #data
  readonly #rows: readonly SegmentRow[]
  readonly #editors = new Map<SegmentRow, SegmentEditor>()
  readonly #template: HTMLTemplateElement
  #active: SegmentEditor | undefined
  #sourceShown = false

  constructor(element: HTMLElement) {
    this.#element = element
    this.#data = deskData(element)
    this.#rows = [...element.querySelectorAll<HTMLElement>('article.segment')].map(
      (row) => new SegmentRow(row, this.#data),
    )
    const template = part(element, 'template[data-editor]')
    if (!(template instanceof HTMLTemplateElement)) throw new Error('the page has no editor')
    this.#template = template
  }

  start(): void {
    this.#element.addEventListener('click', (event) => this.#clicked(event))
    this.#element.addEventListener('submit', (event) => this.#submitted(event))
    window.addEventListener('beforeunload', (event) => this.#leaving(event))
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void this.#active?.save()
    })
    shortcuts((action) => this.#act(action))
    this.#restoreDrafts()
    this.#openFirst()
  }

  /** Opens the segment that the address names, else the first that is not approved yet. */
  #openFirst(): void {
    const named = this.#rows.find(({ id }) => `#${id}` === location.hash)
    const first = named ?? this.#rows.find(({ state }) => state !== 'approved') ?? this.#rows[0]
    // On a phone the focus would open the keyboard over the text.
    const focus = named !== undefined || matchMedia('(pointer: fine)').matches
    if (first !== undefined) this.#open(first, { focus, scroll: named !== undefined })
  }

  #restoreDrafts(): void {
    for (const row of this.#rows) {
      const local = new SegmentDraft(this.#data.document, row.id).local()
      const known = this.#data.drafts.filter(({ segment }) => segment === row.id)
      const all = local === undefined ? known : [...known, local]
      const draft = newest(all)
      if (draft === undefined) continue
      if (draft.text === row.text) new SegmentDraft(this.#data.document, row.id).drop(all)
      else this.#editorOf(row).restoreDraft(draft, all)
    }
  }

  #editorOf(row: SegmentRow): SegmentEditor {
    const known = this.#editors.get(row)
    if (known !== undefined) return known
    const editor = new SegmentEditor(row, this.#template, () => this.#sourceShown)
    this.#editors.set(row, editor)
    return editor
  }

  #open(row: SegmentRow, { focus = true, scroll = true } = {}): void {
    if (this.#active?.row === row) return
    const last = this.#active
    this.#active = this.#editorOf(row)
    last?.close()
    void last?.save()
    this.#active.open(focus)
    if (scroll) row.element.scrollIntoView({ block: 'nearest' })
    history.replaceState(null, '', `#${row.id}`)
    void showSegmentHistory(this.#element, row)
  }

  #clicked(event: MouseEvent): void {
    if (!(event.target instanceof HTMLElement)) return
    const action = event.target.closest<HTMLElement>('[data-action]')?.dataset.action
    if (action !== undefined && isDeskAction(action)) {
      event.preventDefault()
      this.#act(action)
      return
    }
    const cell = event.target.closest<HTMLElement>('.own, .edit, .mt')
    const row = this.#rows.find(({ element }) => cell !== null && element.contains(cell))
    if (row === undefined || document.getSelection()?.isCollapsed === false) return
    event.preventDefault()
    this.#open(row, { scroll: false })
  }

  #submitted(event: SubmitEvent): void {
    if (!(event.target instanceof HTMLElement) || !event.target.matches('form.editor')) return
    event.preventDefault()
    void this.#active?.save()
  }

  #leaving(event: BeforeUnloadEvent): void {
    const unsaved = [...this.#editors.values()].filter((editor) => editor.isDirty)
    // Every text is in a draft already; asking would only be in the way.
    for (const editor of unsaved) void editor.save()
    if (unsaved.length > 0 && !navigator.onLine) event.preventDefault()
  }

  #act(action: ReviewAction): boolean {
    const editor = this.#active
    switch (action) {
      case 'approve-next':
        void this.#approve('next')
        return true
      case 'approve':
        void this.#approve('stay')
        return true
      case 'next':
        return this.#step(1, () => true)
      case 'previous':
        return this.#step(-1, () => true)
      case 'next-open':
        return this.#nextOpen()
      case 'previous-open':
        return this.#step(-1, ({ state }) => state !== 'approved')
      case 'save':
        void editor?.save()
        return true
      case 'undo-edit':
        editor?.undoEditAtCaret()
        return true
      case 'restore-machine':
        editor?.restoreMachine()
        return true
      case 'split':
        void this.#split()
        return true
      case 'merge':
        void this.#merge()
        return true
      case 'comment':
        if (editor !== undefined) commentForm(editor.row)
        return true
      case 'source':
        this.#toggleSource()
        return true
      case 'replace':
        void this.#replace()
        return true
      case 'go-to':
        this.#element.querySelector<HTMLInputElement>('.go-to input')?.focus()
        return true
      case 'white-space':
        this.#element.classList.toggle('show-white')
        return true
      case 'plain':
        this.#element.classList.toggle('plain')
        return true
      case 'leave':
        return this.#leave()
      case 'help':
        return this.#help()
    }
  }

  async #approve(then: 'next' | 'stay'): Promise<void> {
    const editor = this.#active
    if (editor === undefined) return
    const { row } = editor
    const wasApproved = row.state === 'approved'
    if ((await editor.save()) !== 'saved') return
    if ((await editor.saver.approve()) !== 'saved') return
    if (!wasApproved)
      this.#announce(filled(this.#data.words.approvedAnnounce, { number: row.number }))
    this.#count()
    if (then === 'next' && this.#active === editor) this.#nextOpen()
  }

  /** The next open segment on this page, else on a later one, else from the start. */
  #nextOpen(): boolean {
    if (this.#step(1, ({ state }) => state !== 'approved')) return true
    const elsewhere = this.#data.counts.segments > this.#rows.length
    const first = this.#rows.find((row) => row.state !== 'approved' && row !== this.#active?.row)
    if (elsewhere && this.#active !== undefined) {
      void this.#leaveFor(`/documents/${this.#data.document}/go?openAfter=${this.#active.row.id}`)
    } else if (first !== undefined) this.#open(first)
    else this.#announce(this.#data.words.noMoreOpen)
    return true
  }

  #step(direction: 1 | -1, wanted: (row: SegmentRow) => boolean): boolean {
    const from = this.#rows.findIndex((row) => row === this.#active?.row)
    const order =
      direction === 1
        ? this.#rows.slice(from + 1)
        : this.#rows.slice(0, Math.max(from, 0)).reverse()
    const row = order.find(wanted)
    if (row !== undefined) this.#open(row)
    return row !== undefined
  }

  async #split(): Promise<void> {
    const editor = this.#active
    if (editor === undefined) return
    const offset = editor.text.length - editor.text.slice(editor.caret).length
    if ((await editor.save()) !== 'saved') return
    await this.#restructure(editor.row, 'split', { offset, base: editor.row.revision })
  }

  async #merge(): Promise<void> {
    const editor = this.#active
    const next = this.#rows[this.#rows.findIndex((row) => row === editor?.row) + 1]
    if (editor === undefined || next === undefined) return
    if ((await editor.save()) !== 'saved') return
    const nextEditor = this.#editors.get(next)
    if (nextEditor !== undefined && (await nextEditor.save()) !== 'saved') return
    const body = { base: editor.row.revision, nextBase: next.revision }
    await this.#restructure(editor.row, 'merge', body)
  }

  /** Rows come and go: the page is made anew, on the same segment. */
  async #restructure(row: SegmentRow, act: 'split' | 'merge', body: unknown): Promise<void> {
    const answer = await request('POST', `${row.path}/${act}`, body)
    if (answer.kind === 'done') location.reload()
    else this.#announce(answer.kind === 'refused' ? answer.message : this.#data.words.offline)
  }

  #toggleSource(): void {
    this.#sourceShown = !this.#sourceShown
    for (const source of this.#element.querySelectorAll<HTMLElement>('.source')) {
      source.hidden = !this.#sourceShown
    }
    this.#element
      .querySelector('button[data-action=source]')
      ?.setAttribute('aria-pressed', String(this.#sourceShown))
  }

  async #replace(): Promise<void> {
    const find = this.#active?.selected ?? ''
    const query = find === '' ? '' : `?find=${encodeURIComponent(find)}`
    await this.#leaveFor(`/documents/${this.#data.document}/replace${query}`)
  }

  async #leaveFor(href: string): Promise<void> {
    await this.#active?.save()
    location.assign(href)
  }

  #leave(): boolean {
    const editor = this.#active
    if (editor === undefined || document.activeElement === document.body) return false
    editor.row.element.tabIndex = -1
    editor.row.element.focus({ preventScroll: true })
    return true
  }

  #help(): boolean {
    const dialog = this.#element.querySelector('dialog')
    if (dialog === null) return false
    if (dialog.open) dialog.close()
    else dialog.showModal()
    return true
  }

  #announce(sentence: string): void {
    part(this.#element, '.announcement').textContent = sentence
  }

  /** The progress bar follows what is approved on this page. */
  #count(): void {
    const bar = this.#element.querySelector('progress')
    if (bar === null) return
    const approvedAtStart = Number(bar.dataset.elsewhere ?? 0)
    const here = this.#rows.filter(({ state }) => state === 'approved').length
    bar.value = approvedAtStart + here
    part(this.#element, '.done-label').textContent = filled(this.#data.words.approvedCount, {
      approved: String(bar.value),
      all: String(bar.max),
    })
  }
}

const newest = (drafts: readonly KeptDraft[]): KeptDraft | undefined =>
  drafts.toSorted((one, other) => other.at.localeCompare(one.at))[0]

const deskActions: ReadonlySet<string> = new Set<ReviewAction>([
  'approve-next',
  'undo-edit',
  'restore-machine',
  'split',
  'merge',
  'comment',
  'source',
  'help',
])

const isDeskAction = (action: string): action is ReviewAction => deskActions.has(action)
