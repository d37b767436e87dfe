import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { aligned } from '../../../core/review/aligned.ts'
import { documentAt } from '../../../core/review/applied.ts'
import type { Document } from '../../../core/review/document.ts'
import { type Moment, momentOf, sequenceOf } from '../../../core/review/moments.ts'
import {
  type CompareKind,
  type CompareRow,
  compareRows,
  compareViews,
  counted,
} from '../compare-rows.ts'
import { type DocumentHistory, loadHistory } from '../document-history.ts'
import { documentIdOf, parsed } from '../input.ts'
import { momentLabel, stepLabels } from '../moment-label.ts'
import { PAGE_SIZE } from '../page-size.ts'
import { type Reader, readerOf } from '../reader.ts'
import { page, view } from '../render.ts'
import { segmentHref } from '../segment-href.ts'
import type { Site } from '../site.ts'

/** Steps in a list to choose from; the slider reaches all of them. */
const MOST_STEPS = 200

export interface CompareView {
  readonly title: string
  readonly document: { readonly title: string; readonly href: string; readonly language: string }
  readonly back: string
  readonly history: { readonly href: string; readonly label: string }
  readonly action: string
  readonly view: CompareKind
  readonly selects: readonly MomentSelect[]
  readonly more: string
  readonly show: string
  readonly swap: { readonly href: string; readonly label: string }
  readonly views: {
    readonly label: string
    readonly links: readonly { href: string; label: string; current: boolean }[]
  }
  readonly timeline: TimelineView
  readonly summary: string
  readonly steps: { readonly keys: string; readonly previous: string; readonly next: string }
  readonly headings: readonly HeadingView[]
  readonly rows: readonly CompareRow[]
  readonly pager: PagerView | undefined
}

interface MomentSelect {
  readonly name: string
  readonly label: string
  readonly moments: readonly OptionView[]
  readonly steps: { readonly label: string; readonly options: readonly OptionView[] }
}

interface OptionView {
  readonly value: string
  readonly label: string
  readonly chosen: boolean
}

interface TimelineView {
  readonly label: string
  readonly hint: string
  readonly from: string
  readonly at: number
  readonly last: number
  readonly position: string
  readonly moment: string
  readonly show: string
}

interface HeadingView {
  readonly label: string
  readonly moment: string
  readonly restore: { readonly href: string; readonly label: string } | undefined
}

interface PagerView {
  readonly label: string
  readonly previous: { readonly href: string; readonly label: string } | undefined
  readonly next: { readonly href: string; readonly label: string } | undefined
}

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
type CompareQuery = z.output<typeof compareQuery>

interface Asked {
  readonly history: DocumentHistory
  readonly query: CompareQuery
  readonly reader: Reader
}

const showCompare = view<CompareView>('compare')

/** `/documents/:id/compare`: any two moments of a text beside each other. */
export const compare = (site: Site): Router => {
  const routes = Router()
  routes.get('/documents/:id/compare', (request, response) => show(site, request, response))
  return routes
}

const show = async (site: Site, request: Request, response: Response): Promise<void> => {
  const reader = readerOf(request, site.settings)
  const history = await loadHistory(site, documentIdOf(request))
  const shown = compareView({ history, query: parsed(compareQuery, request.query), reader })
  const title = `${shown.title} · ${history.document.title}`
  const path = request.originalUrl
  response.send(page({ title, content: showCompare(shown), reader, path, kind: 'working' }))
}

export const compareView = (asked: Asked): CompareView => {
  const { history, query, reader } = asked
  const { document } = history
  const { compare: words } = reader.words
  const { rows, all, changed, numbers, from } = pageOfRows(asked)
  return {
    title: words.title,
    document: {
      title: document.title,
      href: `/documents/${document.id}`,
      language: document.language,
    },
    back: words.back,
    history: { href: `/documents/${document.id}/history`, label: words.history },
    action: `/documents/${document.id}/compare`,
    view: query.view,
    selects: selects(asked),
    more: document.sequence > MOST_STEPS ? words.more(reader.format.number(MOST_STEPS)) : '',
    show: words.show,
    swap: { href: href(asked, { from: query.to, to: query.from }), label: words.swap },
    views: {
      label: words.views,
      links: compareViews.map((kind) => ({
        href: href(asked, { view: kind }),
        label: words.viewNames[kind],
        current: kind === query.view,
      })),
    },
    timeline: timelineView(asked),
    summary:
      changed === 0
        ? words.same
        : words.differs(reader.format.number(changed), reader.format.number(all)),
    steps: { keys: words.keys, previous: words.previous, next: words.next },
    headings: headings(asked),
    rows: compareRows(rows, {
      view: query.view,
      changes: changed,
      reader,
      numbers,
      hrefOf: ({ id }) => segmentHref(document, id),
    }),
    pager: pagerView(asked, all, from),
  }
}

const href = (
  { history, query }: Asked,
  change: Partial<Record<keyof CompareQuery, string | number>>,
): string => {
  const search = new URLSearchParams({
    from: String(change.from ?? query.from),
    to: String(change.to ?? query.to),
    view: String(change.view ?? query.view),
  })
  if (change.page !== undefined) search.set('page', String(change.page))
  return `/documents/${history.document.id}/compare?${search}`
}

const pageOfRows = ({ history, query }: Asked) => {
  const [before, after] = [stateAt(history, query.from), stateAt(history, query.to)]
  const all = counted(aligned(before, after))
  const changed = all.filter(({ change }) => change > 0)
  const last = Math.max(0, Math.ceil(all.length / PAGE_SIZE) - 1)
  const from = Math.min(query.page - 1, last) * PAGE_SIZE
  return {
    rows: all.slice(from, from + PAGE_SIZE),
    all: all.length,
    changed: changed.length,
    from,
    numbers: new Map(after.segments.map(({ id }, index) => [id, index + 1])),
  }
}

const stateAt = ({ document, imported, entries }: DocumentHistory, asked: Moment): Document => {
  const sequence = sequenceOf(entries, asked)
  return sequence === document.sequence ? document : documentAt(imported, entries, sequence)
}

const selects = ({ history, query, reader }: Asked): readonly MomentSelect[] => {
  const { compare: words } = reader.words
  const steps = stepLabels(history, reader, MOST_STEPS)
  return (['from', 'to'] as const).map((name) => {
    const chosen = query[name]
    const option = (value: Moment, label: string): OptionView => ({
      value: String(value),
      label,
      chosen: value === chosen,
    })
    const listed = steps.some(({ sequence }) => sequence === chosen)
    return {
      name,
      label: words[name],
      moments: [
        ...(['machine', 'approval', 'now'] as const).map((value) =>
          option(value, momentLabel(history, value, reader)),
        ),
        ...(typeof chosen !== 'number' || listed
          ? []
          : [option(chosen, momentLabel(history, chosen, reader))]),
      ],
      steps: {
        label: words.steps,
        options: steps.map(({ sequence, label }) => option(sequence, label)),
      },
    }
  })
}

const timelineView = ({ history, query, reader }: Asked): TimelineView => {
  const { compare: words } = reader.words
  const at = sequenceOf(history.entries, query.to)
  const last = history.document.sequence
  return {
    label: words.timeline,
    hint: words.timelineHint,
    from: String(query.from),
    at,
    last,
    position: words.position(reader.format.number(at), reader.format.number(last)),
    moment: momentLabel(history, at, reader),
    show: words.timelineShow,
  }
}

const headings = ({ history, query, reader }: Asked): readonly HeadingView[] => {
  const { compare: words } = reader.words
  return (['from', 'to'] as const).map((name) => {
    const asked = query[name]
    const isNow = sequenceOf(history.entries, asked) === history.document.sequence
    const restore = `/documents/${history.document.id}/restore?moment=${asked}`
    return {
      label: words[name],
      moment: momentLabel(history, asked, reader),
      restore: isNow ? undefined : { href: restore, label: words.restore },
    }
  })
}

const pagerView = (asked: Asked, all: number, from: number): PagerView | undefined => {
  if (all <= PAGE_SIZE) return undefined
  const { compare: words } = asked.reader.words
  const { number } = asked.reader.format
  const current = from / PAGE_SIZE + 1
  const to = Math.min(from + PAGE_SIZE, all)
  return {
    label: words.page(number(from + 1), number(to), number(all)),
    previous:
      current === 1
        ? undefined
        : { href: href(asked, { page: current - 1 }), label: words.previousPage },
    next:
      to === all ? undefined : { href: href(asked, { page: current + 1 }), label: words.nextPage },
  }
}
