import { difference } from '../../../core/diff/difference.ts'
import { joinedText } from '../../../core/review/aligned.ts'
import type { Ranking } from '../../../core/review/alternatives.ts'
import { headRevision } from '../../../core/review/document.ts'
import { type DiffView, diffView } from '../diff-view.ts'
import { type PagerView, pageOf, pagerView } from '../pager-view.ts'
import type { Reader } from '../reader.ts'
import {
  namedRankings,
  type PreferencesView,
  preferencesReport,
  preferencesView,
} from './preferences-view.ts'
import {
  isRanked,
  ownRankings,
  type PlacedStretch,
  systemName,
  type Translations,
} from './translations.ts'

/** Everything that the page of a document's translations shows. */
export interface AlternativesView {
  readonly title: string
  readonly document: string
  readonly language: string
  readonly back: { readonly href: string; readonly label: string }
  readonly intro: string
  readonly nothing: string | undefined
  readonly notice: string | undefined
  readonly progress:
    | { readonly value: number; readonly max: number; readonly label: string }
    | undefined
  readonly names: { readonly href: string; readonly label: string } | undefined
  readonly keys: { readonly label: string; readonly list: readonly { key: string; does: string }[] }
  readonly rows: readonly StretchView[]
  readonly pager: PagerView | undefined
  readonly results: PreferencesView | undefined
  readonly add: AddForm
  /** JSON for the browser. */
  readonly words: string
}

interface StretchView {
  readonly id: string
  readonly label: string
  readonly action: string
  readonly bases: string
  readonly place: { readonly page: number; readonly names: string }
  readonly source: string | undefined
  readonly sourceLanguage: string
  readonly ranked: boolean
  readonly state: string
  readonly candidates: readonly CandidateView[]
  /** The text as it stands now, where it is none of the translations. */
  readonly own: { readonly label: string; readonly text: string } | undefined
  readonly save: string
}

interface CandidateView {
  readonly place: number
  readonly name: string
  readonly text: DiffView
  readonly isText: boolean
  readonly isTextLabel: string
  readonly take: string
  readonly rankLabel: string
  readonly ranks: readonly { value: string; label: string; chosen: boolean }[]
}

interface AddForm {
  readonly heading: string
  readonly hint: string
  readonly action: string
  readonly labels: { readonly system: string; readonly text: string; readonly file: string }
  readonly submit: string
  readonly known: readonly { readonly system: string; readonly remove: string }[]
  readonly removal: string
}

export interface AskedAlternatives {
  readonly translations: Translations
  readonly reader: Reader
  readonly query: {
    readonly page: number
    readonly names: boolean
    readonly notice?: string | undefined
  }
}

/** As many as one can rank in a sitting; each has several texts. */
const STRETCHES = 20

export const alternativesView = (asked: AskedAlternatives): AlternativesView => {
  const { translations, reader, query } = asked
  const { document, stretches } = translations
  const { alternatives: words } = reader.words
  const rankings = ownRankings(translations, reader.name)
  const finished = isRanked(translations, reader.name)
  const named = query.names || finished
  const shown = pageOf(stretches, query.page, STRETCHES)
  const base = `/documents/${document.id}/alternatives`
  const results = preferencesReport(namedRankings(document))
  return {
    title: words.title,
    document: document.title,
    language: document.language,
    back: { href: `/documents/${document.id}`, label: reader.words.report.back },
    intro: words.intro,
    nothing: stretches.length === 0 ? words.nothing : undefined,
    notice: query.notice,
    progress:
      stretches.length === 0 ? undefined : progress(rankings.size, stretches.length, reader),
    names: finished || stretches.length === 0 ? undefined : namesLink(base, query.names, reader),
    keys: { label: words.keys, list: words.keyList },
    rows: shown.items.map((stretch) =>
      stretchView(stretch, { ...asked, ranking: rankings.get(stretch.id), named }),
    ),
    pager: pagerView(shown, reader.words.review, {
      reader,
      href: (page) => `${base}?page=${page}${query.names ? '&names=1' : ''}`,
    }),
    results: named ? preferencesView(results, reader) : undefined,
    add: addForm(asked),
    words: JSON.stringify(words.live),
  }
}

const progress = (ranked: number, all: number, { words, format }: Reader) => ({
  value: ranked,
  max: all,
  label: words.alternatives.progress(format.number(ranked), format.number(all)),
})

const namesLink = (base: string, shown: boolean, { words: { alternatives } }: Reader) =>
  shown
    ? { href: base, label: alternatives.hideNames }
    : { href: `${base}?names=1`, label: alternatives.showNames }

interface AskedStretch extends AskedAlternatives {
  readonly ranking: Ranking | undefined
  readonly named: boolean
}

const stretchView = (stretch: PlacedStretch, asked: AskedStretch): StretchView => {
  const { translations, reader, query, ranking } = asked
  const { document } = translations
  const { alternatives: words, review } = reader.words
  const text = joinedText(stretch.row.after)
  return {
    id: stretch.id,
    label: review.segment(reader.format.number(stretch.number)),
    action: `/documents/${document.id}/alternatives/${stretch.id}`,
    bases: stretch.row.after.map(headRevision).join(' '),
    place: { page: query.page, names: query.names ? '1' : '' },
    source:
      stretch.row.before
        .map(({ source = '' }) => source)
        .join(' ')
        .trim() || undefined,
    sourceLanguage: document.sourceLanguage ?? 'en',
    ranked: ranking !== undefined,
    state: ranking === undefined ? '' : words.ranked,
    candidates: stretch.order.map((_, index) => candidateView(stretch, index, { ...asked, text })),
    own: stretch.order.some((candidate) => candidate.text === text)
      ? undefined
      : { label: review.ownText, text },
    save: words.saveRanking,
  }
}

const candidateView = (
  { order, row }: PlacedStretch,
  index: number,
  { translations, reader, ranking, named, text: now }: AskedStretch & { readonly text: string },
): CandidateView => {
  const { alternatives: words } = reader.words
  const { system = '', text = '' } = order[index] ?? {}
  // Each is compared with the first, the first with the second: what is marked is its own.
  const other = order[index === 0 ? 1 : 0]?.text ?? text
  const isTouched = row.after.some((segment) => headRevision(segment) > 0)
  const rank = ranking?.ranks.findIndex((one) => one.includes(system)) ?? -1
  return {
    place: index + 1,
    name: named
      ? systemName(system, translations.document, words.unnamed)
      : words.translation(String(index + 1)),
    text: diffView(difference(other, text), 'after', reader.words),
    // Of an untouched text this would tell which translation is its own.
    isText: text === now && (named || isTouched),
    isTextLabel: words.isText,
    take: words.take,
    rankLabel: words.rank,
    ranks: ['', ...order.map((_, place) => String(place + 1))].map((value) => ({
      value,
      label: value === '' ? '–' : value,
      chosen: value === (rank === -1 ? '' : String(rank + 1)),
    })),
  }
}

const addForm = ({ translations: { document }, reader }: AskedAlternatives): AddForm => {
  const { alternatives: words, newDocument } = reader.words
  const base = `/documents/${document.id}/alternatives`
  return {
    heading: words.add,
    hint: words.addHint,
    action: base,
    labels: {
      system: newDocument.alternativeSystem,
      text: newDocument.alternativeText,
      file: newDocument.alternativeFile,
    },
    submit: words.addSubmit,
    known: document.alternatives.map(({ system }) => ({ system, remove: words.remove(system) })),
    removal: `${base}/removal`,
  }
}
