import { filled } from './desk-data.ts'
import type { ReviewDesk } from './review-desk.ts'
import { part, type SegmentRow } from './segment-row.ts'

/** Opens the nearest wanted segment in a direction; false when there is none on this page. */
export const step = (
  desk: ReviewDesk,
  direction: 1 | -1,
  wanted: (row: SegmentRow) => boolean = () => true,
): boolean => {
  const from = activeIndex(desk)
  const before = desk.rows.slice(0, Math.max(from, 0)).reverse()
  const row = (direction === 1 ? desk.rows.slice(from + 1) : before).find(wanted)
  if (row !== undefined) desk.open(row)
  return row !== undefined
}

/** The next open segment on this page, else on a later page, else from the start. */
export const goToNextOpen = (desk: ReviewDesk): boolean => {
  const isOpen = (row: SegmentRow) => row.state !== 'approved'
  if (step(desk, 1, isOpen)) return true
  const active = desk.active?.row
  const first = desk.rows.find((row) => isOpen(row) && row !== active)
  const hasOtherPages = desk.data.counts.segments > desk.rows.length
  if (hasOtherPages && active !== undefined) {
    void desk.leaveFor(
      `/documents/${desk.data.document}/go?openAfter=${active.id}&order=${desk.data.order}`,
    )
  } else if (first !== undefined) desk.open(first)
  else desk.announce(desk.data.words.noMoreOpen)
  return true
}

/** Saves the open segment, says that it is right, and goes on. */
export const approveActive = async (desk: ReviewDesk, then: 'next' | 'stay'): Promise<void> => {
  const editor = desk.active
  if (editor === undefined) return
  if ((await editor.save()) !== 'saved') return
  if ((await editor.approve()) !== 'saved') return
  desk.announce(filled(desk.data.words.approvedAnnounce, { number: editor.row.number }))
  countApproved(desk)
  if (then === 'next' && desk.active === editor) goToNextOpen(desk)
}

/** The progress bar follows what is approved on this page. */
const countApproved = (desk: ReviewDesk): void => {
  const bar = desk.element.querySelector('progress')
  if (bar === null) return
  const here = desk.rows.filter(({ state }) => state === 'approved').length
  bar.value = Number(bar.dataset.elsewhere) + here
  const { approvedCount } = desk.data.words
  const label = filled(approvedCount, { approved: String(bar.value), all: String(bar.max) })
  bar.setAttribute('aria-label', label)
  part(desk.element, '.done-label').textContent = label
}

const activeIndex = (desk: ReviewDesk): number =>
  desk.rows.findIndex(({ id }) => id === desk.active?.row.id)
