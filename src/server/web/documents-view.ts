import type { DocumentId } from '../../core/review/ids.ts'
import type { Words } from '../language/index.ts'
import { relativeTime } from '../language/relative-time.ts'
import type { DocumentSummary } from '../store/store.ts'
import type { Reader } from './reader.ts'

/** Texts on one page of the list. */
const PAGE_SIZE = 30

export const sorts = ['changed', 'title', 'open', 'words'] as const
type Sort = (typeof sorts)[number]

export interface DocumentsQuery {
  readonly q: string
  readonly sort: Sort
  readonly page: number
  readonly removed?: string | undefined
}

/** The list of texts. */
export interface DocumentsView {
  readonly title: string
  readonly notice: string | undefined
  readonly bringIn: string
  /** Absent while there is nothing to search in. */
  readonly search: SearchView | undefined
  readonly columns: Words['documents']['columns']
  readonly rows: readonly RowView[]
  /** Shown in place of the list when it has no rows. */
  readonly nothing: NothingView | undefined
  readonly pager: PagerView | undefined
}

interface SearchView {
  readonly label: string
  readonly value: string
  readonly button: string
  readonly sort: string
  readonly sorts: readonly { value: string; label: string; chosen: boolean }[]
  readonly found: string
}

interface RowView {
  readonly href: string
  readonly title: string
  readonly language: string
  readonly damage: { text: string; detail: string } | undefined
  readonly drafts: { text: string; hint: string } | undefined
  readonly progress: { value: number; max: number; label: string }
  readonly words: string
  readonly system: string
  readonly changed: { text: string; exact: string; at: string }
  readonly remove: { href: string; label: string; full: string }
}

interface NothingView {
  readonly title: string
  readonly text: string
  readonly link: { href: string; label: string; isMain: boolean }
}

interface PagerView {
  readonly label: string
  readonly previous: { href: string; label: string } | undefined
  readonly next: { href: string; label: string } | undefined
}

interface Chosen {
  /** How many titles match, on all pages. */
  readonly found: number
  readonly page: number
  readonly shown: readonly DocumentSummary[]
}

/** The documents that are searched for, in the order that is wished for, on one page. */
export const chosenDocuments = (
  all: readonly DocumentSummary[],
  asked: DocumentsQuery,
  { words: { language } }: Reader,
): Chosen => {
  const wanted = asked.q.trim().toLocaleLowerCase(language)
  const matching = all.filter(({ title }) => title.toLocaleLowerCase(language).includes(wanted))
  const sorted =
    asked.sort === 'changed' ? matching : matching.toSorted(orders(language)[asked.sort])
  const last = Math.max(1, Math.ceil(sorted.length / PAGE_SIZE))
  const current = Math.min(asked.page, last)
  return {
    found: sorted.length,
    page: current,
    shown: sorted.slice((current - 1) * PAGE_SIZE, current * PAGE_SIZE),
  }
}

const orders = (
  language: string,
): Record<Exclude<Sort, 'changed'>, (one: DocumentSummary, other: DocumentSummary) => number> => ({
  title: (one, other) => one.title.localeCompare(other.title, language, { numeric: true }),
  open: (one, other) => left(other) - left(one),
  words: (one, other) => other.progress.words - one.progress.words,
})

const left = ({ progress: { segments, approved } }: DocumentSummary): number => segments - approved

/** What the list shows of the chosen documents. */
export const documentsView = (
  request: Chosen & {
    readonly all: readonly DocumentSummary[]
    readonly drafts: ReadonlyMap<DocumentId, number>
    readonly query: DocumentsQuery
    readonly reader: Reader
    readonly now: string
  },
): DocumentsView => {
  const { documents: words } = request.reader.words
  return {
    title: words.title,
    notice: request.query.removed === undefined ? undefined : words.removed,
    bringIn: words.bringIn,
    search: request.all.length === 0 ? undefined : searchView(request, request.reader),
    columns: words.columns,
    rows: request.shown.map((document) => rowView(document, request)),
    nothing: nothingView(request, request.reader),
    pager: pagerView(request, request.reader),
  }
}

const searchView = (
  { query: asked, found }: { readonly query: DocumentsQuery; readonly found: number },
  { words: { documents: words }, format }: Reader,
): SearchView => ({
  label: words.search,
  value: asked.q,
  button: words.searchButton,
  sort: words.sort,
  sorts: sorts.map((value) => ({ value, label: words.sorts[value], chosen: value === asked.sort })),
  found: asked.q.trim() === '' ? '' : words.found(format.number(found)),
})

const rowView = (
  document: DocumentSummary,
  { reader, drafts, now }: { reader: Reader; drafts: ReadonlyMap<DocumentId, number>; now: string },
): RowView => {
  const { documents: words, language } = reader.words
  const { approved, segments } = document.progress
  const unsaved = drafts.get(document.id) ?? 0
  return {
    href: `/documents/${document.id}`,
    title: document.title,
    language: document.language,
    damage:
      document.damage === undefined
        ? undefined
        : { text: words.damaged, detail: document.damage[language] },
    drafts:
      unsaved === 0
        ? undefined
        : { text: words.drafts(reader.format.number(unsaved)), hint: words.draftsHint },
    progress: {
      value: approved,
      max: segments,
      label:
        approved === segments
          ? words.allApproved
          : words.approved(reader.format.number(approved), reader.format.number(segments)),
    },
    words: reader.format.number(document.progress.words),
    system: document.system ?? '',
    changed: {
      text: relativeTime(language, document.changed, now),
      exact: reader.format.dateTime(document.changed),
      at: document.changed,
    },
    remove: {
      href: `/documents/${document.id}/removal`,
      label: words.remove,
      full: `${words.remove}: ${document.title}`,
    },
  }
}

const nothingView = (
  { all, found }: { readonly all: readonly DocumentSummary[]; readonly found: number },
  { words: { documents: words } }: Reader,
): NothingView | undefined => {
  if (found > 0) return undefined
  return all.length === 0
    ? {
        title: words.empty,
        text: words.emptyHint,
        link: { href: '/documents/new', label: words.bringIn, isMain: true },
      }
    : { title: '', text: words.none, link: { href: '/', label: words.showAll, isMain: false } }
}

const pagerView = (
  { found, page: current, query: asked }: Chosen & { readonly query: DocumentsQuery },
  { words: { documents: words }, format }: Reader,
): PagerView | undefined => {
  const pages = Math.ceil(found / PAGE_SIZE)
  if (pages < 2) return undefined
  const href = (number: number): string =>
    `/?${new URLSearchParams({ q: asked.q, sort: asked.sort, page: String(number) })}`
  return {
    label: words.page(format.number(current), format.number(pages)),
    previous: current > 1 ? { href: href(current - 1), label: words.previous } : undefined,
    next: current < pages ? { href: href(current + 1), label: words.next } : undefined,
  }
}
