import { timeOfDay } from './desk-data.ts'
import { type EffortPanel, recordedIn } from './effort-panel.ts'
import { record, request } from './request.ts'
import type { SegmentRow } from './segment-row.ts'

/** Shows the last revisions of the open segment, and what was recorded with all of them. */
export const showSegmentHistory = async (
  desk: HTMLElement,
  row: SegmentRow,
  effort: EffortPanel,
): Promise<void> => {
  const panel = desk.querySelector<HTMLElement>('.segment-history')
  // On a narrow screen the list is not shown: without effort, too, nothing need be asked for.
  const isNarrow = matchMedia('(max-width: 1100px)').matches
  if (panel === null || (isNarrow && !effort.isOn)) return
  const { saves } = effort
  const answer = await request('GET', row.path)
  // Something was saved meanwhile: what was asked for is not what stands there now.
  if (effort.saves !== saves) return await showSegmentHistory(desk, row, effort)
  if (answer.kind !== 'done') return
  const { revisions } = answer.body
  const all = Array.isArray(revisions) ? revisions.map(record) : []
  // Somebody may be in the next segment by now.
  if (row.element.classList.contains('active'))
    effort.open([recordedIn(record(answer.body.recorded))])
  const items = isNarrow ? [] : all.toReversed().slice(0, 8)
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
