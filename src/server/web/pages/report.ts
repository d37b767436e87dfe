import { setImmediate } from 'node:timers/promises'
import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import type { Document } from '../../../core/review/document.ts'
import { lookedUp, rulesInUse } from '../checked.ts'
import { attachment } from '../content-disposition.ts'
import { documentIdOf, parsed } from '../input.ts'
import { type Reader, readerOf } from '../reader.ts'
import { page, view } from '../render.ts'
import { askedRules } from '../report/asked-rules.ts'
import { type DocumentReport, documentReport } from '../report/document-report.ts'
import { judgedSegments } from '../report/judged-segments.ts'
import { machineFindings } from '../report/machine-findings.ts'
import { markedSegments } from '../report/marked-segments.ts'
import { measuredSegment } from '../report/measured-segment.ts'
import { type AskedRules, type MqmReport, mqmReport, mqmRules } from '../report/mqm-report.ts'
import { csvReport, htmlReport, jsonReport, type ReportFile } from '../report/report-files.ts'
import { type ReportView, reportView } from '../report/report-view.ts'
import type { Site } from '../site.ts'

const showReport = view<ReportView>('report')

interface Known {
  readonly document: Document
  readonly report: DocumentReport
  readonly reader: Reader
  readonly mqm: MqmReport | undefined
  readonly asked: AskedRules
}

const rulesQuery = z.object(askedRules)

/** `/documents/:id/report`: what the review tells of the machine translation; and as files. */
export const report = (site: Site): Router => {
  const routes = Router()
  routes.get('/documents/:id/report', async (request, response) => {
    const known = await knownOf(site, request)
    const shown = reportView({ ...known, place: 'page' })
    const { originalUrl: path } = request
    const { reader } = known
    const title = `${shown.title} · ${shown.document}`
    response.send(page({ title, content: showReport(shown), reader, path, kind: 'reading' }))
  })
  routes.get('/documents/:id/report.json', async (request, response) => {
    const { report, mqm } = await knownOf(site, request)
    send(response, jsonReport(report, { mqm }))
  })
  routes.get('/documents/:id/report.csv', async (request, response) => {
    const { report, document, mqm, reader } = await knownOf(site, request)
    const judged = mqm === undefined ? [] : judgedSegments(document, mqm.scheme)
    send(response, csvReport(report, judged, reader))
  })
  routes.get('/documents/:id/report.html', async (request, response) => {
    const known = await knownOf(site, request)
    const body = showReport(reportView({ ...known, place: 'file' }))
    send(response, htmlReport(known.report, known.reader, body))
  })
  return routes
}

const knownOf = async (site: Site, request: Request): Promise<Known> => {
  const document = await site.store.load(documentIdOf(request))
  const inUse = await rulesInUse(site)
  for (const segment of document.segments) {
    measuredSegment(segment)
    await lookedUp(site, inUse, () => machineFindings(document, segment, inUse))
    // Measuring a long text takes seconds; everybody else must not wait for it.
    await setImmediate()
  }
  const asked = parsed(rulesQuery, request.query)
  const rules = mqmRules(document, asked, inUse)
  return {
    document,
    report: documentReport(document, inUse),
    reader: readerOf(request, site.settings),
    mqm: mqmReport(markedSegments(document), rules),
    asked,
  }
}

const send = (response: Response, { name, type, content }: ReportFile): void => {
  response.set('Content-Disposition', attachment(name)).set('Content-Type', type).send(content)
}
