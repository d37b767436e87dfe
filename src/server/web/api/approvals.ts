import { z } from 'zod'
import type { RecordedEffort } from '../../../core/metrics/effort.ts'
import { type Document, headRevision } from '../../../core/review/document.ts'
import { approved, edited, reopened } from '../../../core/review/editing.ts'
import type { Change } from '../../../core/review/entry.ts'
import { findSegment } from '../../../core/review/find.ts'
import type { SegmentId } from '../../../core/review/ids.ts'
import { LONGEST_TEXT, saveId, segmentIdOf, wellFormedText } from '../input.ts'
import { readerOf } from '../reader.ts'
import { changeDocument } from './change-document.ts'
import { allowedEffort, recordedEffort } from './recorded-effort.ts'
import { type ApiRoute, route } from './route.ts'
import { holds, revisionNumber, revisionOf, stateAnswer } from './saved-segment.ts'

/** That a segment is right, and that it is not after all. */
export const approvals: readonly ApiRoute[] = [
  route({
    method: 'post',
    path: '/documents/:id/segments/:segment/approval',
    summary: 'Says that a segment is right; with `text`, saves it first, both or neither',
    body: z
      .object({
        base: revisionNumber.exactOptional(),
        text: wellFormedText(LONGEST_TEXT).exactOptional(),
        ...recordedEffort,
        save: saveId.exactOptional(),
      })
      .refine(({ base, text }) => text === undefined || base !== undefined, {
        path: ['base'],
        message: 'is needed with a text',
      }),
    success: { status: 200, schema: stateAnswer.extend({ revision: z.number() }) },
    refusals: [400, 404, 409],
    handle: async ({ site, request, body: { save: id, ...sent } }) => {
      const segment = segmentIdOf(request)
      const wanted = allowedEffort(sent, readerOf(request, site.settings))
      const isSame = holds({ segment, text: wanted.text })
      const { document } = await changeDocument({ site, request, save: id, isSame }, (state) =>
        savedAndApproved(state, { segment, ...wanted }),
      )
      const { state, revision } = revisionOf(document, segment)
      return { state, revision }
    },
  }),
  route({
    method: 'delete',
    path: '/documents/:id/segments/:segment/approval',
    summary: 'Takes an approval back',
    success: { status: 200, schema: stateAnswer },
    refusals: [404],
    handle: async ({ site, request }) => {
      const segment = segmentIdOf(request)
      const { document } = await changeDocument({ site, request }, (state) =>
        reopened(state, segment),
      )
      return { state: revisionOf(document, segment).state }
    },
  }),
]

/** One act: the text is saved, and it is approved as saved. */
const savedAndApproved = (document: Document, wanted: Wanted): readonly Change[] => {
  const { text, base, ...work } = wanted
  if (text === undefined || base === undefined) return approved(document, wanted)
  const saved = edited(document, { ...work, text, base, cause: 'edit' })
  // Nothing to save: the text is what stands there, so it has been seen, whoever wrote it.
  if (saved.length === 0) return approved(document, work)
  const { segment } = work
  const revision = headRevision(findSegment(document, segment)) + 1
  return [...saved, { kind: 'approval', segment, revision }]
}

interface Wanted extends RecordedEffort {
  readonly segment: SegmentId
  readonly text?: string
  readonly base?: number
}
