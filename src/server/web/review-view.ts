import type { RulesInUse } from '../../core/checks/language-setting.ts'
import { defaultScheme, schemeOf } from '../../core/metrics/annotation-schemes.ts'
import { type Document, type Segment, segmentState } from '../../core/review/document.ts'
import type { Progress } from '../../core/review/progress.ts'
import type { Words } from '../language/index.ts'
import type { Draft } from '../store/store.ts'
import { reviewAlternatives } from './alternatives/review-alternatives.ts'
import type { Translations } from './alternatives/translations.ts'
import { type PaletteView, paletteView } from './annotation/palette-view.ts'
import { type EditorView, editorView, keysOf } from './editor-view.ts'
import { type EffortView, effortView } from './effort-view.ts'
import { type FindingsView, findingsView, liveFindings } from './findings-view.ts'
import { type KeysView, keysView } from './keys-view.ts'
import { type PagerView, pagerView } from './pager-view.ts'
import type { Reader } from './reader.ts'
import {
  chosenHref,
  documentProgress,
  type FilterView,
  filterViews,
  type KindsView,
  kindsView,
  shownSegments,
} from './review-choice.ts'
import type { Numbered } from './review-rows.ts'
import type { SegmentChoice } from './segment-filter.ts'

export interface ReviewQuery extends SegmentChoice {
  readonly page: number
  readonly edit?: string | undefined
  readonly notice?: string | undefined
  readonly undo?: number | undefined
}

/** Everything the review screen shows. */
export interface ReviewView {
  readonly title: string
  readonly progress: { value: number; max: number; elsewhere: number; label: string }
  readonly facts: readonly string[]
  readonly filterLabel: string
  readonly filters: readonly FilterView[]
  readonly kinds: KindsView
  readonly tools: readonly { href: string; label: string; action: string; primary: boolean }[]
  readonly source: { shown: boolean; label: string }
  readonly notice: string | undefined
  readonly undo: { action: string; entry: string; label: string } | undefined
  readonly headings: { machine: string; own: string }
  readonly language: string
  readonly nothing: string | undefined
  readonly pager: PagerView | undefined
  /** The form that the browser copies into the row it opens. */
  readonly editor: EditorView
  /** The same form, filled, for a page without script that was asked to edit a segment. */
  readonly alone: EditorView | undefined
  readonly goTo: { action: string; label: string; max: number }
  readonly findings: FindingsView
  readonly effort: EffortView
  readonly historyLabel: string
  /** JSON for the browser: words, drafts, the ids of the page. */
  readonly desk: string
  readonly saved: string
  readonly keys: KeysView
  readonly errorDialog: ErrorDialogView
}

/** The palette that opens over the text. */
interface ErrorDialogView {
  readonly title: string
  readonly palette: PaletteView
  readonly mark: string
  readonly another: string
  readonly cancel: string
}

export const reviewView = (request: {
  readonly document: Document
  readonly drafts: readonly Draft[]
  readonly rules: RulesInUse
  /** Whether there is a LanguageTool to ask. */
  readonly hasLanguageTool?: boolean
  readonly reader: Reader
  readonly query: ReviewQuery
  /** The time now, ISO 8601. */
  readonly now: string
  /** What other machines made of the text, where there is such. */
  readonly translations?: Translations | undefined
}): ReviewView => {
  const { document, reader, query } = request
  const words = reader.words.review
  const done = documentProgress(document)
  const pageShown = shownSegments(request)
  const shown = pageShown.items
  return {
    title: document.title,
    progress: {
      value: done.approved,
      max: done.segments,
      elsewhere: done.approved - shown.filter(isApproved).length,
      label: progressLabel(done, reader),
    },
    facts: [
      words.words(reader.format.number(done.words)),
      ...(document.system === undefined ? [] : [document.system]),
    ],
    filterLabel: words.filter,
    filters: filterViews(request, reader),
    kinds: kindsView(document, query, reader),
    tools: tools(document, reader),
    source: { shown: document.segments.some(hasSource), label: words.showSource },
    notice: query.notice,
    undo: undoView(document, query, reader),
    headings: { machine: words.machineText, own: words.ownText },
    language: document.language,
    nothing: shown.length === 0 ? words.nothingHere : undefined,
    pager: pagerView(pageShown, words, {
      reader,
      href: (page) => chosenHref(document, { ...query, page }),
    }),
    editor: editorView(document, reader),
    alone: aloneView(request),
    goTo: { action: `/documents/${document.id}/go`, label: words.goTo, max: done.segments },
    findings: findingsView(document, idsOf(shown), request),
    effort: effortView(request),
    historyLabel: words.segmentHistory,
    desk: deskData(request, shown),
    saved: words.savedAt.replace('{time}', reader.format.time(document.changed)),
    keys: keysView(reader.words),
    errorDialog: errorDialogView(document, reader),
  }
}

const errorDialogView = (
  { scheme = defaultScheme }: Document,
  { words }: Reader,
): ErrorDialogView => ({
  title: words.annotation.palette,
  palette: paletteView(schemeOf(scheme), words),
  mark: words.annotation.add,
  another: words.annotation.another,
  cancel: words.annotation.cancel,
})

const progressLabel = (done: Progress, { words, format }: Reader): string =>
  words.review.approvedCount
    .replace('{approved}', format.number(done.approved))
    .replace('{all}', format.number(done.segments))

const idsOf = (shown: readonly Numbered[]): ReadonlySet<string> =>
  new Set(shown.map(({ segment }) => segment.id))

const isApproved = ({ segment }: Numbered): boolean => segmentState(segment) === 'approved'

const hasSource = ({ source }: Segment): boolean => source !== undefined

const tools = (
  { id, alternatives }: Document,
  { words: { review, annotation: words } }: Reader,
): ReviewView['tools'] => [
  ...(alternatives.length === 0
    ? []
    : [
        {
          href: `/documents/${id}/alternatives`,
          label: review.translations,
          action: 'alternatives',
          primary: false,
        },
      ]),
  { href: `/documents/${id}/replace`, label: review.replace, action: 'replace', primary: false },
  { href: `/documents/${id}/history`, label: review.history, action: 'history', primary: false },
  { href: `/documents/${id}/compare`, label: review.compare, action: 'compare', primary: false },
  {
    href: `/documents/${id}/attribution`,
    label: review.attribution,
    action: 'attribution',
    primary: false,
  },
  { href: `/documents/${id}/annotation`, label: words.queue, action: 'annotation', primary: false },
  { href: `/documents/${id}/report`, label: review.report, action: 'report', primary: false },
  { href: `/documents/${id}/export`, label: review.export, action: 'export', primary: true },
]

const undoView = (
  { id }: Document,
  { undo }: ReviewQuery,
  { words }: Reader,
): ReviewView['undo'] =>
  undo === undefined
    ? undefined
    : { action: `/documents/${id}/undo`, entry: String(undo), label: words.frame.undo }

/** What the browser needs besides the markup, as JSON in a data attribute. */
const deskData = (
  {
    document,
    drafts,
    rules,
    hasLanguageTool = false,
    reader,
    query,
    translations,
  }: {
    document: Document
    drafts: readonly Draft[]
    rules: RulesInUse
    hasLanguageTool?: boolean
    reader: Reader
    query: ReviewQuery
    translations?: Translations | undefined
  },
  shown: readonly Numbered[],
): string => {
  const ids = idsOf(shown)
  return JSON.stringify({
    document: document.id,
    name: reader.name,
    language: reader.words.language,
    show: query.show,
    order: query.order ?? 'text',
    words: deskWords(reader.words),
    drafts: drafts.filter(({ by, segment }) => by === reader.name && ids.has(segment)),
    counts: documentProgress(document),
    alternatives: reviewAlternatives(translations, ids, reader),
    findings: liveFindings(document, ids, { reader, rules, hasLanguageTool }),
  })
}

const aloneView = ({
  document,
  reader,
  query,
}: {
  document: Document
  reader: Reader
  query: ReviewQuery
}): EditorView | undefined => {
  const segment = document.segments.find(({ id }) => id === query.edit)
  return segment === undefined ? undefined : editorView(document, reader, segment)
}

/** The words that the browser puts on the page itself; sentences with parameters are ours. */
const deskWords = (words: Words): object => {
  const known = browserWords.get(words)
  if (known !== undefined) return known
  const { review, edits, moves, annotation } = words
  const anotherHint = annotation.anotherHint(keysOf('mark-error', words.language))
  const marks = { ...plain(annotation), anotherHint }
  const made = { ...plain(review), marks, states: review.states, edits, moves }
  browserWords.set(words, made)
  return made
}

/** The words without parameters or further lists. */
const plain = (section: object): object =>
  Object.fromEntries(Object.entries(section).filter(([, value]) => typeof value === 'string'))

const browserWords = new WeakMap<Words, object>()
