import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { Refusal } from '../../../core/refusal.ts'
import { statusOf } from '../errors.ts'
import { documentIdOf, LONGEST_TEXT, parsed, segmentIdField, wellFormedText } from '../input.ts'
import { readerOf } from '../reader.ts'
import { page, view } from '../render.ts'
import { type ReturnedView, returnedView } from '../returned-view.ts'
import type { Site } from '../site.ts'
import { type Chosen, lookAt, takeOver } from '../taking-back.ts'
import { uploadedForm } from '../upload.ts'

/** The form that takes the file. */
export interface ReturnFormView {
  readonly title: string
  readonly document: string
  readonly language: string
  readonly message: string
  readonly explanation: string
  readonly action: string
  readonly file: string
  readonly submit: string
  readonly cancel: { readonly href: string; readonly label: string }
}

const showForm = view<ReturnFormView>('return-form')
const showReturned = view<ReturnedView>('returned')

/** `/documents/:id/returned`: a file that came back, looked at first, then taken over. */
export const returnedPages = (site: Site): Router => {
  const routes = Router()
  routes.get('/documents/:id/returned', async (request, response) => {
    response.send(await formPage(site, request))
  })
  routes.post('/documents/:id/returned', (request, response) => look(site, request, response))
  routes.post('/documents/:id/returned/changes', (request, response) =>
    take(site, request, response),
  )
  return routes
}

const formPage = async (site: Site, request: Request, message = ''): Promise<string> => {
  const reader = readerOf(request, site.settings)
  const { returned: words, frame } = reader.words
  const document = await site.store.load(documentIdOf(request))
  const path = `/documents/${document.id}/returned`
  const content = showForm({
    title: words.title,
    document: document.title,
    language: document.language,
    message,
    explanation: words.explain,
    action: path,
    file: words.file,
    submit: words.look,
    cancel: { href: `/documents/${document.id}/export`, label: frame.cancel },
  })
  return page({ title: words.title, content, reader, path, kind: 'reading' })
}

/** What cannot be read is told on the form, where another file can be chosen. */
const look = async (site: Site, request: Request, response: Response): Promise<void> => {
  const reader = readerOf(request, site.settings)
  const id = documentIdOf(request)
  try {
    const { files } = await uploadedForm(request, site.settings.uploadLimit)
    const [file] = files
    if (file === undefined) throw new Refusal('invalid', reader.words.returned.missing)
    const { document, found } = await lookAt(site.store, id, file)
    const shown = returnedView({ document, found, name: file.name }, reader)
    const content = showReturned(shown)
    const path = `/documents/${id}/returned`
    response.send(page({ title: shown.title, content, reader, path, kind: 'reading' }))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    response.status(statusOf[error.code])
    response.send(await formPage(site, request, error.told[reader.words.language]))
  }
}

const form = z.object({
  sequence: z.coerce.number().int().min(0),
  proposal: z.string(),
  take: z.union([z.string(), z.array(z.string())]).default([]),
})

const proposal = z
  .array(
    z.union([
      z.object({
        segments: z.array(segmentIdField).min(1).max(10_000),
        text: wellFormedText(LONGEST_TEXT),
      }),
      z.object({ after: segmentIdField.exactOptional(), text: wellFormedText(LONGEST_TEXT) }),
    ]),
  )
  .max(10_000)

const take = async (site: Site, request: Request, response: Response): Promise<void> => {
  const reader = readerOf(request, site.settings)
  const { returned: words } = reader.words
  const id = documentIdOf(request)
  const sent = parsed(form, request.body ?? {})
  const ticked = new Set([sent.take].flat())
  const all = parsed(proposal, readJson(sent.proposal))
  const chosen = all.filter((_, index) => ticked.has(String(index)))
  const act = { by: reader.name, at: site.now() }
  const { entry } = await takeOver(
    site.store,
    { id, sequence: sent.sequence },
    chosenIn(chosen),
    act,
  )
  const count = reader.format.number(chosen.length)
  const notice = entry === undefined ? words.noneTaken : words.done(count)
  const query = new URLSearchParams({ notice, ...(entry && { undo: String(entry.sequence) }) })
  response.redirect(303, `/documents/${id}?${query}`)
}

const chosenIn = (items: z.output<typeof proposal>): Chosen => ({
  changes: items.flatMap((item) => ('segments' in item ? [item] : [])),
  additions: items.flatMap((item) =>
    'segments' in item || item.after === undefined ? [] : [{ after: item.after, text: item.text }],
  ),
})

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal('invalid', 'proposal: not understood')
  }
}
