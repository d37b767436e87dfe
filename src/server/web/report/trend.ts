import type { DocumentFigures } from './document-figures.ts'
import { type Figures, figuresOf } from './figures.ts'
import { inSteps, MOST_DRAWN_FOR_STEP } from './steps.ts'

/** A week or a month. */
export interface Step {
  /** Its first day. */
  readonly from: string
  readonly documents: number
  readonly segments: number
  readonly figures: Figures
}

/** How the figures went, week by week or month by month; those without any review are left out. */
export const trend = (
  documents: readonly DocumentFigures[],
  by: 'week' | 'month',
): readonly Step[] =>
  inSteps(
    documents.flatMap(({ id, days }) => days.map((day) => ({ id, day: day.day, figures: day }))),
    by,
  ).flatMap(({ from, dated }) => {
    const days = dated.map((each) => each.figures)
    const figures = figuresOf(days, { mostDrawn: MOST_DRAWN_FOR_STEP })
    if (figures === undefined) return []
    const documents = new Set(dated.map(({ id }) => id)).size
    return [{ from, documents, segments: figures.scores.segments, figures }]
  })
