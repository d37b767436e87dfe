import { z } from 'zod'
import type { DocumentId } from '../../core/review/ids.ts'
import { type Moment, momentOf } from '../../core/review/moments.ts'
import { compareViews } from './compare-rows.ts'

const moment = (otherwise: Moment) =>
  z
    .string()
    .transform((text): Moment => momentOf(text) ?? otherwise)
    .catch(otherwise)

/** What is compared, and how it is shown. */
export const compareQuery = z.object({
  from: moment('machine'),
  to: moment('now'),
  view: z.enum(compareViews).catch('side'),
  page: z.coerce.number().int().min(1).max(1e6).catch(1),
})
export type CompareQuery = z.output<typeof compareQuery>

/** What another look at the comparison changes. */
export type ChangedQuery = Partial<Record<keyof CompareQuery, string | number>>

/** The address of the comparison, changed like this; it begins with the first page again. */
export const compareHref = (
  document: DocumentId,
  query: CompareQuery,
  change: ChangedQuery,
): string => {
  const search = new URLSearchParams({
    from: String(change.from ?? query.from),
    to: String(change.to ?? query.to),
    view: String(change.view ?? query.view),
  })
  if (change.page !== undefined) search.set('page', String(change.page))
  return `/documents/${document}/compare?${search}`
}
