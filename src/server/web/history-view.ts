import { type Doing, doings, doingsOf } from '../../core/review/doings.ts'
import { findSegment, holder } from '../../core/review/find.ts'
import { entriesOf, lineage, type Step } from '../../core/review/history.ts'
import type { SegmentId } from '../../core/review/ids.ts'
import { localDay } from '../language/formatting.ts'
import { type DocumentHistory, SegmentTexts, stepsOf } from './document-history.ts'
import { filtersOf, type HistoryQuery, historyHref } from './history-query.ts'
import { type PagerView, pageOf, pagerView } from './pager-view.ts'
import type { Reader } from './reader.ts'
import { segmentHref } from './segment-href.ts'
import type { StepContext } from './step-actions.ts'
import { type StepView, stepView } from './step-view.ts'

/** Steps on one page: each may show several texts. */
const STEPS_PER_PAGE = 30

/** Everything the history page shows. */
export interface HistoryView {
  readonly title: string
  readonly document: { readonly title: string; readonly href: string; readonly language: string }
  readonly back: string
  readonly attribution: { readonly href: string; readonly label: string }
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
  const shown = pageOf(matching, query.page, STEPS_PER_PAGE)
  const today = query.segment && texts.today(query.segment)
  return {
    title: today === undefined ? words.title : words.titleOf(reader.format.number(today.number)),
    document: {
      title: document.title,
      language: document.language,
      href: today ? segmentHref(document, today.segment.id) : `/documents/${document.id}`,
    },
    back: words.back,
    attribution: { href: `/documents/${document.id}/attribution`, label: words.attribution },
    whole: query.segment && { href: historyHref(document.id, {}), label: words.whole },
    notice: noticeView(asked),
    filters: filtersView(all, asked),
    keys: words.keys,
    days: byDay(shown.items, { document, texts, reader }),
    words: wordsOf(reader),
    here: historyHref(document.id, filtersOf(query)).split('?')[1] ?? '',
    none: matching.length === 0 ? words.none : undefined,
    pager: pagerView(shown, words, {
      reader,
      href: (page) => historyHref(document.id, { ...filtersOf(query), page }),
    }),
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
