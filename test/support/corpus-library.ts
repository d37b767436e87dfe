import { wordDistance } from '../../src/core/metrics/edit-distance.ts'
import type { RecordedKeystrokes } from '../../src/core/metrics/keystrokes.ts'
import { seededRandom } from '../../src/core/metrics/seeded-random.ts'
import type { Document } from '../../src/core/review/document.ts'
import { approved, edited } from '../../src/core/review/editing.ts'
import { importedDocument } from '../../src/server/formats/importing.ts'
import type { Store } from '../../src/server/store/store.ts'
import { type CorpusRow, corpusRows } from './mlqe.ts'
import { documentIdOf } from './site.ts'

/** An article of the corpus, or as many of its rows as a longer text wants. */
interface Article {
  readonly title: string
  readonly rows: readonly CorpusRow[]
}

/** The articles of which the corpus has several segments, in its order. */
export const corpusArticles = (least = 6): readonly Article[] => {
  const articles = new Map<string, CorpusRow[]>()
  for (const row of corpusRows()) articles.set(row.doc, [...(articles.get(row.doc) ?? []), row])
  return [...articles]
    .filter(([, rows]) => rows.length >= least)
    .map(([title, rows]) => ({ title, rows }))
}

/** Documents of this many segments each, drawn from the whole corpus. */
export const drawnArticles = (documents: number, segments: number): readonly Article[] => {
  const random = seededRandom(11)
  const rows = corpusRows()
  return Array.from({ length: documents }, (_, number) => ({
    title: `Auswahl ${number + 1}`,
    rows: Array.from({ length: segments }, () => {
      const row = rows[Math.floor(random() * rows.length)]
      if (row === undefined) throw new Error('the corpus is empty')
      return row
    }),
  }))
}

const DAY = 24 * 3600 * 1000

/**
 * A library as a team would have it: the machine texts of the articles brought in, the corpus's
 * post-edits saved as edits with plausible times and key presses, and all approved; two articles a
 * week. The corpus is of one machine; the articles are told apart as if they came from several.
 */
export const fillWithArticles = async (
  store: Store,
  articles: readonly Article[],
  systems: readonly string[] = ['System Nord', 'System Süd'],
): Promise<readonly Document[]> => {
  const documents: Document[] = []
  for (const [number, article] of articles.entries()) {
    const start = Date.UTC(2026, 5, 1, 8) + number * ((7 * DAY) / 2)
    const system = systems[number % systems.length] ?? ''
    const { document } = await importedDocument(
      {
        content: article.rows.map(({ mt }) => mt).join('\n\n'),
        source: article.rows.map(({ src }) => src).join('\n\n'),
        title: article.title.replaceAll('_', ' '),
        sourceLanguage: 'en',
        system,
      },
      { id: documentIdOf(number + 1), at: new Date(start).toISOString(), by: 'Anna' },
    )
    await store.create(document)
    documents.push(await reviewed(store, number + 1, article, start))
  }
  return documents
}

const reviewed = async (
  store: Store,
  number: number,
  { rows }: Article,
  start: number,
): Promise<Document> => {
  const id = documentIdOf(number)
  let document = await store.load(id)
  let time = start
  for (const [index, segment] of document.segments.entries()) {
    const row = rows[index]
    if (row === undefined) break
    const work = workOn(row)
    time += work.seconds * 1_000
    const act = { by: index % 3 === 0 ? 'Ben' : 'Anna', at: new Date(time).toISOString() }
    const done = await store.change(id, act, (state) => {
      const text = { segment: segment.id, text: row.pe, base: 0, cause: 'edit' as const, ...work }
      const saved = edited(state, text)
      return saved.length === 0
        ? approved(state, { segment: segment.id })
        : [...saved, { kind: 'approval', segment: segment.id, revision: 1 }]
    })
    document = done.document
  }
  return document
}

/** Reading takes its time, and so does every changed word. */
const workOn = ({ mt, pe }: CorpusRow): { seconds: number; keystrokes: RecordedKeystrokes } => {
  const words = mt.split(' ').length
  const changed = wordDistance(mt, pe)
  return {
    seconds: Math.round(10 * (2 + 0.5 * words + 3.2 * changed)) / 10,
    keystrokes: { insertion: 6 * changed, deletion: 5 * changed, navigation: 4 + 3 * changed },
  }
}
