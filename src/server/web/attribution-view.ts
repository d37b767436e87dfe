import type { Document, ImportedDocument } from '../../core/review/document.ts'
import { type Shares, sumOfShares } from '../../core/review/shares.ts'
import { type Mark, marksOf } from './author-marks.ts'
import { authorSentence } from './author-sentence.ts'
import { PAGE_SIZE } from './page-size.ts'
import { type PagerView, pageOf, pagerView } from './pager-view.ts'
import type { Reader } from './reader.ts'
import { segmentHref } from './segment-href.ts'
import { type WrittenSegment, writtenSegments } from './written-segments.ts'

/** Whose words are shown, and on which page. */
export interface AttributionQuery {
  readonly by?: string | undefined
  readonly page: number
}

export interface AttributionView {
  readonly title: string
  readonly document: { readonly title: string; readonly href: string; readonly language: string }
  readonly back: string
  readonly history: { readonly href: string; readonly label: string }
  readonly explain: string
  readonly people: {
    readonly label: string
    readonly everybody: { readonly href: string; readonly label: string; readonly current: boolean }
    readonly all: readonly PersonView[]
    readonly machine: { readonly name: string; readonly share: string }
  }
  readonly nothing: string
  readonly segments: readonly SegmentView[]
  readonly pager: PagerView | undefined
}

interface PersonView extends Mark {
  readonly name: string
  readonly share: string
  readonly href: string
  readonly current: boolean
}

interface SegmentView {
  readonly number: string
  readonly label: string
  readonly href: string
  readonly stretches: readonly StretchView[]
  /** The same in words, for those who cannot point at a word: how many, and each. */
  readonly summary: string
  readonly told: readonly Omit<StretchView, 'kind'>[]
}

interface StretchView extends Mark {
  readonly kind: 'plain' | 'marked'
  readonly text: string
  readonly title: string
}

interface Asked {
  readonly document: Document
  readonly imported: ImportedDocument
  readonly query: AttributionQuery
  readonly reader: Reader
}

export const attributionView = (asked: Asked): AttributionView => {
  const { document, query, reader } = asked
  const { attribution: words } = reader.words
  const segments = writtenSegments(document, asked.imported)
  const shares = sumOfShares(segments.map((segment) => segment.shares))
  const marks = marksOf(shares)
  const { by } = query
  const chosen = by === undefined ? segments : segments.filter((it) => it.shares.has(by))
  const shown = pageOf(chosen, query.page, PAGE_SIZE)
  return {
    title: words.title,
    document: {
      title: document.title,
      href: `/documents/${document.id}`,
      language: document.language,
    },
    back: words.back,
    history: { href: `/documents/${document.id}/history`, label: words.history },
    explain: words.explain,
    people: peopleView(asked, shares, marks),
    nothing: nothingWritten(asked, marks),
    segments: shown.items.map((segment) => segmentView(segment, asked, marks)),
    pager: pagerView(shown, words, {
      reader,
      href: (page) => href(asked, { ...(by !== undefined && { by }), page: String(page) }),
    }),
  }
}

const peopleView = (
  asked: Asked,
  shares: Shares,
  marks: ReadonlyMap<string, Mark>,
): AttributionView['people'] => {
  const { query, reader } = asked
  const { attribution: words } = reader.words
  const all = [...shares.values()].reduce((sum, count) => sum + count, 0)
  const share = (name: string | undefined): string => {
    const count = shares.get(name) ?? 0
    return words.share(reader.format.number(count), reader.format.percent(count / Math.max(all, 1)))
  }
  return {
    label: words.people,
    everybody: {
      href: href(asked, {}),
      label: words.everybody,
      current: query.by === undefined,
    },
    all: [...marks].map(([name, mark]) => ({
      ...mark,
      name,
      share: share(name),
      href: href(asked, { by: name }),
      current: query.by === name,
    })),
    machine: { name: words.machine, share: share(undefined) },
  }
}

const href = ({ document }: Asked, query: Readonly<Record<string, string>>): string => {
  const search = new URLSearchParams(query).toString()
  return `/documents/${document.id}/attribution${search === '' ? '' : `?${search}`}`
}

const nothingWritten = ({ query, reader }: Asked, marks: ReadonlyMap<string, Mark>): string => {
  const { attribution: words } = reader.words
  if (query.by !== undefined && !marks.has(query.by)) return words.noneBy(query.by)
  return marks.size === 0 ? words.nothing : ''
}

const segmentView = (
  { segment, number, written }: WrittenSegment,
  { document, query, reader }: Asked,
  marks: ReadonlyMap<string, Mark>,
): SegmentView => {
  const { words, format } = reader
  const stretches = written.flatMap(({ start, end, owner }): readonly StretchView[] => {
    const text = segment.text.slice(start, end)
    const mark = owner && marks.get(owner.revision.by)
    const isAsked = query.by === undefined || owner?.revision.by === query.by
    if (owner === undefined || mark === undefined || !isAsked) return [plain(text)]
    return withMark(text, { ...mark, title: authorSentence(owner.revision, reader) })
  })
  const told = stretches.flatMap(({ kind, ...stretch }) => (kind === 'marked' ? [stretch] : []))
  return {
    number: format.number(number),
    label: words.review.segment(format.number(number)),
    href: segmentHref(document, segment.id),
    stretches,
    summary: words.attribution.wrote(format.number(told.length)),
    told,
  }
}

const plain = (text: string): StretchView => ({
  kind: 'plain',
  text,
  title: '',
  letter: '',
  style: 0,
})

/** White space at the ends is not marked: it would part the letter from the words it belongs to. */
const withMark = (
  text: string,
  mark: Mark & { readonly title: string },
): readonly StretchView[] => {
  const start = text.length - text.trimStart().length
  const end = text.trimEnd().length
  if (start >= end) return [plain(text)]
  const marked: StretchView = { kind: 'marked', text: text.slice(start, end), ...mark }
  return [plain(text.slice(0, start)), marked, plain(text.slice(end))].filter(
    ({ text: shown }) => shown !== '',
  )
}
