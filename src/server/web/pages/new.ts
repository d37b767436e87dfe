import { type Request, type Response, Router } from 'express'
import { Refusal } from '../../../core/refusal.ts'
import type { Document } from '../../../core/review/document.ts'
import type { Incoming } from '../../formats/importing.ts'
import { readerFor } from '../../formats/reader-for.ts'
import { type BroughtIn, bringIn } from '../bring-in.ts'
import { statusOf, wantsJson } from '../errors.ts'
import { heldUploads } from '../held-uploads.ts'
import { type ImportForm, importFormOf } from '../import-form.ts'
import { type NewView, newView, systemsOf } from '../new-view.ts'
import { noticeHref } from '../notice-href.ts'
import { type Reader, readerOf } from '../reader.ts'
import { page, view } from '../render.ts'
import type { Site } from '../site.ts'
import { type UploadedFile, uploadedForm } from '../upload.ts'

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
  /** Whether it is not in yet: a table waits for its columns. */
  readonly waits: boolean
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
    else response.redirect(303, noticeHref(results[0]?.href ?? '/', results[0]?.notices ?? []))
  } catch (error) {
    if (!(error instanceof Refusal) || wantsJson(request)) throw error
    // What was typed must not be lost: the form comes back with it, and says what is wrong.
    const message = namedRefusal(error, upload.files, reader)
    response.status(statusOf[error.code])
    response.send(await formPage(site, request, { fields: upload.fields, message }))
  }
}

/** Names the file where there is one. */
const namedRefusal = (
  { told }: Refusal,
  files: readonly UploadedFile[],
  { words: { language } }: Reader,
): string => {
  const [file] = files.filter(({ field }) => field === 'file')
  return file === undefined || file.name === '' ? told[language] : `${file.name}: ${told[language]}`
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
      results.push(
        waiting(site, incoming, reader) ??
          broughtIn(name, await bringIn(site, incoming, reader.name), reader),
      )
    } catch (error) {
      if (!(error instanceof Refusal) || texts.length === 1) throw error
      results.push(refused(name, error, reader))
    }
  }
  return results
}

/** A table waits until somebody has seen its columns. */
const waiting = (site: Site, incoming: Incoming, { words }: Reader): ResultView | undefined => {
  const { content, name = words.newDocument.pasted } = incoming
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  if (readerFor({ ...incoming, bytes }).preview === undefined) return undefined
  const held = heldUploads(site).hold({ ...incoming, content: bytes })
  return {
    name,
    href: `/documents/tables/${held}`,
    title: words.newDocument.chooseColumns,
    message: words.newDocument.isTable,
    open: words.newDocument.chooseColumns,
    waits: true,
    notices: [],
  }
}

const broughtIn = (name: string, { document, notices }: BroughtIn, reader: Reader): ResultView => {
  const { words, format } = reader
  return {
    name,
    href: `/documents/${document.id}`,
    title: document.title,
    message: aboutText(document, { words, format }),
    open: words.newDocument.open,
    waits: false,
    notices: notices.map((told) => told[words.language]),
  }
}

const refused = (name: string, refusal: Refusal, { words }: Reader): ResultView => ({
  name,
  href: '',
  title: words.newDocument.refused,
  message: refusal.told[words.language],
  open: '',
  waits: false,
  notices: [],
})

/** How long it is, and what the file or the form says of languages and system. */
const aboutText = (
  { segments, language, sourceLanguage, system }: Document,
  { words, format }: Pick<Reader, 'words' | 'format'>,
): string => {
  const names = new Intl.DisplayNames(words.language, { type: 'language' })
  const from = sourceLanguage === undefined ? undefined : names.of(sourceLanguage)
  const into = names.of(language) ?? language
  return [
    words.newDocument.segments(format.number(segments.length)),
    from === undefined ? into : `${from} → ${into}`,
    ...(system === undefined ? [] : [system]),
  ].join(' · ')
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
    format.number(results.filter(({ href, waits }) => href !== '' && !waits).length),
    format.number(results.length),
  ),
  results,
  toList: words.toList,
  more: words.more,
})
