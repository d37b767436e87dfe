import { z } from 'zod'
import { editKinds } from '../../core/diff/difference.ts'
import { doings } from '../../core/review/doings.ts'
import { isSegmentId, type SegmentId } from '../../core/review/ids.ts'

/** What of a history is shown. */
export const historyQuery = z.object({
  segment: z
    .custom<SegmentId>((value) => typeof value === 'string' && isSegmentId(value))
    .optional()
    .catch(undefined),
  by: z.string().max(200).catch(''),
  day: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .or(z.literal(''))
    .catch(''),
  kind: z.enum(doings).or(z.literal('')).catch(''),
  /** Steps that hold such an edit. */
  edit: z.enum(editKinds).or(z.literal('')).catch(''),
  page: z.coerce.number().int().min(1).max(1e6).catch(1),
  notice: z.enum(['restored', 'taken-back', 'nothing']).optional().catch(undefined),
  undo: z.coerce.number().int().min(1).optional().catch(undefined),
})
export type HistoryQuery = z.output<typeof historyQuery>

/** The address of the history with these filters. */
export const historyHref = (
  document: string,
  query: Partial<Record<keyof HistoryQuery, string | number | undefined>>,
): string => {
  const search = new URLSearchParams()
  for (const [name, value = ''] of Object.entries(query)) {
    if (value !== '' && !(name === 'page' && value === 1)) search.set(name, String(value))
  }
  return `/documents/${document}/history${search.size === 0 ? '' : `?${search}`}`
}

/** The filters without what an earlier form told. */
export const filtersOf = ({ segment, by, day, kind, edit, page: number }: HistoryQuery) => ({
  segment,
  by,
  day,
  kind,
  edit,
  page: number,
})
