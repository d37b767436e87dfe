import { Refusal } from '../../../core/refusal.ts'
import { writtenFile } from '../../formats/written-file.ts'
import { documentIdOf } from '../input.ts'
import { readerOf } from '../reader.ts'
import { type ApiRoute, Download, route } from './route.ts'

/** Documents as files. */
export const exports: readonly ApiRoute[] = [
  route({
    method: 'get',
    path: '/documents/:id/export/:format',
    summary: 'The document as a file in one of the formats',
    success: { status: 200 },
    refusals: [404],
    handle: async ({ site, request }) => {
      const { format } = request.params
      const id = documentIdOf(request)
      if (typeof format !== 'string') throw new Refusal('not-found', 'format')
      const [document, imported, entries, original] = await Promise.all([
        site.store.load(id),
        site.store.imported(id),
        site.store.history(id),
        site.store.original(id),
      ])
      return new Download(
        writtenFile(format, {
          document,
          imported,
          entries,
          at: site.now(),
          language: readerOf(request, site.settings).words.language,
          ...(original && { original }),
        }),
      )
    },
  }),
]
