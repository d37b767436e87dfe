import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { defaultScheme, schemeIds, schemeOf } from '../../../core/metrics/annotation-schemes.ts'
import { severities } from '../../../core/metrics/mqm-typology.ts'
import { Refusal } from '../../../core/refusal.ts'
import {
  annotated,
  annotationRemoved,
  annotationRevised,
  schemeChosen,
} from '../../../core/review/annotating.ts'
import { type AnnotationOrigin, NO_ERROR } from '../../../core/review/annotation.ts'
import type { Document } from '../../../core/review/document.ts'
import type { Change } from '../../../core/review/entry.ts'
import { errorLabel } from '../annotation/palette-view.ts'
import { nextUnjudged, type QueueItem, queueOf } from '../annotation/queue.ts'
import { type QueueView, queueView } from '../annotation/queue-view.ts'
import { checked } from '../checked.ts'
import { documentIdOf, parsed, wellFormedText } from '../input.ts'
import { readerOf } from '../reader.ts'
import { page, view } from '../render.ts'
import type { Site } from '../site.ts'

const showQueue = view<QueueView>('annotation')

const query = z.object({
  at: z.string().max(100).optional().catch(undefined),
  notice: z.string().max(2_000).optional().catch(undefined),
  undo: z.coerce.number().int().min(1).optional().catch(undefined),
  from: z.string().max(100).catch(''),
})

const judgementForm = z.object({
  at: z.string().max(100),
  category: wellFormedText(100).default(''),
  severity: z.enum(severities).default('minor'),
  note: wellFormedText(2_000).default(''),
  verdict: z.enum(['error', 'no-error', 'remove']).default('error'),
})

type Judgement = z.output<typeof judgementForm>

/** `/documents/:id/annotation`: the changes of a text are judged one by one. */
export const annotation = (site: Site): Router => {
  const routes = Router()
  const path = '/documents/:id/annotation'
  routes.get(path, (request, response) => show(site, request, response))
  routes.post(path, (request, response) => judge(site, request, response))
  routes.post(`${path}/scheme`, (request, response) => chooseScheme(site, request, response))
  return routes
}

const show = async (site: Site, request: Request, response: Response): Promise<void> => {
  const reader = readerOf(request, site.settings)
  const document = await site.store.load(documentIdOf(request))
  const { at, notice, undo, from } = parsed(query, request.query)
  const items = await checked(site, (rules) => queueOf(document, rules))
  const shown = queueView({
    document,
    items,
    reader,
    at,
    notice,
    undo: undo === undefined ? undefined : { entry: undo, at: from },
  })
  const title = `${shown.title} · ${document.title}`
  const content = showQueue(shown)
  response.send(page({ title, content, reader, path: request.originalUrl, kind: 'reading' }))
}

const judge = async (site: Site, request: Request, response: Response): Promise<void> => {
  const reader = readerOf(request, site.settings)
  const id = documentIdOf(request)
  const form = parsed(judgementForm, request.body ?? {})
  const before = await site.store.load(id)
  const rules = await checked(site, (inUse) => {
    queueOf(before, inUse)
    return inUse
  })
  const place = queueOf(before, rules).findIndex(({ key }) => key === form.at)
  const act = { by: reader.name, at: site.now() }
  const { document, entry } = await site.store.change(id, act, (state) =>
    judged(state, queueOf(state, rules), form),
  )
  const isRemoval = form.verdict === 'remove'
  const next = isRemoval ? undefined : nextUnjudged(queueOf(document, rules), place + 1)
  const what = errorLabel(errorOf(form), reader.words)
  const { kept, removed } = reader.words.annotation
  const fields = new URLSearchParams({
    at: next?.key ?? form.at,
    notice: isRemoval ? removed : kept.replace('{what}', what),
    ...(entry !== undefined && { undo: String(entry.sequence), from: form.at }),
  })
  response.redirect(303, `/documents/${id}/annotation?${fields}`)
}

const errorOf = ({ verdict, category, severity }: Judgement) =>
  verdict === 'no-error'
    ? { category: NO_ERROR, severity: 'neutral' as const }
    : { category, severity }

/** The change that keeps what somebody said of a change of the text. */
const judged = (
  document: Document,
  items: readonly QueueItem[],
  form: Judgement,
): readonly Change[] => {
  const item = items.find(({ key }) => key === form.at)
  if (item === undefined) throw gone()
  const { annotation: known, segment, change } = item
  if (form.verdict === 'remove') {
    return known === undefined ? [] : annotationRemoved(document, known.id)
  }
  const scheme = schemeOf(document.scheme ?? defaultScheme)
  const said = { ...errorOf(form), note: form.note }
  if (known !== undefined) return annotationRevised(document, known.id, said, scheme)
  const spans = [change.span]
  const origin = originOf(item)
  return annotated(document, { ...said, segment: segment.id, revision: 0, spans, origin }, scheme)
}

const originOf = ({ change: { edit, proposal } }: QueueItem): AnnotationOrigin => ({
  kind: 'edit',
  edit: edit.kind,
  ...(proposal.reason.kind === 'finding' && { check: proposal.reason.check }),
})

const gone = (): Refusal =>
  new Refusal('conflict', {
    en: 'This change of the text is not there any more: somebody edited the segment. Nothing was kept.',
    de: 'Diese Änderung am Text gibt es nicht mehr: Jemand hat das Segment bearbeitet. Nichts wurde gespeichert.',
  })

const chooseScheme = async (site: Site, request: Request, response: Response): Promise<void> => {
  const reader = readerOf(request, site.settings)
  const id = documentIdOf(request)
  const { scheme } = parsed(z.object({ scheme: z.enum(schemeIds) }), request.body ?? {})
  const act = { by: reader.name, at: site.now() }
  await site.store.change(id, act, (document) => schemeChosen(document, scheme))
  response.redirect(303, `/documents/${id}/annotation`)
}
