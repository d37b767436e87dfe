import { z } from 'zod'
import { aligned } from '../../core/review/aligned.ts'
import { type Moment, momentOf, sequenceOf } from '../../core/review/moments.ts'
import {
  type CompareKind,
  type CompareRow,
  compareRows,
  compareViews,
  counted,
} from './compare-rows.ts'
import { type DocumentHistory, stateAt } from './document-history.ts'
import { momentLabel, stepLabels } from './moment-label.ts'
import { PAGE_SIZE } from './page-size.ts'
import { type PagerView, pageOf, pagerView } from './pager-view.ts'
import type { Reader } from './reader.ts'
import { segmentHref } from './segment-href.ts'

/** Steps in a list to choose from; the slider reaches all of them. */
const MOST_STEPS = 200

/** Everything the compare page shows. */
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

export const compareView = (asked: Asked): CompareView => {
  const { history, query, reader } = asked
  const { document } = history
  const { compare: words } = reader.words
  const [before, after] = [stateAt(history, query.from), stateAt(history, query.to)]
  const rows = counted(aligned(before, after))
  const changes = rows.reduce((most, { change }) => Math.max(most, change), 0)
  const shown = pageOf(rows, query.page, PAGE_SIZE)
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
    views: viewsView(asked),
    timeline: timelineView(asked),
    summary:
      changes === 0
        ? words.same
        : words.differs(reader.format.number(changes), reader.format.number(rows.length)),
    steps: { keys: words.keys, previous: words.previous, next: words.next },
    headings: headings(asked),
    rows: compareRows(shown.items, {
      view: query.view,
      changes,
      reader,
      numbers: new Map(after.segments.map(({ id }, index) => [id, index + 1])),
      hrefOf: ({ id }) => segmentHref(document, id),
    }),
    pager: pagerView(shown, words, { reader, href: (page) => href(asked, { page }) }),
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

const viewsView = (asked: Asked): CompareView['views'] => {
  const { views: label, viewNames } = asked.reader.words.compare
  const links = compareViews.map((kind) => ({
    href: href(asked, { view: kind }),
    label: viewNames[kind],
    current: kind === asked.query.view,
  }))
  return { label, links }
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
