import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import type { RulesInUse } from '../../../core/checks/language-setting.ts'
import type { Rules } from '../../../core/checks/rules.ts'
import { editKinds } from '../../../core/diff/difference.ts'
import { defaultScheme } from '../../../core/metrics/annotation-schemes.ts'
import { Refusal } from '../../../core/refusal.ts'
import { type Document, type Segment, segmentState } from '../../../core/review/document.ts'
import { approved, edited } from '../../../core/review/editing.ts'
import type { Change } from '../../../core/review/entry.ts'
import { findSegment } from '../../../core/review/find.ts'
import type { SegmentId } from '../../../core/review/ids.ts'
import { lineBreaksLike } from '../../../core/text/line-breaks.ts'
import { localDay } from '../../language/formatting.ts'
import { translationsOf } from '../alternatives/translations.ts'
import { type MarksView, marksView } from '../annotation/marks-view.ts'
import { checked } from '../checked.ts'
import { documentFindings, isCheckedWhole, segmentFindings } from '../document-findings.ts'
import { documentIdOf, LONGEST_TEXT, parsed, segmentIdOf, wellFormedText } from '../input.ts'
import { readerOf } from '../reader.ts'
import { page, view } from '../render.ts'
import { reviewRows } from '../review-choice.ts'
import { withRows } from '../review-rows.ts'
import { type ReviewView, reviewView } from '../review-view.ts'
import {
  chosenSegments,
  type SegmentChoice,
  type SegmentOrder,
  segmentFilters,
  segmentOrders,
} from '../segment-filter.ts'
import { segmentHref } from '../segment-href.ts'
import type { Site } from '../site.ts'
import { conflictPage } from './conflict.ts'

const showReview = view<ReviewView>('review')
const showMarks = view<MarksPage>('marks')

interface MarksPage {
  readonly marks: MarksView
}

/** `/documents/:id`: the review screen, and the forms that serve where no script runs. */
export const review = (site: Site): Router => {
  const routes = Router()
  routes.get('/documents/:id', (request, response) => show(site, request, response))
  routes.get('/documents/:id/segments/:segment/marks', (request, response) =>
    marks(site, request, response),
  )
  routes.get('/documents/:id/go', (request, response) => go(site, request, response))
  routes.post('/documents/:id/segments/:segment', (request, response) =>
    save(site, request, response),
  )
  return routes
}

const query = z.object({
  show: z.enum(segmentFilters).catch('all'),
  order: z.enum(segmentOrders).catch('text'),
  kind: z.enum(editKinds).optional().catch(undefined),
  page: z.coerce.number().int().min(1).catch(1),
  edit: z.string().optional().catch(undefined),
  notice: z.string().max(2_000).optional().catch(undefined),
  undo: z.coerce.number().int().min(1).optional().catch(undefined),
})

/** The list of marks below one segment, for a page that shows it already. */
const marks = async (site: Site, request: Request, response: Response): Promise<void> => {
  const document = await site.store.load(documentIdOf(request))
  const segment = findSegment(document, segmentIdOf(request))
  const { id, scheme = defaultScheme } = document
  const reader = readerOf(request, site.settings)
  response.send(showMarks({ marks: marksView(segment, { document: id, scheme }, reader) }))
}

const show = async (site: Site, request: Request, response: Response): Promise<void> => {
  const reader = readerOf(request, site.settings)
  const document = await site.store.load(documentIdOf(request))
  const drafts = await site.store.drafts(document.id)
  const chosen = parsed(query, request.query)
  const rules = await settledRules(site, document, chosen)
  const asked = {
    document,
    rules,
    reader,
    query: chosen,
    hasLanguageTool: site.languageTool !== undefined,
  }
  const now = site.now()
  const translations =
    document.alternatives.length === 0 ? undefined : await translationsOf(site, document.id)
  const made = (): Buffer => {
    const content = showReview(reviewView({ ...asked, drafts, now, translations }))
    const { title } = document
    const html = page({ title, content, reader, path: request.originalUrl, kind: 'working' })
    return withRows(html, reviewRows(asked))
  }
  const { name, theme, singleKeys, effort, words } = reader
  const { originalUrl } = request
  const isSpelled = rules.dictionary !== undefined
  const who = [rules.number, isSpelled, words.language, name, theme, singleKeys, effort]
  const key = [originalUrl, localDay(now), ...who].join('\n')
  response.type('html').send(drafts.length === 0 ? keptPage(document, key, made) : made())
}

/** The rules, once all words that the page asks for are known to the dictionary. */
const settledRules = (
  site: Site,
  document: Document,
  { show, order }: SegmentChoice,
): Promise<RulesInUse> =>
  checked(site, (rules) => {
    if (isCheckedWhole(document)) documentFindings(document, rules)
    else if (order === 'risk' || show === 'suspicious') segmentFindings(document, rules)
    return rules
  })

/** A document is a value: until it changes, who asks for the same page again gets the same bytes. */
const keptPage = (document: Document, key: string, made: () => Buffer): Buffer => {
  const kept = pages.get(document)
  if (kept?.key === key) return kept.bytes
  const bytes = made()
  pages.set(document, { key, bytes })
  return bytes
}

const pages = new WeakMap<Document, { readonly key: string; readonly bytes: Buffer }>()

const place = z.object({
  number: z.coerce.number().int().min(1).optional().catch(undefined),
  openAfter: z.string().optional().catch(undefined),
  order: z.enum(segmentOrders).catch('text'),
  edit: z.string().optional().catch(undefined),
})

/** Goes to a segment by its number, or to the next open one after another, whatever page it is on. */
const go = async (site: Site, request: Request, response: Response): Promise<void> => {
  const document = await site.store.load(documentIdOf(request))
  const { number = 1, openAfter, order, edit } = parsed(place, request.query)
  const segments = inOrder(
    document,
    order,
    await settledRules(site, document, { show: 'all', order }),
  )
  const target =
    openAfter === undefined
      ? (document.segments[number - 1] ?? document.segments.at(-1))?.id
      : openSegmentAfter(segments, openAfter)
  const extra = { ...(edit && target && { edit: target }), ...(order === 'risk' && { order }) }
  const href =
    target === undefined
      ? `/documents/${document.id}`
      : segmentHref({ ...document, segments }, target, extra)
  response.redirect(303, href)
}

const inOrder = (document: Document, order: SegmentOrder, rules: Rules): readonly Segment[] =>
  order === 'text'
    ? document.segments
    : chosenSegments(document, { show: 'all', order }, rules).map(({ segment }) => segment)

/** The next open segment after this one, from the start again when none follows. */
const openSegmentAfter = (segments: readonly Segment[], after: string): SegmentId | undefined => {
  const from = segments.findIndex(({ id }) => id === after) + 1
  const order = [...segments.slice(from), ...segments.slice(0, from)]
  return order.find((segment) => segmentState(segment) !== 'approved')?.id
}

const form = z.object({
  text: wellFormedText(LONGEST_TEXT),
  base: z.coerce.number().int().min(0),
  act: z.enum(['save', 'approve', 'keep']).default('save'),
})

/** Saves, and approves when asked to, in one act; somebody's newer text shows the choice instead. */
const save = async (site: Site, request: Request, response: Response): Promise<void> => {
  const reader = readerOf(request, site.settings)
  const id = documentIdOf(request)
  const segment = segmentIdOf(request)
  const { text, base, act } = parsed(form, request.body ?? {})
  try {
    const { document } = await site.store.change(
      id,
      { by: reader.name, at: site.now() },
      (state): readonly Change[] => {
        const typed = lineBreaksLike(text, findSegment(state, segment).text)
        const saved = edited(state, { segment, text: typed, base, cause: 'edit' })
        return act === 'approve' ? [...saved, ...approvedAfter(state, segment, saved)] : saved
      },
    )
    const next = act === 'approve' ? openSegmentAfter(document.segments, segment) : segment
    response.redirect(303, segmentHref(document, next ?? segment))
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'conflict') throw error
    const document = await site.store.load(id)
    response.status(409).send(conflictPage({ document, segment, refusal: error, reader }))
  }
}

const approvedAfter = (
  document: Document,
  segment: SegmentId,
  saved: readonly Change[],
): readonly Change[] => {
  const [revision] = saved
  return revision?.kind === 'revision'
    ? [{ kind: 'approval', segment, revision: revision.number }]
    : approved(document, { segment })
}
