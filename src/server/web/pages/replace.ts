import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { difference } from '../../../core/diff/difference.ts'
import { Refusal } from '../../../core/refusal.ts'
import { type Document, segmentState } from '../../../core/review/document.ts'
import { type Hit, hits, withReplacements } from '../../../core/review/replacing.ts'
import { inSurroundings } from '../../../core/text/surroundings.ts'
import { type DiffView, diffView, withTagChips } from '../diff-view.ts'
import { documentIdOf, parsed, wellFormedText } from '../input.ts'
import { type Reader, readerOf } from '../reader.ts'
import { page, view } from '../render.ts'
import type { Site } from '../site.ts'

/** Places shown at once; each is a line on the page. */
const MOST_HITS = 500

export interface ReplaceView {
  readonly title: string
  readonly back: { readonly href: string; readonly label: string }
  readonly action: string
  readonly language: string
  readonly find: { readonly label: string; readonly value: string }
  readonly with: { readonly label: string; readonly value: string }
  readonly options: readonly { name: string; label: string; chosen: boolean }[]
  readonly search: string
  readonly result: string | undefined
  readonly hits: readonly HitView[]
  readonly more: string | undefined
  readonly replace: string
}

interface HitView {
  readonly value: string
  readonly number: string
  readonly label: string
  readonly change: DiffView
  readonly note: string
}

const showReplace = view<ReplaceView>('replace')

const search = z.object({
  find: wellFormedText(1_000).catch(''),
  with: wellFormedText(10_000).catch(''),
  case: z.string().optional(),
  whole: z.string().optional(),
})
type Search = z.output<typeof search>

/** `/documents/:id/replace`: finds in all segments, shows what would change, replaces what is ticked. */
export const replace = (site: Site): Router => {
  const routes = Router()
  routes.get('/documents/:id/replace', async (request, response) => {
    const reader = readerOf(request, site.settings)
    const document = await site.store.load(documentIdOf(request))
    const shown = replaceView(document, parsed(search, request.query), reader)
    const path = request.originalUrl
    const content = showReplace(shown)
    response.send(page({ title: shown.title, content, reader, path, kind: 'reading' }))
  })
  routes.post('/documents/:id/replace', (request, response) => replaceHits(site, request, response))
  return routes
}

export const replaceView = (document: Document, asked: Search, reader: Reader): ReplaceView => {
  const words = reader.words.review.replacePage
  const found = hits(document, searchOf(asked))
  const shown = found.slice(0, MOST_HITS)
  const count = reader.format.number(found.length)
  return {
    title: words.title,
    back: { href: `/documents/${document.id}`, label: words.back },
    action: `/documents/${document.id}/replace`,
    language: document.language,
    find: { label: words.find, value: asked.find },
    with: { label: words.with, value: asked.with },
    options: [
      { name: 'case', label: words.caseSensitive, chosen: asked.case !== undefined },
      { name: 'whole', label: words.wholeWords, chosen: asked.whole !== undefined },
    ],
    search: words.search,
    result: asked.find === '' ? undefined : found.length === 0 ? words.none : words.hits(count),
    hits: shown.map((hit) => hitView(document, hit, asked, reader)),
    more: found.length > shown.length ? words.more(reader.format.number(MOST_HITS)) : undefined,
    replace: words.chosen,
  }
}

const searchOf = (asked: Search) => ({
  find: asked.find,
  caseSensitive: asked.case !== undefined,
  wholeWords: asked.whole !== undefined,
})

const hitView = (document: Document, hit: Hit, asked: Search, reader: Reader): HitView => {
  const index = document.segments.findIndex(({ id }) => id === hit.segment)
  const segment = document.segments[index]
  const text = segment?.text ?? ''
  const [before, after] = inSurroundings(text, hit.span, asked.with)
  const number = reader.format.number(index + 1)
  return {
    value: hitValue(hit),
    number,
    label: reader.words.review.segment(number),
    change: withTagChips(
      diffView(difference(before, after), 'inline', reader.words),
      segment?.tags,
    ),
    note:
      segment !== undefined && segmentState(segment) === 'approved'
        ? reader.words.review.replacePage.approvedNote
        : '',
  }
}

const chosen = search.extend({ hit: z.union([z.string(), z.array(z.string())]).default([]) })

const replaceHits = async (site: Site, request: Request, response: Response): Promise<void> => {
  const reader = readerOf(request, site.settings)
  const id = documentIdOf(request)
  const asked = parsed(chosen, request.body ?? {})
  const ticked = new Set(typeof asked.hit === 'string' ? [asked.hit] : asked.hit)
  const act = { by: reader.name, at: site.now() }
  const { entry } = await site.store.change(id, act, (document) => {
    const places = hits(document, searchOf(asked)).filter((hit) => ticked.has(hitValue(hit)))
    if (places.length < ticked.size) throw stale()
    return withReplacements(document, places, asked.with)
  })
  const segments = entry?.changes.length ?? 0
  const notice = reader.words.review.replaced(
    reader.format.number(segments === 0 ? 0 : ticked.size),
    reader.format.number(segments),
  )
  const query = new URLSearchParams({ notice, ...(entry && { undo: String(entry.sequence) }) })
  response.redirect(303, `/documents/${id}?${query}`)
}

const hitValue = ({ segment, revision, span }: Hit): string =>
  `${segment}:${revision}:${span.start}:${span.end}`

const stale = (): Refusal =>
  new Refusal('conflict', {
    en: 'The text was changed since the search. Search again: nothing was replaced.',
    de: 'Der Text wurde seit der Suche geändert. Suchen Sie noch einmal: Nichts wurde ersetzt.',
  })
