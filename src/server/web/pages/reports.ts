import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { Refusal } from '../../../core/refusal.ts'
import type { Document } from '../../../core/review/document.ts'
import { attachment } from '../content-disposition.ts'
import { parsed } from '../input.ts'
import { readerOf } from '../reader.ts'
import { page, view } from '../render.ts'
import { askedRules } from '../report/asked-rules.ts'
import { libraryFigures } from '../report/library-figures.ts'
import { csvLibrary, htmlLibrary, jsonLibrary } from '../report/library-files.ts'
import { type Choice, type LibraryReport, libraryReport } from '../report/library-report.ts'
import type { ReportFile } from '../report/report-files.ts'
import { type AskedReport, type ReportsView, reportsView } from '../report/reports-view.ts'
import type { Site } from '../site.ts'

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .catch('')
const choice = z.object({
  from: day,
  to: day,
  system: z.string().max(200).catch(''),
  by: z.enum(['week', 'month']).catch('week'),
  ...askedRules,
})

const showReports = view<ReportsView>('reports')

/** So long a page waits for figures before it shows what is known. */
const PATIENCE_MILLISECONDS = 2_000

/** `/reports`: what the reviews of all documents tell of the machine translation; and as files. */
export const reports = (site: Site): Router => {
  const routes = Router()
  routes.get('/reports', async (request, response) => {
    const asked = await askedOf(site, request, PATIENCE_MILLISECONDS)
    const shown = reportsView({ ...asked, place: 'page' })
    const { reader } = asked
    const content = showReports(shown)
    response.send(page({ title: shown.title, content, reader, path: '/reports', kind: 'reading' }))
  })
  routes.get('/reports.json', async (request, response) => {
    const { report } = await knownOf(site, request)
    send(response, jsonLibrary(report))
  })
  routes.get('/reports.csv', async (request, response) => {
    const { documents, report } = await knownOf(site, request)
    send(response, csvLibrary(documents, report, readerOf(request, site.settings)))
  })
  routes.get('/reports.html', async (request, response) => {
    const asked = await askedOf(site, request)
    const shown = reportsView({ ...asked, place: 'file' })
    send(response, htmlLibrary(shown.title, asked.reader, showReports(shown)))
  })
  return routes
}

const choiceOf = (request: Request): Choice => parsed(choice, { ...request.query })

/** A file is made of all figures, however long that takes; a page has its patience. */
const knownOf = async (site: Site, request: Request, patience?: number) => {
  const { documents, missing } = await libraryFigures(site).known(patience)
  const report = libraryReport(documents, choiceOf(request), await site.store.rules())
  return { documents, missing, report }
}

const askedOf = async (
  site: Site,
  request: Request,
  patience?: number,
): Promise<Omit<AskedReport, 'place'>> => {
  const { documents, missing, report } = await knownOf(site, request, patience)
  return {
    report,
    missing,
    systems: [...new Set(documents.flatMap(({ system }) => system ?? []))].toSorted(),
    documents: await exampleDocuments(site, report),
    reader: readerOf(request, site.settings),
  }
}

const exampleDocuments = async (
  { store }: Site,
  { worst, best }: LibraryReport,
): Promise<readonly Document[]> => {
  const ids = new Set([...worst, ...best].map(({ document }) => document))
  const found = await Promise.all([...ids].map((id) => store.load(id).catch(withoutRefused)))
  return found.flatMap((document) => document ?? [])
}

/** A document that was taken away meanwhile has no examples any more. */
const withoutRefused = (error: unknown): undefined => {
  if (!(error instanceof Refusal)) throw error
}

const send = (response: Response, { name, type, content }: ReportFile): void => {
  response.set('Content-Disposition', attachment(name)).set('Content-Type', type).send(content)
}
