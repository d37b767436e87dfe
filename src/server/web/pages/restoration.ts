import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { Refusal } from '../../../core/refusal.ts'
import { documentAt } from '../../../core/review/applied.ts'
import { refuseStale } from '../../../core/review/conflict.ts'
import { bordersSince } from '../../../core/review/document.ts'
import { restored, withEarlierEditUndone, withEditUndone } from '../../../core/review/editing.ts'
import type { Change } from '../../../core/review/entry.ts'
import { findSegment, holder } from '../../../core/review/find.ts'
import type { SegmentId } from '../../../core/review/ids.ts'
import { type Moment, momentOf } from '../../../core/review/moments.ts'
import { documentRestored, segmentRestored } from '../../../core/review/restoring.ts'
import { type DocumentHistory, loadHistory, SegmentTexts, stateAt } from '../document-history.ts'
import { filtersOf, historyHref, historyQuery } from '../history-query.ts'
import { documentIdOf, parsed, segmentIdOf } from '../input.ts'
import { readerOf } from '../reader.ts'
import { page, view } from '../render.ts'
import { type RestoreView, restoreView } from '../restore-view.ts'
import { segmentHref } from '../segment-href.ts'
import type { Site } from '../site.ts'

const showRestore = view<RestoreView>('restore')

/** Bringing back what was: one edit, a segment's text, or the whole document. */
export const restoration = (site: Site): Router => {
  const routes = Router()
  routes.get('/documents/:id/restore', (request, response) => ask(site, request, response))
  routes.post('/documents/:id/restore', (request, response) => restore(site, request, response))
  routes.post('/documents/:id/segments/:segment/restoration', (request, response) =>
    restoreSegment(site, request, response),
  )
  return routes
}

const momentField = z
  .string()
  .refine((text) => momentOf(text) !== undefined, 'names no moment')
  .transform((text): Moment => momentOf(text) ?? 'now')

const ask = async (site: Site, request: Request, response: Response): Promise<void> => {
  const reader = readerOf(request, site.settings)
  const history = await loadHistory(site, documentIdOf(request))
  const { moment } = parsed(z.object({ moment: momentField }), request.query)
  const shown = restoreView({ history, moment, reader })
  const path = request.originalUrl
  const content = showRestore(shown)
  response.send(page({ title: shown.title, content, reader, path, kind: 'reading' }))
}

const restoreForm = z.object({ moment: momentField, base: z.coerce.number().int().min(0) })

/** Refused when somebody changed the text after the question was asked: it was about another text. */
const restore = async (site: Site, request: Request, response: Response): Promise<void> => {
  const reader = readerOf(request, site.settings)
  const id = documentIdOf(request)
  const { moment, base } = parsed(restoreForm, request.body ?? {})
  const history = await loadHistory(site, id)
  const state = stateAt(history, moment)
  const act = { by: reader.name, at: site.now() }
  const { entry } = await site.store.change(id, act, (document) => {
    if (document.sequence !== base) throw changedMeanwhile()
    return documentRestored(document, state)
  })
  const segments = entry?.changes.filter(({ kind }) => kind === 'revision').length ?? 0
  const words = reader.words.history
  const notice =
    entry === undefined ? words.notices.nothing : words.restore.done(reader.format.number(segments))
  const query = new URLSearchParams({ notice, ...(entry && { undo: String(entry.sequence) }) })
  response.redirect(303, `/documents/${id}?${query}`)
}

const changedMeanwhile = (): Refusal =>
  new Refusal('conflict', {
    en: 'The text was changed meanwhile. Nothing was restored: look at what would change once more.',
    de: 'Der Text wurde inzwischen geändert. Nichts wurde wiederhergestellt: Sehen Sie noch einmal nach, was sich ändern würde.',
  })

const revision = z.coerce.number().int().min(0)

const segmentForm = z.object({
  base: revision,
  revision: revision.optional(),
  against: revision.optional(),
  edit: z.coerce.number().int().min(0).optional(),
  back: z.string().max(1_000).optional(),
})
type SegmentForm = z.output<typeof segmentForm>

const restoreSegment = async (site: Site, request: Request, response: Response): Promise<void> => {
  const reader = readerOf(request, site.settings)
  const id = documentIdOf(request)
  const segment = segmentIdOf(request)
  const form = parsed(segmentForm, request.body ?? {})
  const history = await loadHistory(site, id)
  const { document, entry } = await site.store.change(
    id,
    { by: reader.name, at: site.now() },
    (state) => segmentChanges({ ...history, document: state }, segment, form),
  )
  const notice =
    entry === undefined ? 'nothing' : form.edit === undefined ? 'restored' : 'taken-back'
  const undo = entry?.sequence
  if (form.back === undefined) {
    const told = { notice: reader.words.history.notices[notice], ...(undo && { undo: `${undo}` }) }
    const shown = holder(document, segment)?.id ?? segment
    response.redirect(303, segmentHref(document, shown, told))
    return
  }
  const kept = parsed(historyQuery, Object.fromEntries(new URLSearchParams(form.back)))
  response.redirect(303, historyHref(id, { ...filtersOf(kept), notice, undo }))
}

/** `revision` brings a text back; with `edit`, that edit of the step from `against` is taken back. */
const segmentChanges = (
  history: DocumentHistory,
  segment: SegmentId,
  form: SegmentForm,
): readonly Change[] => {
  const { document } = history
  const { base, edit, against = 0 } = form
  const today = holder(document, segment) ?? findSegment(document, segment)
  const texts = new SegmentTexts(history)
  if (edit === undefined) return textRestored(history, segment, { base, revision: form.revision })
  if (form.revision === undefined) return withEditUndone(document, { segment, against, edit, base })
  return withEarlierEditUndone(document, {
    segment: today.id,
    before: texts.text(segment, against),
    after: texts.text(segment, form.revision),
    edit,
    base,
  })
}

/** A text from before a split or merge belongs to a stretch that several segments share today. */
const textRestored = (
  history: DocumentHistory,
  segment: SegmentId,
  { base, revision: number }: { base: number; revision: number | undefined },
): readonly Change[] => {
  if (number === undefined) {
    throw new Refusal('invalid', 'revision: the number of a revision is missing')
  }
  const { document, imported, entries } = history
  const today = holder(document, segment) ?? findSegment(document, segment)
  if (today.id === segment && (number === 0 || number >= bordersSince(today))) {
    return restored(document, { segment, revision: number, base })
  }
  const texts = new SegmentTexts(history)
  refuseStale(today, base, texts.text(segment, number))
  const sequence = texts.sequenceOf(segment, number)
  return segmentRestored(document, documentAt(imported, entries, sequence), segment)
}
