import { Refusal } from '../../../core/refusal.ts'
import { exportedFile } from '../../formats/exporting.ts'
import { exported } from '../exported.ts'
import { documentIdOf } from '../input.ts'
import { readerOf } from '../reader.ts'
import { type ApiRoute, Download, route } from './route.ts'

/** Documents as files. */
export const exports: readonly ApiRoute[] = [
  route({
    method: 'get',
    path: '/documents/:id/export/:format',
    summary: 'The document as a file in one of the formats',
    success: { status: 200, isFile: true },
    refusals: [404],
    handle: async ({ site, request }) => {
      const { format } = request.params
      if (typeof format !== 'string') throw new Refusal('not-found', 'format')
      const { language } = readerOf(request, site.settings).words
      const id = documentIdOf(request)
      const document = await exported(site.store, id, { at: site.now(), language })
      return new Download(await exportedFile(format, document))
    },
  }),
]
