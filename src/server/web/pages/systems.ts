import { setImmediate } from 'node:timers/promises'
import { type Request, Router } from 'express'
import { z } from 'zod'
import type { Document } from '../../../core/review/document.ts'
import { localDay } from '../../language/formatting.ts'
import { parsed } from '../input.ts'
import { readerOf } from '../reader.ts'
import { page, view } from '../render.ts'
import { measuredSegment } from '../report/measured-segment.ts'
import { systemsReport } from '../report/system-report.ts'
import { type Period, type SystemsView, systemsView } from '../report/systems-view.ts'
import type { Site } from '../site.ts'

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .catch('')
const periodQuery = z.object({ from: day, to: day })

const showSystems = view<SystemsView>('systems')

/** `/reports`: what the reviews of all documents tell of the systems that translated them. */
export const systems = (site: Site): Router => {
  const routes = Router()
  routes.get('/reports', async (request, response) => {
    const reader = readerOf(request, site.settings)
    const period = periodOf(request)
    const report = systemsReport(await documentsOf(site, period))
    const shown = systemsView(report, { period, reader })
    const { originalUrl: path } = request
    const content = showSystems(shown)
    response.send(page({ title: shown.title, content, reader, path, kind: 'reading' }))
  })
  routes.get('/reports.json', async (request, response) => {
    const period = periodOf(request)
    response.json({ period, ...systemsReport(await documentsOf(site, period)) })
  })
  return routes
}

const periodOf = (request: Request): Period => parsed(periodQuery, request.query)

/** The documents that were brought in on these days, both included, measured. */
const documentsOf = async (site: Site, { from, to }: Period): Promise<readonly Document[]> => {
  const found: Document[] = []
  for (const { id, created } of await site.store.list()) {
    const at = localDay(created)
    if ((from !== '' && at < from) || (to !== '' && at > to)) continue
    const document = await site.store.load(id)
    for (const segment of document.segments) {
      measuredSegment(segment)
      // Measuring a library takes seconds; everybody else must not wait for it.
      await setImmediate()
    }
    found.push(document)
  }
  return found
}
