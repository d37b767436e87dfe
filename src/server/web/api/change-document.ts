import type { Request } from 'express'
import type { Document } from '../../../core/review/document.ts'
import type { Change } from '../../../core/review/entry.ts'
import type { Changed } from '../../store/store.ts'
import { documentIdOf } from '../input.ts'
import { readerOf } from '../reader.ts'
import type { Site } from '../site.ts'

/** Changes the document that a request names, in the name of the person who sent it. */
export const changeDocument = (
  { site, request, save }: { site: Site; request: Request; save?: string | undefined },
  decide: (document: Document) => readonly Change[],
): Promise<Changed> =>
  site.store.change(
    documentIdOf(request),
    {
      by: readerOf(request, site.settings).name,
      at: site.now(),
      ...(save !== undefined && { save }),
    },
    decide,
  )
