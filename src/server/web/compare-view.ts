import { aligned } from '../../core/review/aligned.ts'
import { sequenceOf } from '../../core/review/moments.ts'
import { changeSteps } from './change-steps.ts'
import { type ChangedQuery, type CompareQuery, compareHref } from './compare-query.ts'
import {
  type CompareKind,
  type CompareRow,
  compareRows,
  compareViews,
  counted,
  listed,
} from './compare-rows.ts'
import { type DocumentHistory, stateAt } from './document-history.ts'
import { momentLabel } from './moment-label.ts'
import { MOST_STEPS, type MomentSelect, momentSelects } from './moment-selects.ts'
import { PAGE_SIZE } from './page-size.ts'
import { type PagerView, pageOf, pagerView } from './pager-view.ts'
import type { Reader } from './reader.ts'
import { segmentHref } from './segment-href.ts'

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
  readonly steps: {
    readonly keys: string
    readonly previous: string
    readonly next: string
    /** The nearest changes on other pages. */
    readonly before: string
    readonly behind: string
  }
  readonly headings: readonly HeadingView[]
  readonly rows: readonly CompareRow[]
  readonly pager: PagerView | undefined
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
  const list = listed(rows, query.view)
  const shown = pageOf(list, query.page, PAGE_SIZE)
  const href = (change: ChangedQuery) => compareHref(document.id, query, change)
  const steps = changeSteps(list, shown, (page) => href({ page }))
  return {
    title: words.title,
    ...frame(asked),
    selects: momentSelects(asked),
    more: document.sequence > MOST_STEPS ? words.more(reader.format.number(MOST_STEPS)) : '',
    show: words.show,
    swap: { href: href({ from: query.to, to: query.from }), label: words.swap },
    views: viewsView(asked),
    timeline: timelineView(asked),
    summary:
      changes === 0
        ? words.same
        : words.differs(reader.format.number(changes), reader.format.number(rows.length)),
    steps: { ...stepWords(reader), before: steps.before, behind: steps.behind },
    headings: headings(asked),
    rows: compareRows(shown.items, {
      view: query.view,
      changeHref: steps.hrefOf,
      reader,
      numbers: new Map(after.segments.map(({ id }, index) => [id, index + 1])),
      hrefOf: ({ id }) => segmentHref(document, id),
    }),
    pager: pagerView(shown, words, { reader, href: (page) => href({ page }) }),
  }
}

/** What stands round the comparison, whatever is compared. */
const frame = ({ history: { document }, query, reader }: Asked) => ({
  document: {
    title: document.title,
    href: `/documents/${document.id}`,
    language: document.language,
  },
  back: reader.words.compare.back,
  history: { href: `/documents/${document.id}/history`, label: reader.words.compare.history },
  action: `/documents/${document.id}/compare`,
  view: query.view,
})

const stepWords = ({ words: { compare: words } }: Reader) => ({
  keys: words.keys,
  previous: words.previous,
  next: words.next,
})

const viewsView = ({ history, query, reader }: Asked): CompareView['views'] => {
  const { views: label, viewNames } = reader.words.compare
  const links = compareViews.map((kind) => ({
    href: compareHref(history.document.id, query, { view: kind }),
    label: viewNames[kind],
    current: kind === query.view,
  }))
  return { label, links }
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
