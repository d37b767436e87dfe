import { difference, type Edit } from '../core/diff/difference.ts'
import { lineBreaksLike, placeInText, withLineFeeds } from '../core/text/line-breaks.ts'
import type { Span } from '../core/text/span.ts'
import { filled, type KeptDraft, timeOfDay } from './desk-data.ts'
import type { DeskFindings } from './desk-findings.ts'
import { diffNodes } from './diff-nodes.ts'
import { SegmentDraft } from './drafts.ts'
import { editList } from './edit-list.ts'
import { EditorAlternatives } from './editor-alternatives.ts'
import { EditorFindings } from './editor-findings.ts'
import type { EffortPanel } from './effort-panel.ts'
import { replaceInField } from './field.ts'
import { type SaveCause, type SaveOutcome, SegmentSaver } from './saving.ts'
import { SegmentEffort } from './segment-effort.ts'
import { part, type SegmentRow } from './segment-row.ts'
import type { ShownFinding } from './shown-finding.ts'
import { TagBar } from './tag-bar.ts'
import { guardTags } from './tag-guard.ts'

/**
 * The text field of one segment with its live difference, its draft and its saves. It stays with
 * its row once it was opened, so that the field's own undo works all day.
 */
export class SegmentEditor {
  readonly row: SegmentRow
  readonly saver: SegmentSaver
  readonly form: HTMLElement
  readonly findings: EditorFindings
  readonly alternatives: EditorAlternatives
  readonly tags: TagBar
  readonly #field: HTMLTextAreaElement
  readonly #mirror: HTMLElement
  readonly #draft: SegmentDraft
  readonly #effort: SegmentEffort
  readonly #effortPanel: EffortPanel
  readonly #sourceSeen: () => boolean
  #painted: string | undefined

  constructor(
    row: SegmentRow,
    template: HTMLTemplateElement,
    desk: {
      readonly sourceSeen: () => boolean
      readonly findings: DeskFindings
      readonly effort: EffortPanel
    },
  ) {
    this.row = row
    this.#sourceSeen = desk.sourceSeen
    this.#effortPanel = desk.effort
    this.#effort = new SegmentEffort(desk.effort.isOn)
    this.#effort.changed = () => desk.effort.pending(this.#effort.pending)
    this.form = copiedForm(template, row)
    this.#field = fieldOf(this.form)
    this.#mirror = part(this.form, '.mirror')
    // It repeats what stands in the field: nothing in it is for pointer or keyboard.
    this.#mirror.inert = true
    this.#draft = new SegmentDraft(row.desk.document, row.id)
    this.findings = new EditorFindings(desk.findings, {
      row,
      form: this.form,
      field: this.#field,
      text: () => this.text,
      mirror: this.#mirror,
      fix: (finding, replacement) => this.#fix(finding, replacement),
    })
    this.alternatives = new EditorAlternatives(row, this.form, (text) => this.#write(text))
    this.saver = new SegmentSaver(row, this.#draft, (status) => this.#tell(status))
    this.tags = new TagBar(row, this.form, this.#field)
    guardTags(this.#field, row.tags)
    this.#field.value = row.text
    this.#field.setSelectionRange(0, 0)
    this.#field.addEventListener('input', () => this.#typed())
    this.#field.addEventListener('keydown', (event) => this.#effort.key(event, performance.now()))
    this.form.addEventListener('pointerdown', () => this.#effort.beat(performance.now()))
    part(this.form, '.changes').addEventListener('toggle', () => this.#listEdits())
    this.form.hidden = true
    row.element.append(this.form)
  }

  /** The text in the field, with the line breaks of the file it came from. */
  get text(): string {
    return lineBreaksLike(this.#field.value, this.row.text)
  }

  get isDirty(): boolean {
    return this.text !== this.row.text
  }

  /** Whether there is something that should be saved without being asked for. */
  get isReady(): boolean {
    return this.isDirty && part(this.form, '.trouble').hidden === true
  }

  /** Where the cursor stands in `text`. */
  get offset(): number {
    return this.selection.start
  }

  /** What is selected: places in `text`. An empty stretch is the cursor. */
  get selection(): Span {
    const { text } = this
    const { selectionStart, selectionEnd } = this.#field
    return { start: placeInText(text, selectionStart), end: placeInText(text, selectionEnd) }
  }

  /** Shows the text in the field, with the field's line breaks. */
  get mirror(): HTMLElement {
    return this.#mirror
  }

  get selected(): string {
    const { value, selectionStart, selectionEnd } = this.#field
    return value.slice(selectionStart, selectionEnd)
  }

  /** Shows the field in place of the row's text. */
  open(focus: boolean): void {
    this.row.element.classList.add('active')
    this.row.showOwn(false)
    this.form.hidden = false
    this.#effort.beat(performance.now())
    this.alternatives.show()
    this.#showInfo()
    this.paint()
    if (focus) this.focus()
  }

  focus(): void {
    this.#field.focus({ preventScroll: true })
  }

  /** Shows the row's text again. What was typed stays in the field, and in the draft if unsaved. */
  close(): void {
    this.#effort.pause()
    this.row.element.classList.remove('active')
    this.form.hidden = true
    this.row.showOwn(true)
    if (!this.isDirty) this.row.paintMachine(this.row.text)
  }

  /** Saves what stands in the field. */
  async save(cause: SaveCause = 'edit'): Promise<SaveOutcome> {
    // Effort belongs to the next text that is saved: a save of nothing leaves it where it is.
    const effort = this.isDirty ? this.#effort.take() : {}
    const isTaken = cause === 'edit' && this.alternatives.has(this.text)
    const circumstances = {
      cause: isTaken ? ('alternative' as const) : cause,
      ...effort,
      sourceSeen: this.#sourceSeen(),
    }
    const outcome = await this.saver.save(this.text, circumstances)
    if (outcome === 'saved') this.#effortPanel.add(effort)
    else if (outcome !== 'unreachable') this.#effort.giveBack(effort)
    this.#effort.changed()
    this.#showTrouble(outcome === 'conflict')
    this.#showInfo()
    return outcome
  }

  /** Says that the text is right as it was saved last: reading it was work, too. */
  async approve(): Promise<SaveOutcome> {
    const effort = this.#effort.take()
    const outcome = await this.saver.approve(effort)
    if (outcome === 'saved') this.#effortPanel.add(effort)
    else this.#effort.giveBack(effort)
    this.#effort.changed()
    return outcome
  }

  /** Brings a text back that was typed earlier and never saved. */
  restoreDraft(draft: KeptDraft, others: readonly KeptDraft[]): void {
    this.#field.value = draft.text
    this.saver.base = draft.base
    this.paint()
    const { words, language } = this.row.desk
    const time = timeOfDay(draft.at, language)
    this.#trouble(filled(words.draftRestored, { time }), words.dropDraft, () => {
      this.#draft.drop(others)
      this.#field.value = this.row.text
      this.saver.base = this.row.revision
      this.#showTrouble(false)
      this.paint()
    })
  }

  /** Writes the machine's text into the field; the field's undo takes it back. */
  restoreMachine(): void {
    this.#write(this.#machine)
  }

  /** Another text in place of the whole one. */
  #write(text: string): void {
    replaceInField(this.#field, { start: 0, end: this.#field.value.length }, text)
  }

  /** Takes the edit under the caret back. */
  undoEditAtCaret(): void {
    const caret = this.#field.selectionStart
    const edits = difference(this.#machine, this.#field.value).edits
    const nearest = edits.toSorted((one, other) => distance(one, caret) - distance(other, caret))[0]
    if (nearest !== undefined) this.undoEdit(nearest)
  }

  /** Takes one edit back, a move at both of its ends; all others stay. */
  undoEdit(edit: Edit): void {
    const { edits } = difference(this.#machine, this.#field.value)
    const other = edit.move === undefined ? undefined : edits[edit.move]
    const ends = other === undefined ? [edit] : [edit, other]
    // From the back, so that the places of those before stay right.
    for (const end of ends.toSorted((one, next) => next.after.start - one.after.start)) {
      replaceInField(this.#field, end.after, end.removed)
    }
    this.paint()
  }

  /** Shows what the text in the field changes: on both sides, and in the list if it is open. */
  paint(): void {
    const { value } = this.#field
    const state = `${this.row.shown.visible} ${value}`
    if (this.#painted === state) return
    this.#painted = state
    const change = difference(this.#machine, value)
    this.row.paintMachine(value)
    // A line break at the end takes no room in the mirror unless something follows it.
    this.#mirror.replaceChildren(diffNodes(change, 'after', this.row.shown), '\u200B')
    this.findings.show()
    this.tags.show()
    this.#listEdits()
  }

  /** What was typed before is a revision of its own, so that the history tells the two apart. */
  #fix(finding: ShownFinding, replacement: string): void {
    if (this.isDirty) void this.save()
    replaceInField(this.#field, finding, replacement)
    this.paint()
    void this.save('fix')
  }

  get #machine(): string {
    return withLineFeeds(this.row.machine)
  }

  #typed(): void {
    this.#effort.beat(performance.now())
    this.#draft.keep(this.text, this.saver.base)
    this.#tell(this.row.desk.words.draftKept)
    requestAnimationFrame(() => this.paint())
  }

  #listEdits(): void {
    const list = part(this.form, '.changes')
    if (!(list instanceof HTMLDetailsElement)) return
    const { edits } = difference(this.#machine, this.#field.value)
    editList(list, edits, this.row.desk.words, (edit) => this.undoEdit(edit))
  }

  /** How often the segment was saved: the server's words, or ours once we saved it here. */
  #showInfo(): void {
    const { revision, desk, element } = this.row
    const info = part(this.form, '.info')
    if (revision === Number(element.dataset.loaded)) {
      info.textContent = part(element, ':scope > .info').textContent
      return
    }
    const sentence = revision === 1 ? desk.words.oneRevision : desk.words.lastBy
    const time = timeOfDay(Date.now(), desk.language)
    info.textContent = filled(sentence, { count: String(revision), name: desk.name, time })
  }

  #tell(status: string): void {
    part(this.form, '.status').textContent = status
  }

  #showTrouble(isConflict: boolean): void {
    if (!isConflict) {
      part(this.form, '.trouble').hidden = true
      return
    }
    const { words } = this.row.desk
    const status = part(this.form, '.status').textContent ?? ''
    this.#trouble(status, words.showBoth, () => this.#showBothTexts())
  }

  /** The server's conflict page holds both texts: the form is sent to it as it stands. */
  #showBothTexts(): void {
    const base = this.form.querySelector<HTMLInputElement>('input[name=base]')
    if (base !== null) base.value = String(this.saver.base)
    if (this.form instanceof HTMLFormElement) this.form.submit()
  }

  #trouble(message: string, label: string, act: () => void): void {
    const trouble = part(this.form, '.trouble')
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'small'
    button.textContent = label
    button.addEventListener('click', act)
    trouble.replaceChildren(`${message} `, button)
    trouble.hidden = false
  }
}

/** How far a caret is from an edit; 0 inside it. */
const distance = ({ after }: Edit, caret: number): number =>
  caret < after.start ? after.start - caret : Math.max(0, caret - after.end)

const copiedForm = (template: HTMLTemplateElement, row: SegmentRow): HTMLElement => {
  const form = part(template.content, 'form').cloneNode(true)
  if (!(form instanceof HTMLFormElement)) throw new Error('the editor template holds no form')
  form.action = `/documents/${row.desk.document}/segments/${row.id}`
  const field = fieldOf(form)
  field.setAttribute('aria-label', `${field.getAttribute('aria-label') ?? ''}, ${row.number}`)
  return form
}

const fieldOf = (form: HTMLElement): HTMLTextAreaElement => {
  const field = form.querySelector('textarea')
  if (field === null) throw new Error('the editor has no text field')
  return field
}
