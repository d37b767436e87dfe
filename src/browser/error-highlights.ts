import { carried } from '../core/review/carried.ts'
import { spanInField } from '../core/text/line-breaks.ts'
import type { Span } from '../core/text/span.ts'
import type { ReviewDesk } from './review-desk.ts'
import { part, type SegmentRow } from './segment-row.ts'

/** A marked error as its row's markup tells it (see `annotation/marks-view.ts`). */
export interface ShownMark {
  readonly id: string
  readonly severity: string
  readonly category: string
  readonly note: string
  readonly inMachine?: readonly Span[]
  readonly inText?: readonly Span[]
}

/** The marks of a row, from its markup. */
export const marksOf = (row: SegmentRow): readonly ShownMark[] =>
  JSON.parse(row.element.querySelector<HTMLElement>('.marks')?.dataset.marks ?? '[]')

/**
 * Underlines the marked errors of all rows where they stand now. Highlights need no elements, so
 * the difference and the findings in the same words stay as they are.
 */
export const showErrorMarks = (desk: ReviewDesk): void => {
  if (!('highlights' in CSS)) return
  const ranges = new Map<string, Range[]>()
  const add = ({ severity }: ShownMark, cell: HTMLElement, spans: readonly Span[]) => {
    ranges.set(severity, [
      ...(ranges.get(severity) ?? []),
      ...spans.flatMap((span) => rangeOf(cell, span)),
    ])
  }
  for (const row of desk.rows) {
    for (const mark of marksOf(row)) {
      add(mark, part(row.element, '.mt'), mark.inMachine ?? [])
      add(mark, part(row.element, '.own'), mark.inText ?? [])
      const editor = desk.active?.row === row ? desk.active : undefined
      if (editor === undefined || mark.inText === undefined) continue
      const now = carried(row.text, editor.text, mark.inText)
      if (!now.isStale)
        add(
          mark,
          editor.mirror,
          now.spans.map((span) => spanInField(editor.text, span)),
        )
    }
  }
  for (const severity of ['neutral', 'minor', 'major', 'critical']) {
    CSS.highlights.set(`error-${severity}`, new Highlight(...(ranges.get(severity) ?? [])))
  }
}

/** What is missing has no stretch of its own: the letter before it is marked. */
const rangeOf = (cell: HTMLElement, { start, end }: Span): readonly Range[] => {
  const from = place(cell, start === end ? Math.max(0, start - 1) : start, 'start')
  const to = place(cell, end, 'end')
  if (from === undefined || to === undefined) return []
  const range = new Range()
  range.setStart(...from)
  range.setEnd(...to)
  return [range]
}

/** The text node and the place in it; between two nodes, a start lies in the second one. */
const place = (
  cell: HTMLElement,
  at: number,
  side: 'start' | 'end',
): [Node, number] | undefined => {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
  let left = at
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0
    if (left < length || (side === 'end' && left === length)) return [node, left]
    left -= length
  }
  return undefined
}

/** Where what is selected lies in the text of `cell`; undefined when it is not, or nothing is. */
export const selectionIn = (cell: HTMLElement): Span | undefined => {
  const selection = document.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  if (!cell.contains(range.startContainer) || !cell.contains(range.endContainer)) return undefined
  const before = document.createRange()
  before.selectNodeContents(cell)
  before.setEnd(range.startContainer, range.startOffset)
  const start = before.toString().length
  return { start, end: start + range.toString().length }
}
