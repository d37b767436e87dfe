import { filled } from './desk-data.ts'
import type { ReviewDesk } from './review-desk.ts'

/** Goes to the next finding in a direction: in the open segment, else in the next that has one. */
export const stepFinding = (desk: ReviewDesk, direction: 1 | -1): boolean => {
  const { words, severities } = desk.data.findings
  const found = desk.active?.findings.step(direction, 'cursor') ?? stepRow(desk, direction)
  desk.announce(
    found === undefined
      ? words.noMore
      : filled(words.place, { severity: severities[found.severity], message: found.message }),
  )
  return true
}

const stepRow = (desk: ReviewDesk, direction: 1 | -1) => {
  const at = desk.rows.findIndex(({ id }) => id === desk.active?.row.id)
  const rows =
    direction === 1 ? desk.rows.slice(at + 1) : desk.rows.slice(0, Math.max(at, 0)).toReversed()
  const row = rows.find((candidate) => {
    const text = desk.editorOf(candidate)?.text ?? candidate.text
    return desk.findings.in(candidate, text).length > 0
  })
  if (row === undefined) return undefined
  desk.open(row)
  return desk.active?.findings.step(direction, 'edge')
}
