import { z } from 'zod'
import { totalEffort } from '../../../core/metrics/effort.ts'
import {
  causes,
  type Document,
  type Segment,
  segmentStates,
} from '../../../core/review/document.ts'
import { edited } from '../../../core/review/editing.ts'
import { findSegment } from '../../../core/review/find.ts'
import type { SegmentId } from '../../../core/review/ids.ts'
import { withoutTags } from '../../../core/text/inline-tag.ts'
import { checked } from '../checked.ts'
import { segmentFindings } from '../document-findings.ts'
import { editScores } from '../edit-scores.ts'
import { documentIdOf, LONGEST_TEXT, saveId, segmentIdOf, wellFormedText } from '../input.ts'
import { readerOf } from '../reader.ts'
import { changeDocument } from './change-document.ts'
import { segmentSchema, shownSegment } from './documents.ts'
import { findingSchema, shownFinding } from './finding.ts'
import { allowedEffort, keystrokes, recordedEffort } from './recorded-effort.ts'
import { type ApiRoute, route } from './route.ts'
import { holds, revisionNumber, revisionOf } from './saved-segment.ts'
import { segmentScores } from './scores.ts'

const newRevision = z.object({
  text: wellFormedText(LONGEST_TEXT),
  base: revisionNumber,
  cause: z.enum(causes).default('edit'),
  ...recordedEffort,
  sourceSeen: z.boolean().exactOptional(),
  note: wellFormedText(2_000).exactOptional(),
  save: saveId.exactOptional(),
})

const revisionAnswer = z.object({
  revision: z.number(),
  text: z.string(),
  state: z.enum(segmentStates),
  scores: segmentScores
    .optional()
    .describe('the machine’s text against this one, TER normalized; absent for very long texts'),
})

const revisionSchema = z.object({
  segment: z.string(),
  number: z.number(),
  text: z.string(),
  by: z.string(),
  at: z.string(),
  cause: z.enum(causes),
  base: z.number().describe('the revision it was written on'),
  seconds: z.number().optional().describe('active editing time since the revision before'),
  keystrokes: keystrokes.optional(),
  sourceSeen: z.boolean().optional(),
  note: z.string().optional(),
})

/** The texts of a segment, from the machine's to the latest. */
export const revisions: readonly ApiRoute[] = [
  route({
    method: 'get',
    path: '/documents/:id/segments/:segment',
    summary: 'A segment with all of its revisions, oldest first',
    success: {
      status: 200,
      schema: segmentSchema.extend({
        revisions: z.array(
          revisionSchema.extend({
            label: z.string().describe('`cause` in the language asked for'),
          }),
        ),
        recorded: z
          .object({ seconds: z.number(), keystrokes })
          .describe('all work recorded here, that of approvals included'),
      }),
    },
    refusals: [404],
    handle: async ({ site, request }) => {
      const document = await site.store.load(documentIdOf(request))
      const segment = findSegment(document, segmentIdOf(request))
      const { causes: names } = readerOf(request, site.settings).words.review
      return {
        ...shownSegment(segment, document.segments.indexOf(segment) + 1),
        revisions: segment.revisions.map(({ sequence: _, ...revision }) => ({
          segment: segment.id,
          ...revision,
          label: names[revision.cause],
        })),
        recorded: recordedWork(segment),
      }
    },
  }),
  route({
    method: 'post',
    path: '/documents/:id/segments/:segment/revisions',
    summary: 'Saves a text; 409 with both texts when `base` is not the latest revision',
    body: newRevision,
    success: {
      status: 201,
      schema: revisionAnswer.extend({
        findings: z.array(findingSchema).describe('what the checks of one segment find in it now'),
      }),
    },
    refusals: [400, 404, 409],
    handle: async ({ site, request, body: { save: id, ...sent } }) => {
      const segment = segmentIdOf(request)
      const text = allowedEffort(sent, readerOf(request, site.settings))
      const isSame = holds({ segment, text: text.text })
      const { document } = await changeDocument({ site, request, save: id, isSame }, (state) =>
        edited(state, { segment, ...text }),
      )
      const { language } = readerOf(request, site.settings).words
      const found = await checked(site, (rules) =>
        segmentFindings(document, rules, new Set([segment])),
      )
      return {
        ...revisionOf(document, segment),
        ...scoresOf(document, segment),
        findings: found.map((finding) => shownFinding(finding, language)),
      }
    },
  }),
  route({
    method: 'get',
    path: '/documents/:id/revisions',
    summary: 'Every revision of a document, oldest first',
    success: { status: 200, schema: z.array(revisionSchema) },
    refusals: [404],
    handle: async ({ site, request }) => {
      const { segments: now, retired } = await site.store.load(documentIdOf(request))
      return [...now, ...retired]
        .flatMap(({ id, revisions }) => revisions.map((revision) => ({ segment: id, ...revision })))
        .toSorted((one, other) => one.sequence - other.sequence)
        .map(({ sequence: _, ...revision }) => revision)
    },
  }),
]

const recordedWork = ({ revisions, readings = [] }: Segment) => {
  const { seconds: all, keystrokes: keys } = totalEffort([...revisions, ...readings])
  return { seconds: all, keystrokes: keys }
}

const scoresOf = (
  document: Document,
  id: SegmentId,
): Pick<z.output<typeof revisionAnswer>, 'scores'> => {
  const { machine, text, tags } = findSegment(document, id)
  const scored = editScores({
    machine: withoutTags(machine, tags),
    edited: withoutTags(text, tags),
  })
  return scored === undefined ? {} : { scores: scored.scores }
}
