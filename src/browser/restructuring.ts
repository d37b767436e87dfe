import { request } from './request.ts'
import type { ReviewDesk } from './review-desk.ts'
import type { SegmentRow } from './segment-row.ts'

/** Splits the open segment at the cursor. */
export const splitActive = async (desk: ReviewDesk): Promise<void> => {
  const editor = desk.active
  if (editor === undefined) return
  const offset = editor.selection.start
  if ((await editor.save()) !== 'saved') return
  await restructure(desk, editor.row, { act: 'split', body: { offset, base: editor.row.revision } })
}

/** Joins the open segment with the next one. */
export const mergeActive = async (desk: ReviewDesk): Promise<void> => {
  const editor = desk.active
  const next = desk.rows[desk.rows.findIndex(({ id }) => id === editor?.row.id) + 1]
  if (editor === undefined || next === undefined) return
  if ((await editor.save()) !== 'saved') return
  const nextEditor = desk.editorOf(next)
  if (nextEditor !== undefined && (await nextEditor.save()) !== 'saved') return
  const body = { base: editor.row.revision, nextBase: next.revision }
  await restructure(desk, editor.row, { act: 'merge', body })
}

/** Rows come and go: the page is made anew, on the same segment. */
const restructure = async (
  desk: ReviewDesk,
  row: SegmentRow,
  { act, body }: { readonly act: 'split' | 'merge'; readonly body: unknown },
): Promise<void> => {
  const answer = await request('POST', `${row.path}/${act}`, body)
  if (answer.kind === 'done') location.reload()
  else desk.announce(answer.kind === 'refused' ? answer.message : desk.data.words.offline)
}
