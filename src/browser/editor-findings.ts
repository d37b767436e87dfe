import { spanInField } from '../core/text/line-breaks.ts'
import type { DeskFindings } from './desk-findings.ts'
import { findingChip } from './finding-chip.ts'
import { markFindings } from './finding-marks.ts'
import { bringIntoView } from './scrolling.ts'
import { part, type SegmentRow } from './segment-row.ts'
import type { DismissalScope, ShownFinding } from './shown-finding.ts'
import { isUnknownWord } from './spelling.ts'

/** What a segment's editor lends to its findings. */
export interface FindingPlace {
  readonly row: SegmentRow
  readonly form: HTMLElement
  readonly field: HTMLTextAreaElement
  /** The field's text with the line breaks that will be saved. */
  readonly text: () => string
  readonly mirror: HTMLElement
  /** Puts a text in place of a stretch, as a revision of its own. */
  readonly fix: (finding: ShownFinding, replacement: string) => void
}

/** The findings of the segment that is open: underlined in its field, listed below it. */
export class EditorFindings {
  readonly #desk: DeskFindings
  readonly #place: FindingPlace
  #found: readonly ShownFinding[] = []
  /** Where somebody is typing: the word that ends there is not finished, so nobody can judge it. */
  #typingAt: number | undefined

  constructor(desk: DeskFindings, place: FindingPlace) {
    this.#desk = desk
    this.#place = place
    place.field.addEventListener('input', () => {
      this.#typingAt = place.field.selectionEnd
    })
    for (const moved of ['keyup', 'click', 'blur']) {
      place.field.addEventListener(moved, ({ type }) => this.#caretMoved(type === 'blur'))
    }
  }

  /** Looks for findings in the field's text and shows them. */
  show(): void {
    const { row, form, mirror } = this.#place
    const text = this.#place.text()
    this.#found = this.#desk
      .in(row, text)
      .map((finding) => ({ ...finding, ...spanInField(text, finding) }))
      .filter((finding) => !isUnknownWord(finding) || finding.end !== this.#typingAt)
    markFindings(mirror, this.#found)
    this.#desk.propose(this.#found)
    const chips = part(form, '.chips')
    chips.hidden = this.#found.length === 0
    chips.setAttribute('aria-label', row.desk.findings.words.chips)
    chips.replaceChildren(...this.#found.map((finding) => this.#chip(finding)))
    this.#showCurrent()
  }

  /** Selects the next finding in a direction; undefined when the segment has no more. */
  step(direction: 1 | -1, from: 'cursor' | 'edge'): ShownFinding | undefined {
    const { selectionStart, selectionEnd } = this.#place.field
    const ahead =
      from === 'edge'
        ? this.#found
        : this.#found.filter(({ start, end }) =>
            direction === 1
              ? start > selectionStart || (start === selectionStart && end > selectionEnd)
              : start < selectionStart,
          )
    const next = direction === 1 ? ahead[0] : ahead.at(-1)
    if (next !== undefined) this.#select(next)
    return next
  }

  /** Takes the first fix of the finding at the cursor, else of the first that has one. */
  takeFix(): void {
    const current = this.#current()
    const finding = current ?? this.#found.find(({ replacements }) => replacements.length > 0)
    const [replacement] = finding?.replacements ?? []
    if (finding !== undefined && replacement !== undefined) this.#place.fix(finding, replacement)
  }

  /** Dismisses the finding at the cursor, else the only one there is. */
  dismiss(scope: DismissalScope): void {
    const finding = this.#current() ?? (this.#found.length === 1 ? this.#found[0] : undefined)
    if (finding !== undefined) this.#dismiss(finding, scope)
  }

  #chip(finding: ShownFinding): HTMLElement {
    return findingChip(finding, this.#place.row.desk, {
      select: () => this.#select(finding),
      fix: (replacement) => this.#place.fix(finding, replacement),
      dismiss: (scope) => this.#dismiss(finding, scope),
      accept: () => void this.#desk.accept(finding),
    })
  }

  #dismiss(finding: ShownFinding, scope: DismissalScope): void {
    void this.#desk.dismiss(this.#place.row, finding, scope)
    this.#place.field.focus({ preventScroll: true })
  }

  #select({ start, end }: ShownFinding): void {
    const { field, mirror } = this.#place
    field.focus({ preventScroll: true })
    field.setSelectionRange(start, end)
    const mark = mirror.querySelector(`mark[data-at="${start}"]`)
    if (mark !== null) bringIntoView(mark)
    this.#showCurrent()
  }

  /** The finding that the cursor stands in. */
  #current(): ShownFinding | undefined {
    const { selectionStart, selectionEnd } = this.#place.field
    const touched = this.#found.filter(
      ({ start, end }) => start <= selectionStart && selectionEnd <= end,
    )
    return touched.find(({ start }) => start === selectionStart) ?? touched[0]
  }

  #caretMoved(hasLeft: boolean): void {
    const isTyping = !hasLeft && this.#place.field.selectionEnd === this.#typingAt
    if (this.#typingAt === undefined || isTyping) {
      this.#showCurrent()
      return
    }
    this.#typingAt = undefined
    this.show()
  }

  #showCurrent(): void {
    const current = this.#current()
    for (const [index, chip] of [...part(this.#place.form, '.chips').children].entries()) {
      if (this.#found[index] === current) chip.setAttribute('aria-current', 'true')
      else chip.removeAttribute('aria-current')
    }
  }
}
