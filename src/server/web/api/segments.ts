import { z } from 'zod'
import { type RecordedEffort, totalEffort } from '../../../core/metrics/effort.ts'
import { keystrokeKinds } from '../../../core/metrics/keystrokes.ts'
import {
  causes,
  type Document,
  headRevision,
  type Segment,
  segmentState,
  segmentStates,
} from '../../../core/review/document.ts'
import { approved, edited, reopened } from '../../../core/review/editing.ts'
import type { Change } from '../../../core/review/entry.ts'
import { findSegment } from '../../../core/review/find.ts'
import type { SegmentId } from '../../../core/review/ids.ts'
import { mergedWithNext, split } from '../../../core/review/segmenting.ts'
import { withoutTags } from '../../../core/text/inline-tag.ts'
import { checked } from '../checked.ts'
import { segmentFindings } from '../document-findings.ts'
import { editScores } from '../edit-scores.ts'
import { documentIdOf, LONGEST_TEXT, saveId, segmentIdOf, wellFormedText } from '../input.ts'
import { readerOf } from '../reader.ts'
import { changeDocument } from './change-document.ts'
import { segmentSchema, shownSegment } from './documents.ts'
import { findingSchema, shownFinding } from './finding.ts'
import { type ApiRoute, route } from './route.ts'
import { segmentScores } from './scores.ts'

const revisionNumber = z.number().int().min(0)

/** Made by the client: the same act sent again is known by it and not done twice. */
const save = saveId.exactOptional()

/** More than anybody types into one segment: a wrong figure must not drown all others. */
const MOST_KEYSTROKES = 1_000_000

const keystrokes = z
  .partialRecord(z.enum(keystrokeKinds), z.number().int().min(0).max(MOST_KEYSTROKES))
  .describe('key presses since the revision before, by what they did')

const seconds = z.number().min(0).max(86_400)

const newRevision = z.object({
  text: wellFormedText(LONGEST_TEXT),
  base: revisionNumber,
  cause: z.enum(causes).default('edit'),
  seconds: seconds.exactOptional(),
  keystrokes: keystrokes.exactOptional(),
  sourceSeen: z.boolean().exactOptional(),
  note: wellFormedText(2_000).exactOptional(),
  save,
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

const stateAnswer = z.object({ state: z.enum(segmentStates) })

/** Segments: their texts, approvals and borders. */
export const segments: readonly ApiRoute[] = [
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
      const text = readerOf(request, site.settings).effort ? sent : withoutEffort(sent)
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
    method: 'post',
    path: '/documents/:id/segments/:segment/approval',
    summary: 'Says that a segment is right; with `text`, saves it first, both or neither',
    body: z
      .object({
        base: revisionNumber.exactOptional(),
        text: wellFormedText(LONGEST_TEXT).exactOptional(),
        seconds: seconds.exactOptional(),
        keystrokes: keystrokes.exactOptional(),
        save,
      })
      .refine(({ base, text }) => text === undefined || base !== undefined, {
        path: ['base'],
        message: 'is needed with a text',
      }),
    success: { status: 200, schema: stateAnswer.extend({ revision: z.number() }) },
    refusals: [400, 404, 409],
    handle: async ({ site, request, body: { save: id, ...sent } }) => {
      const segment = segmentIdOf(request)
      const wanted = readerOf(request, site.settings).effort ? sent : withoutEffort(sent)
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

/** Whoever switched recording off is not recorded, whatever their browser still sends. */
const withoutEffort = <Sent extends RecordedEffort>({
  seconds: _,
  keystrokes: __,
  ...rest
}: Sent): Omit<Sent, keyof RecordedEffort> => rest

const revisionOf = (document: Document, id: SegmentId) => {
  const segment = findSegment(document, id)
  return { revision: headRevision(segment), text: segment.text, state: segmentState(segment) }
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

/** Whether an act concerned this segment and, if it wrote a text, wrote this one. */
const holds =
  (wanted: { readonly segment: SegmentId; readonly text: string | undefined }) =>
  (changes: readonly Change[]): boolean =>
    changes.some((change) => 'segment' in change && change.segment === wanted.segment) &&
    changes.every((change) => change.kind !== 'revision' || change.text === wanted.text)

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

const neighbours = (document: Document, from: SegmentId, count: number) => {
  const index = document.segments.findIndex(({ id }) => id === from)
  return document.segments
    .slice(index, index + count)
    .map((segment, place) => shownSegment(segment, index + place + 1))
}
