import { timeOfDay } from './desk-data.ts'
import { record, request } from './request.ts'
import type { SegmentRow } from './segment-row.ts'

/** Shows the last revisions of the open segment in the panel beside the text. */
export const showSegmentHistory = async (desk: HTMLElement, row: SegmentRow): Promise<void> => {
  const panel = desk.querySelector<HTMLElement>('.segment-history')
  // On a narrow screen this part of the panel is not shown: nothing need be asked for.
  if (panel === null || matchMedia('(max-width: 1100px)').matches) return
  const answer = await request('GET', row.path)
  if (answer.kind !== 'done') return
  const { revisions } = answer.body
  const items = Array.isArray(revisions) ? revisions.map(record).reverse().slice(0, 8) : []
  panel.hidden = items.length === 0
  const link = panel.querySelector('a')
  if (link !== null) link.href = `/documents/${row.desk.document}/history?segment=${row.id}`
  panel.querySelector('ul')?.replaceChildren(
    ...items.map((revision) => {
      const item = document.createElement('li')
      const time = timeOfDay(String(revision.at), row.desk.language)
      item.textContent = `${time} · ${String(revision.by)} · ${String(revision.label)}`
      return item
    }),
  )
}
