import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { Refusal } from '../../../core/refusal.ts'
import type { Columns } from '../../formats/format.ts'
import { previewOf } from '../../formats/reader-for.ts'
import { bringIn } from '../bring-in.ts'
import { statusOf } from '../errors.ts'
import { type HeldUpload, heldUploads } from '../held-uploads.ts'
import { parsed } from '../input.ts'
import { noticeHref } from '../notice-href.ts'
import { readerOf } from '../reader.ts'
import { page, view } from '../render.ts'
import type { Site } from '../site.ts'
import { type TableView, tableView } from '../table-view.ts'

const showTable = view<TableView>('table')

/** `/documents/tables/:held`: which column of a table that was sent holds what. */
export const tablePages = (site: Site): Router => {
  const routes = Router()
  routes.get('/documents/tables/:held', async (request, response) => {
    const sheet = sheetOf(request.query.sheet)
    response.send(await tablePage(site, request, sheet === undefined ? {} : { sheet }))
  })
  routes.post('/documents/tables/:held', (request, response) => receive(site, request, response))
  return routes
}

const MOST_COLUMNS = 1_000
const column = z.coerce.number().int().min(0).max(MOST_COLUMNS)
const none = z.literal('').transform(() => undefined)

const chosen = z.object({
  machine: column,
  source: none.or(column).optional(),
  edited: none.or(column).optional(),
  sheet: none.or(column).optional(),
  header: z.literal('on').optional(),
})

const receive = async (site: Site, request: Request, response: Response): Promise<void> => {
  const reader = readerOf(request, site.settings)
  const upload = uploadOf(site, request)
  const columns = columnsOf(parsed(chosen, request.body))
  try {
    const { document, notices } = await bringIn(site, { ...upload, columns }, reader.name)
    heldUploads(site).release(String(request.params.held))
    const told = notices.map((notice) => notice[reader.words.language])
    response.redirect(303, noticeHref(`/documents/${document.id}`, told))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    response.status(statusOf[error.code])
    const message = error.told[reader.words.language]
    response.send(await tablePage(site, request, { columns, message }))
  }
}

const columnsOf = ({
  machine,
  source,
  edited,
  sheet,
  header,
}: z.output<typeof chosen>): Columns => ({
  machine,
  ...(source !== undefined && { source }),
  ...(edited !== undefined && { edited }),
  ...(sheet !== undefined && { sheet }),
  header: header === 'on',
})

const sheetOf = (value: unknown): number | undefined =>
  typeof value === 'string' && /^\d{1,3}$/.test(value) ? Number(value) : undefined

const uploadOf = (site: Site, request: Request): HeldUpload => {
  const upload = heldUploads(site).get(String(request.params.held))
  if (upload !== undefined) return upload
  throw new Refusal('not-found', {
    en: 'This file is no longer waiting here. Please choose it again.',
    de: 'Diese Datei wartet hier nicht mehr. Bitte wählen Sie sie noch einmal.',
  })
}

const tablePage = async (
  site: Site,
  request: Request,
  {
    columns,
    sheet,
    message,
  }: { readonly columns?: Columns; readonly sheet?: number; readonly message?: string },
): Promise<string> => {
  const reader = readerOf(request, site.settings)
  const upload = uploadOf(site, request)
  const preview = await previewOf({ ...upload, ...(sheet !== undefined && { sheet }) })
  const shown = tableView({
    reader,
    action: request.path,
    upload,
    // What was chosen is still chosen when the page comes back with a message.
    preview: columns === undefined ? preview : { ...preview, columns },
    ...(message !== undefined && { message }),
  })
  const content = showTable(shown)
  return page({ title: shown.title, content, reader, path: '/documents/new', kind: 'working' })
}
