import type { RulesInUse } from '../../core/checks/language-setting.ts'
import { editKinds } from '../../core/diff/difference.ts'
import type { Document } from '../../core/review/document.ts'
import { type Progress, progress } from '../../core/review/progress.ts'
import { isCheckedWhole } from './document-findings.ts'
import { PAGE_SIZE } from './page-size.ts'
import { pageOf } from './pager-view.ts'
import type { Reader } from './reader.ts'
import { rowBytes } from './review-rows.ts'
import {
  chosenSegments,
  isShown,
  type SegmentChoice,
  type SegmentFilter,
  segmentFilters,
  segmentOrders,
} from './segment-filter.ts'

/** One of the filters above the segments. */
export interface FilterView {
  readonly href: string
  readonly label: string
  readonly count: string
  readonly current: boolean
}

/** The form that chooses segments by the sort of edits in them, and their order. */
export interface KindsView {
  readonly action: string
  readonly show: string
  readonly label: string
  readonly options: readonly { value: string; label: string; chosen: boolean }[]
  readonly order: {
    readonly label: string
    readonly options: readonly { value: string; label: string; chosen: boolean }[]
  }
  readonly apply: string
}

/** The chosen segments that stand on one page. */
export const shownSegments = ({ document, rules, query }: Shown) =>
  pageOf(chosenSegments(document, query, rules), query.page, PAGE_SIZE)

/** What decides which segments stand on a page. */
export interface Shown {
  readonly document: Document
  readonly rules: RulesInUse
  readonly query: SegmentChoice & { readonly page: number }
}

/** The rows of the page, for `withRows`. */
export const reviewRows = (request: Shown & { readonly reader: Reader }): Buffer => {
  const { items, from } = shownSegments(request)
  const { show, kind = '', order = 'text' } = request.query
  const { number, dictionary } = request.rules
  const key = [show, kind, order, from, number, dictionary !== undefined].join(' ')
  return rowBytes(items, { ...request, key })
}

/** Of a document that was not changed since, everything is known already. */
export const documentProgress = (document: Document): Progress => {
  const known = progresses.get(document)
  if (known !== undefined) return known
  const counted = progress(document)
  progresses.set(document, counted)
  return counted
}

const progresses = new WeakMap<Document, Progress>()

/** Undefined where counting would mean to check a very long text as a whole. */
const countShown = (
  { document, rules }: Pick<Shown, 'document' | 'rules'>,
  show: SegmentFilter,
): number | undefined => {
  const done = documentProgress(document)
  if (show === 'all') return done.segments
  if (show === 'suspicious')
    return isCheckedWhole(document) ? chosenSegments(document, { show }, rules).length : undefined
  if (show === 'commented') return document.segments.filter((it) => isShown(it, show)).length
  return done[show]
}

export const filterViews = (request: Shown, reader: Reader): readonly FilterView[] =>
  segmentFilters.map((show) => {
    const count = countShown(request, show)
    return {
      href: chosenHref(request.document, { show, order: request.query.order }),
      label: reader.words.review.filters[show],
      count: count === undefined ? '' : reader.format.number(count),
      current: show === request.query.show,
    }
  })

/** The address of a choice of segments; what is as usual is left out. */
export const chosenHref = (
  { id }: Document,
  { show, kind, order, page = 1 }: SegmentChoice & { readonly page?: number },
): string => {
  const query = new URLSearchParams({
    ...(show !== 'all' && { show }),
    ...(kind !== undefined && { kind }),
    ...(order === 'risk' && { order }),
    ...(page > 1 && { page: String(page) }),
  })
  return `/documents/${id}${query.size === 0 ? '' : `?${query}`}`
}

export const kindsView = (
  { id }: Document,
  query: SegmentChoice,
  { words }: Reader,
): KindsView => ({
  action: `/documents/${id}`,
  show: query.show,
  label: words.review.kind,
  options: [
    { value: '', label: words.review.anyKind, chosen: query.kind === undefined },
    ...editKinds.map((kind) => ({
      value: kind,
      label: words.edits[kind],
      chosen: kind === query.kind,
    })),
  ],
  order: {
    label: words.risk.order,
    options: segmentOrders.map((value) => ({
      value,
      label: words.risk.orders[value],
      chosen: value === (query.order ?? 'text'),
    })),
  },
  apply: words.review.filter,
})
