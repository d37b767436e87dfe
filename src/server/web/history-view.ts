import { type DocumentHistory, SegmentTexts } from './document-history.ts'
import {
  type FiltersView,
  type Found,
  filtersView,
  foundSteps,
  matches,
} from './history-filters.ts'
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
  readonly filters: FiltersView
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
  const matching = all.filter((found) => matches(found, query, texts)).toReversed()
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
    days: byDay(shown.items, { document, texts, reader, edit: query.edit }),
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
