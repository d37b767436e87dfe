import { z } from 'zod'
import type { Document } from '../../../core/review/document.ts'
import type { SegmentId } from '../../../core/review/ids.ts'
import { mergedWithNext, split } from '../../../core/review/segmenting.ts'
import { segmentIdOf } from '../input.ts'
import { changeDocument } from './change-document.ts'
import { segmentSchema, shownSegment } from './documents.ts'
import { type ApiRoute, route } from './route.ts'
import { revisionNumber } from './saved-segment.ts'

/** Where one segment ends and the next begins. */
export const borders: readonly ApiRoute[] = [
  route({
    method: 'post',
    path: '/documents/:id/segments/:segment/split',
    summary: 'Cuts a segment in two at an offset of its current text',
    body: z.object({
      offset: z.number().int().min(0),
      base: revisionNumber,
      sourceOffset: z.number().int().min(0).exactOptional(),
    }),
    success: { status: 200, schema: z.object({ segments: z.array(segmentSchema) }) },
    refusals: [400, 404, 409],
    handle: async ({ site, request, body }) => {
      const segment = segmentIdOf(request)
      const { document } = await changeDocument({ site, request }, (state) =>
        split(state, { segment, ...body }),
      )
      return { segments: neighbours(document, segment, 2) }
    },
  }),
  route({
    method: 'post',
    path: '/documents/:id/segments/:segment/merge',
    summary: 'Joins a segment with the one that follows',
    body: z.object({ base: revisionNumber, nextBase: revisionNumber }),
    success: { status: 200, schema: z.object({ segments: z.array(segmentSchema) }) },
    refusals: [400, 404, 409],
    handle: async ({ site, request, body }) => {
      const segment = segmentIdOf(request)
      const { document } = await changeDocument({ site, request }, (state) =>
        mergedWithNext(state, { segment, ...body }),
      )
      return { segments: neighbours(document, segment, 1) }
    },
  }),
]

const neighbours = (document: Document, from: SegmentId, count: number) => {
  const index = document.segments.findIndex(({ id }) => id === from)
  return document.segments
    .slice(index, index + count)
    .map((segment, place) => shownSegment(segment, index + place + 1))
}
