import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { type Doing, doings, doingsOf } from '../../../core/review/doings.ts'
import { findSegment, holder } from '../../../core/review/find.ts'
import { entriesOf, lineage, type Step } from '../../../core/review/history.ts'
import { isSegmentId, type SegmentId } from '../../../core/review/ids.ts'
import { localDay } from '../../language/formatting.ts'
import { type DocumentHistory, loadHistory, SegmentTexts, stepsOf } from '../document-history.ts'
import { documentIdOf, parsed } from '../input.ts'
import { type Reader, readerOf } from '../reader.ts'
import { page, view } from '../render.ts'
import { segmentHref } from '../segment-href.ts'
import type { Site } from '../site.ts'
import { type StepContext, type StepView, stepView } from '../step-view.ts'

/** Steps on one page: each may show several texts. */
const STEPS_PER_PAGE = 30

export interface HistoryView {
  readonly title: string
  readonly document: { readonly title: string; readonly href: string; readonly language: string }
  readonly back: string
  readonly whole: { readonly href: string; readonly label: string } | undefined
  readonly notice: { readonly text: string; readonly undo: UndoView | undefined } | undefined
  readonly filters: {
    readonly action: string
    readonly label: string
    readonly segment: string
    readonly selects: readonly SelectView[]
    readonly show: string
  }
  readonly keys: string
  readonly days: readonly { readonly day: string; readonly steps: readonly StepView[] }[]
  readonly words: HistoryWords
  /** Where a form of this page leads back to. */
  readonly here: string
  readonly none: string | undefined
  readonly pager: PagerView | undefined
}

interface HistoryWords {
  readonly restoreText: string
  readonly standsNow: string
  readonly takeBack: string
  readonly takeBackOne: string
  readonly gone: string
}

interface UndoView {
  readonly action: string
  readonly entry: number
  readonly label: string
}

interface SelectView {
  readonly name: string
  readonly label: string
  readonly options: readonly { value: string; label: string; chosen: boolean }[]
}

interface PagerView {
  readonly label: string
  readonly newer: { readonly href: string; readonly label: string } | undefined
  readonly older: { readonly href: string; readonly label: string } | undefined
}

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
  page: z.coerce.number().int().min(1).max(1e6).catch(1),
  notice: z.enum(['restored', 'taken-back', 'nothing']).optional().catch(undefined),
  undo: z.coerce.number().int().min(1).optional().catch(undefined),
})
export type HistoryQuery = z.output<typeof historyQuery>

const showHistory = view<HistoryView>('history')

/** `/documents/:id/history`: who changed what when, the newest first. */
export const history = (site: Site): Router => {
  const routes = Router()
  routes.get('/documents/:id/history', (request, response) => show(site, request, response))
  return routes
}

const show = async (site: Site, request: Request, response: Response): Promise<void> => {
  const reader = readerOf(request, site.settings)
  const known = await loadHistory(site, documentIdOf(request))
  const query = parsed(historyQuery, request.query)
  const shown = historyView({ history: known, query, reader })
  const path = request.originalUrl
  const title = `${shown.title} · ${known.document.title}`
  response.send(page({ title, content: showHistory(shown), reader, path, kind: 'reading' }))
}

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

/** A step as the filters see it. */
interface Found {
  /** Absent for the import. */
  readonly step: Step | undefined
  readonly by: string
  readonly at: string
  readonly doings: readonly Doing[]
}

interface Asked {
  readonly history: DocumentHistory
  readonly query: HistoryQuery
  readonly reader: Reader
}

export const historyView = (asked: Asked): HistoryView => {
  const { history: known, query, reader } = asked
  const { document } = known
  const { history: words } = reader.words
  const texts = new SegmentTexts(known)
  const all = foundSteps(known, query.segment)
  const matching = all.filter((found) => matches(found, query)).toReversed()
  const last = Math.max(0, Math.ceil(matching.length / STEPS_PER_PAGE) - 1)
  const from = Math.min(query.page - 1, last) * STEPS_PER_PAGE
  const today = query.segment && texts.today(query.segment)
  return {
    title: today === undefined ? words.title : words.titleOf(reader.format.number(today.number)),
    document: {
      title: document.title,
      language: document.language,
      href: today ? segmentHref(document, today.segment.id) : `/documents/${document.id}`,
    },
    back: words.back,
    whole: query.segment && { href: historyHref(document.id, {}), label: words.whole },
    notice: noticeView(asked),
    filters: filtersView(all, asked),
    keys: words.keys,
    days: byDay(matching.slice(from, from + STEPS_PER_PAGE), { document, texts, reader }),
    words: wordsOf(reader),
    here: historyHref(document.id, filtersOf(query)).split('?')[1] ?? '',
    none: matching.length === 0 ? words.none : undefined,
    pager: pagerView(asked, matching.length, from),
  }
}

const wordsOf = ({ words: { history } }: Reader): HistoryWords => ({
  restoreText: history.restoreText,
  standsNow: history.standsNow,
  takeBack: history.takeBack,
  takeBackOne: history.takeBackOne,
  gone: history.gone,
})

/** Everything that happened, or what concerns one segment and its ancestors; oldest first. */
const foundSteps = (
  { document, imported, entries }: DocumentHistory,
  segment: SegmentId | undefined,
): readonly Found[] => {
  if (segment !== undefined && holder(document, segment) === undefined) {
    findSegment(document, segment)
  }
  const chosen = segment === undefined ? entries : entriesOf(entries, lineage(document, segment))
  const { created: at, createdBy: by } = imported
  return [
    { step: undefined, by, at, doings: ['import'] },
    ...stepsOf(chosen).map((step): Found => {
      const last = step.entries.at(-1)
      return { step, by: last?.by ?? by, at: last?.at ?? at, doings: doingsOf(step.entries) }
    }),
  ]
}

const matches = ({ by, at, doings: done }: Found, query: HistoryQuery): boolean =>
  (query.by === '' || query.by === by) &&
  (query.day === '' || query.day === localDay(at)) &&
  (query.kind === '' || done.includes(query.kind))

const noticeView = ({ history, query, reader }: Asked): HistoryView['notice'] => {
  const { words } = reader
  const { notice, undo } = query
  if (notice === undefined) return undefined
  const action = `/documents/${history.document.id}/undo`
  return {
    text: words.history.notices[notice],
    undo: undo === undefined ? undefined : { action, entry: undo, label: words.frame.undo },
  }
}

const filtersView = (
  all: readonly Found[],
  { history, query, reader }: Asked,
): HistoryView['filters'] => {
  const { history: words } = reader.words
  const select = (name: 'by' | 'day' | 'kind', found: ReadonlyMap<string, string>): SelectView => ({
    name,
    label: words[name],
    options: [['', words.all] as const, ...found].map(([value, label]) => ({
      value,
      label,
      chosen: value === query[name],
    })),
  })
  const newest = all.toReversed()
  const done = new Set(all.flatMap((found) => found.doings))
  const days = new Map(newest.map(({ at }) => [localDay(at), at]))
  return {
    action: `/documents/${history.document.id}/history`,
    label: words.filters,
    segment: query.segment ?? '',
    selects: [
      select('by', new Map(newest.map(({ by }) => [by, by]))),
      select('day', new Map([...days].map(([day, at]) => [day, reader.format.day(at)]))),
      select(
        'kind',
        new Map(doings.filter((it) => done.has(it)).map((it) => [it, words.kinds[it]])),
      ),
    ],
    show: words.show,
  }
}

const byDay = (shown: readonly Found[], context: StepContext): HistoryView['days'] => {
  const days: { readonly day: string; readonly steps: StepView[] }[] = []
  for (const found of shown) {
    const day = context.reader.format.day(found.at)
    const view =
      found.step === undefined ? importView(found, context) : stepView(found.step, context)
    const last = days.at(-1)
    if (last?.day === day) last.steps.push(view)
    else days.push({ day, steps: [view] })
  }
  return days
}

/** The import is where every history begins. */
const importView = (
  { by, at }: Found,
  { document: { id, system = '', sequence }, reader: { words, format } }: StepContext,
): StepView => ({
  id: 'e0',
  time: format.time(at),
  by,
  what: [words.history.imported, system].filter((it) => it !== '').join(' · '),
  saves: '',
  changes: [],
  more: '',
  links:
    sequence === 0
      ? []
      : [
          {
            href: `/documents/${id}/compare?from=machine&to=now`,
            label: words.history.compareNow,
          },
          { href: `/documents/${id}/restore?moment=machine`, label: words.history.restoreWhole },
        ],
})

const pagerView = (
  { history: { document }, query, reader: { words, format } }: Asked,
  all: number,
  from: number,
): PagerView | undefined => {
  if (all <= STEPS_PER_PAGE) return undefined
  const number = from / STEPS_PER_PAGE + 1
  const to = Math.min(from + STEPS_PER_PAGE, all)
  const href = (page: number) => historyHref(document.id, { ...filtersOf(query), page })
  return {
    label: words.history.page(format.number(from + 1), format.number(to), format.number(all)),
    newer: number === 1 ? undefined : { href: href(number - 1), label: words.history.newer },
    older: to === all ? undefined : { href: href(number + 1), label: words.history.older },
  }
}

/** The filters without what an earlier form told. */
export const filtersOf = ({ segment, by, day, kind, page: number }: HistoryQuery) => ({
  segment,
  by,
  day,
  kind,
  page: number,
})
