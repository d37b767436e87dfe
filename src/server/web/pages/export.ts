import { type Request, type Response, Router } from 'express'
import type { Document } from '../../../core/review/document.ts'
import { progress } from '../../../core/review/progress.ts'
import { exportedFile, keepsEncoding, writersFor } from '../../formats/exporting.ts'
import type { Format } from '../../formats/format.ts'
import { attachment } from '../content-disposition.ts'
import { exported } from '../exported.ts'
import { documentIdOf } from '../input.ts'
import { type Reader, readerOf } from '../reader.ts'
import { page, view } from '../render.ts'
import type { Site } from '../site.ts'

/** What a text can be taken out as. */
export interface ExportView {
  readonly title: string
  readonly document: string
  readonly language: string
  readonly back: { href: string; label: string }
  readonly notices: readonly string[]
  /** Where a file that came back is taken in. */
  readonly returned: { href: string; label: string; hint: string }
  readonly formats: readonly {
    href: string
    label: string
    purpose: string
    download: string
    /** What most people come for. */
    isLead: boolean
  }[]
}

const showExport = view<ExportView>('export')

/** `/documents/:id/export`, and the files behind it. */
export const exportPages = (site: Site): Router => {
  const routes = Router()
  routes.get('/documents/:id/export', async (request, response) => {
    const reader = readerOf(request, site.settings)
    const document = await site.store.load(documentIdOf(request))
    const shown = exportView(document, reader)
    const content = showExport(shown)
    const { originalUrl: path } = request
    response.send(page({ title: shown.title, content, reader, path, kind: 'reading' }))
  })
  routes.get('/documents/:id/export/:format', (request, response) => send(site, request, response))
  return routes
}

const send = async (site: Site, request: Request, response: Response): Promise<void> => {
  const { language } = readerOf(request, site.settings).words
  const all = await exported(site.store, documentIdOf(request), { at: site.now(), language })
  const { name, type, content } = await exportedFile(String(request.params.format), all)
  response.set('Content-Disposition', attachment(name)).set('Content-Type', type)
  response.send(Buffer.from(content))
}

export const exportView = (document: Document, { words, format }: Reader): ExportView => {
  const { exporting, language, returned } = words
  const { approved, segments } = progress(document)
  return {
    title: exporting.title,
    document: document.title,
    language: document.language,
    back: { href: `/documents/${document.id}`, label: exporting.back },
    notices: [
      ...(approved < segments
        ? [exporting.unfinished(format.number(approved), format.number(segments))]
        : []),
      ...(keepsEncoding(document) ? [] : [exporting.otherEncoding(document.origin.encoding)]),
    ],
    returned: {
      href: `/documents/${document.id}/returned`,
      label: returned.link,
      hint: returned.linkHint,
    },
    formats: leadFirst(writersFor(document)).map(({ id, label, purpose }) => ({
      href: `/documents/${document.id}/export/${id}`,
      label: label[language],
      purpose: purpose[language],
      download: `${exporting.download}: ${label[language]}`,
      isLead: id === LEAD,
    })),
  }
}

/** What editors and their clients ask for first. */
const LEAD = 'docx-tracked'

const leadFirst = (formats: readonly Format[]): readonly Format[] => [
  ...formats.filter(({ id }) => id === LEAD),
  ...formats.filter(({ id }) => id !== LEAD),
]
