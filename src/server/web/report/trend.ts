import type { DocumentFigures } from './document-figures.ts'
import { type Figures, figuresOf } from './figures.ts'

/** A week or a month. */
export interface Step {
  /** Its first day. */
  readonly from: string
  readonly documents: number
  readonly segments: number
  readonly figures: Figures
}

/** Of more, the last ones are shown: a chart of five years in weeks would be noise. */
const MOST_STEPS = 53

/** How the figures went, week by week or month by month; those without any review are left out. */
export const trend = (
  documents: readonly DocumentFigures[],
  by: 'week' | 'month',
): readonly Step[] => {
  const steps = new Map<
    string,
    { documents: Set<string>; days: DocumentFigures['days'][number][] }
  >()
  for (const document of documents) {
    for (const day of document.days) {
      const from = by === 'month' ? `${day.day.slice(0, 7)}-01` : mondayOf(day.day)
      const step = steps.get(from) ?? { documents: new Set(), days: [] }
      steps.set(from, step)
      step.documents.add(document.id)
      step.days.push(day)
    }
  }
  return [...steps]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .slice(-MOST_STEPS)
    .flatMap(([from, step]) => {
      const figures = figuresOf(step.days)
      if (figures === undefined) return []
      const { size } = step.documents
      return [{ from, documents: size, segments: figures.scores.segments, figures }]
    })
}

/** The Monday of the week of a day: weeks begin as ISO 8601 has it. */
const mondayOf = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
  return date.toISOString().slice(0, 10)
}
