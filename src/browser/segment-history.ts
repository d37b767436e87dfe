import { timeOfDay } from './desk-data.ts'
import { record, request } from './request.ts'
import type { SegmentRow } from './segment-row.ts'

/** Shows the last revisions of the open segment in the panel beside the text. */
export const showSegmentHistory = async (desk: HTMLElement, row: SegmentRow): Promise<void> => {
  const panel = desk.querySelector<HTMLElement>('.segment-history')
  if (panel === null || panel.offsetParent === null) return
  const answer = await request('GET', row.path)
  if (answer.kind !== 'done') return
  const { revisions } = answer.body
  const items = Array.isArray(revisions) ? revisions.map(record).reverse().slice(0, 8) : []
  panel.querySelector('ul')?.replaceChildren(
    ...items.map((revision) => {
      const item = document.createElement('li')
      const time = timeOfDay(String(revision.at), row.desk.language)
      item.textContent = `${time} · ${String(revision.by)} · ${String(revision.label)}`
      return item
    }),
  )
}
