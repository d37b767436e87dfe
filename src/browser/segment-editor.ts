import { lineBreaksLike, placeInText } from '../core/text/line-breaks.ts'
import type { Span } from '../core/text/span.ts'
import { filled, type KeptDraft, timeOfDay } from './desk-data.ts'
import type { DeskFindings } from './desk-findings.ts'
import { SegmentDraft } from './drafts.ts'
import { EditorAlternatives } from './editor-alternatives.ts'
import { EditorFindings } from './editor-findings.ts'
import { EditorTrouble } from './editor-trouble.ts'
import type { EffortPanel } from './effort-panel.ts'
import { replaceInField } from './field.ts'
import { FieldChanges } from './field-changes.ts'
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
  readonly changes: FieldChanges
  readonly tags: TagBar
  /** Shows the text in the field, with the field's line breaks. */
  readonly mirror: HTMLElement
  readonly #field: HTMLTextAreaElement
  readonly #trouble: EditorTrouble
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
    this.mirror = part(this.form, '.mirror')
    // It repeats what stands in the field: nothing in it is for pointer or keyboard.
    this.mirror.inert = true
    const { form, mirror } = this
    const field = this.#field
    this.#trouble = new EditorTrouble(row, form)
    this.changes = new FieldChanges({ row, form, field, mirror }, () => this.paint())
    this.#draft = new SegmentDraft(row.desk.document, row.id)
    this.findings = new EditorFindings(desk.findings, {
      row,
      form,
      field,
      text: () => this.text,
      mirror,
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
    return this.isDirty && !this.#trouble.isShown
  }

  /** What is selected: places in `text`. An empty stretch is the cursor. */
  get selection(): Span {
    const { text } = this
    const { selectionStart, selectionEnd } = this.#field
    return { start: placeInText(text, selectionStart), end: placeInText(text, selectionEnd) }
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
    if (outcome === 'conflict') this.#trouble.conflict(() => this.saver.base)
    else this.#trouble.hide()
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
    this.#trouble.show(filled(words.draftRestored, { time }), words.dropDraft, () => {
      this.#draft.drop(others)
      this.#field.value = this.row.text
      this.saver.base = this.row.revision
      this.#trouble.hide()
      this.paint()
    })
  }

  /** Writes the machine's text into the field; the field's undo takes it back. */
  restoreMachine(): void {
    this.#write(this.row.machine)
  }

  /** Another text in place of the whole one. */
  #write(text: string): void {
    replaceInField(this.#field, { start: 0, end: this.#field.value.length }, text)
  }

  /** Shows what the text in the field changes: on both sides, and in the list if it is open. */
  paint(): void {
    const { value } = this.#field
    const state = `${this.row.shown.visible} ${value}`
    if (this.#painted === state) return
    this.#painted = state
    this.row.paintMachine(value)
    this.changes.show()
    this.findings.show()
    this.tags.show()
  }

  /** What was typed before is a revision of its own, so that the history tells the two apart. */
  #fix(finding: ShownFinding, replacement: string): void {
    if (this.isDirty) void this.save()
    replaceInField(this.#field, finding, replacement)
    this.paint()
    void this.save('fix')
  }

  #typed(): void {
    this.#effort.beat(performance.now())
    this.#draft.keep(this.text, this.saver.base)
    this.#tell(this.row.desk.words.draftKept)
    requestAnimationFrame(() => this.paint())
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
}

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
