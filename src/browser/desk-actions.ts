import { type ReviewAction, reviewKeys } from '../core/review/key-map.ts'
import { commentForm } from './comment-form.ts'
import { approveActive, goToNextOpen, step } from './desk-steps.ts'
import { stepFinding } from './finding-steps.ts'
import { mergeActive, splitActive } from './restructuring.ts'
import type { ReviewDesk } from './review-desk.ts'

/** What each key and each button of the review screen does; false leaves the key to the browser. */
export const deskActions = (desk: ReviewDesk): Readonly<Record<ReviewAction, () => boolean>> => ({
  'approve-next': () => done(approveActive(desk, 'next')),
  approve: () => done(approveActive(desk, 'stay')),
  next: () => step(desk, 1),
  previous: () => step(desk, -1),
  'next-open': () => goToNextOpen(desk),
  'previous-open': () => step(desk, -1, ({ state }) => state !== 'approved'),
  'next-finding': () => stepFinding(desk, 1),
  'previous-finding': () => stepFinding(desk, -1),
  'take-fix': () => done(desk.active?.findings.takeFix()),
  dismiss: () => done(desk.active?.findings.dismiss('segment')),
  'dismiss-in-text': () => done(desk.active?.findings.dismiss('document')),
  'dismiss-everywhere': () => done(desk.active?.findings.dismiss('everywhere')),
  save: () => done(desk.active?.save()),
  'undo-edit': () => done(desk.active?.changes.undoAtCaret()),
  'insert-tag': () => done(desk.active?.tags.insertNext()),
  'restore-machine': () => done(desk.active?.restoreMachine()),
  'take-alternative': () => done(desk.active?.alternatives.takeNext()),
  'mark-error': () => done(desk.marks.open()),
  rate: () => done(desk.marks.rate()),
  split: () => done(splitActive(desk)),
  merge: () => done(mergeActive(desk)),
  comment: () => done(desk.active && commentForm(desk.active.row)),
  source: () => done(toggleSource(desk)),
  replace: () => done(openReplace(desk)),
  'go-to': () => done(desk.element.querySelector<HTMLInputElement>('.go-to input')?.focus()),
  'white-space': () => done(toggleWhiteSpace(desk)),
  plain: () => done(desk.element.classList.toggle('plain')),
  leave: () => leaveField(desk),
  help: () => toggleKeys(desk),
})

/** Whether a button may name this action. */
export const isClickable = (action: string): action is ReviewAction =>
  reviewKeys.some((entry) => entry.action === action)

/** The key is ours, whatever comes of it; what is still running tells its end on the page. */
const done = (_running: unknown): true => true

const toggleSource = (desk: ReviewDesk): void => {
  const shown = desk.element.classList.toggle('with-source')
  desk.element.classList.add('source-seen')
  for (const source of desk.element.querySelectorAll<HTMLElement>('.source')) source.hidden = !shown
  desk.element
    .querySelector('button[data-action=source]')
    ?.setAttribute('aria-pressed', String(shown))
}

const toggleWhiteSpace = (desk: ReviewDesk): void => {
  desk.element.classList.toggle('show-white')
  for (const row of desk.rows) row.paint()
  desk.active?.paint()
}

const openReplace = async (desk: ReviewDesk): Promise<void> => {
  const find = desk.active?.selected ?? ''
  const query = find === '' ? '' : `?find=${encodeURIComponent(find)}`
  await desk.leaveFor(`/documents/${desk.data.document}/replace${query}`)
}

/** The focus goes to the row, where single keys and the page's own keys work again. */
const leaveField = (desk: ReviewDesk): boolean => {
  const row = desk.active?.row.element
  if (row === undefined || !row.contains(document.activeElement)) return false
  row.tabIndex = -1
  row.focus({ preventScroll: true })
  return true
}

const toggleKeys = (desk: ReviewDesk): boolean => {
  const dialog = desk.element.querySelector<HTMLDialogElement>('dialog.keys-dialog')
  if (dialog?.open) dialog.close()
  else dialog?.showModal()
  return dialog !== null
}
