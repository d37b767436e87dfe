import { type Request, type Response, Router } from 'express'
import { Refusal } from '../../../core/refusal.ts'
import { type BroughtIn, bringIn } from '../bring-in.ts'
import { statusOf, wantsJson } from '../errors.ts'
import { type ImportForm, importFormOf } from '../import-form.ts'
import { type NewView, newView, systemsOf } from '../new-view.ts'
import { type Reader, readerOf } from '../reader.ts'
import { page, view } from '../render.ts'
import type { Site } from '../site.ts'
import { uploadedForm } from '../upload.ts'

/** What became of each file of an import. */
export interface ImportReportView {
  readonly title: string
  readonly results: readonly ResultView[]
  readonly toList: string
  readonly more: string
}

/** `href` leads to the text; without one, `message` says why there is none. */
interface ResultView {
  readonly name: string
  readonly href: string
  readonly title: string
  readonly message: string
  readonly open: string
  readonly notices: readonly string[]
}

const showNew = view<NewView>('new')
const showReport = view<ImportReportView>('import-report')

/** `/documents/new`: pasting a text, choosing or dropping files. */
export const newDocument = (site: Site): Router => {
  const routes = Router()
  routes.get('/documents/new', async (request, response) => {
    response.send(await formPage(site, request))
  })
  routes.post('/documents', (request, response) => receive(site, request, response))
  return routes
}

const formPage = async (
  site: Site,
  request: Request,
  refused?: { readonly fields: Readonly<Record<string, string>>; readonly message: string },
): Promise<string> => {
  const reader = readerOf(request, site.settings)
  const systems = systemsOf(await site.store.list())
  const { uploadLimit } = site.settings
  const shown = newView({ reader, systems, uploadLimit, ...(refused && { refused }) })
  const content = showNew(shown)
  return page({ title: shown.title, content, reader, path: '/documents/new', kind: 'reading' })
}

/** One text leads to its review page; several lead to a report; programs get the report as JSON. */
const receive = async (site: Site, request: Request, response: Response): Promise<void> => {
  const reader = readerOf(request, site.settings)
  const upload = await uploadedForm(request, site.settings.uploadLimit)
  try {
    const form = importFormOf(upload)
    const results = await bringAllIn(site, form, reader)
    if (wantsJson(request)) response.json({ results })
    else if (form.texts.length > 1) response.send(reportPage(results, reader))
    else response.redirect(303, hrefOf(results[0]))
  } catch (error) {
    if (!(error instanceof Refusal) || wantsJson(request)) throw error
    // What was typed must not be lost: the form comes back with it, and says what is wrong.
    const message = error.told[reader.words.language]
    response.status(statusOf[error.code])
    response.send(await formPage(site, request, { fields: upload.fields, message }))
  }
}

/** One text that is refused is told as a refusal; among several it disturbs no other. */
const bringAllIn = async (
  site: Site,
  { texts }: ImportForm,
  reader: Reader,
): Promise<readonly ResultView[]> => {
  const results: ResultView[] = []
  for (const incoming of texts) {
    const name = incoming.name ?? reader.words.newDocument.pasted
    try {
      results.push(broughtIn(name, await bringIn(site, incoming, reader.name), reader))
    } catch (error) {
      if (!(error instanceof Refusal) || texts.length === 1) throw error
      results.push(refused(name, error, reader))
    }
  }
  return results
}

const broughtIn = (name: string, { document, notices }: BroughtIn, reader: Reader): ResultView => {
  const { words, format } = reader
  return {
    name,
    href: `/documents/${document.id}`,
    title: document.title,
    message: words.newDocument.segments(format.number(document.segments.length)),
    open: words.newDocument.open,
    notices: notices.map((told) => told[words.language]),
  }
}

const refused = (name: string, refusal: Refusal, { words }: Reader): ResultView => ({
  name,
  href: '',
  title: words.newDocument.refused,
  message: refusal.told[words.language],
  open: '',
  notices: [],
})

/** The review page takes a notice of this length. */
const LONGEST_NOTICE = 2_000

const hrefOf = (result: ResultView | undefined): string => {
  if (result === undefined || result.notices.length === 0) return result?.href ?? '/'
  const notice = result.notices.join(' ')
  const short = notice.length > LONGEST_NOTICE ? `${notice.slice(0, LONGEST_NOTICE - 2)} …` : notice
  return `${result.href}?${new URLSearchParams({ notice: short })}`
}

const reportPage = (results: readonly ResultView[], reader: Reader): string => {
  const shown = importReportView(results, reader)
  const content = showReport(shown)
  return page({ title: shown.title, content, reader, path: '/documents/new', kind: 'reading' })
}

export const importReportView = (
  results: readonly ResultView[],
  { words: { newDocument: words }, format }: Reader,
): ImportReportView => ({
  title: words.reportTitle(
    format.number(results.filter(({ href }) => href !== '').length),
    format.number(results.length),
  ),
  results,
  toList: words.toList,
  more: words.more,
})
