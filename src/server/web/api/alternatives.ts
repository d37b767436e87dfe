import { z } from 'zod'
import {
  OWN,
  ranked,
  withAlternative,
  withoutAlternative,
} from '../../../core/review/alternatives.ts'
import { candidateTaken } from '../../../core/review/candidates.ts'
import { headRevision, openedDocument, segmentState } from '../../../core/review/document.ts'
import { findSegment } from '../../../core/review/find.ts'
import { readAlternative } from '../../formats/alternative.ts'
import { namedRankings, preferencesReport } from '../alternatives/preferences-view.ts'
import { translationsOf } from '../alternatives/translations.ts'
import { documentIdOf, segmentIdOf, wellFormedText } from '../input.ts'
import { readerOf } from '../reader.ts'
import { changeDocument } from './change-document.ts'
import { LONGEST_DOCUMENT } from './imports.ts'
import { type ApiRoute, route } from './route.ts'

const systemName = wellFormedText(200)

const share = z
  .object({ score: z.number(), low: z.number(), high: z.number() })
  .describe('per cent of the rankings, with 95 % interval')

const listed = z.object({
  systems: z.array(z.string()).describe('besides the text’s own translation'),
  segments: z.array(
    z.object({
      segment: z.string().describe('the first of its segments as they were imported'),
      translations: z.array(
        z.object({
          system: z.string().describe('empty: the text’s own translation'),
          text: z.string(),
        }),
      ),
    }),
  ),
  rankings: z.array(
    z.object({
      segment: z.string(),
      ranks: z.array(z.array(z.string())).describe('the best first; equally good ones together'),
      by: z.string(),
      at: z.string(),
    }),
  ),
  preferences: z.array(
    z.object({ system: z.string(), rankings: z.number(), wins: z.number(), share }),
  ),
})

/** Several machine translations of one source. */
export const alternatives: readonly ApiRoute[] = [
  route({
    method: 'get',
    path: '/documents/:id/alternatives',
    summary: 'All translations segment by segment, how they were ranked, and which was preferred',
    success: { status: 200, schema: listed },
    refusals: [404],
    handle: async ({ site, request }) => {
      const { document, stretches } = await translationsOf(site, documentIdOf(request))
      const named = namedRankings(document)
      return {
        systems: document.alternatives.map(({ system }) => system),
        segments: stretches.map(({ id, candidates }) => ({
          segment: id,
          translations: candidates,
        })),
        rankings: document.rankings,
        preferences: preferencesReport(named).preferences,
      }
    },
  }),
  route({
    method: 'post',
    path: '/documents/:id/alternatives',
    summary: 'Adds what another system made of the same source, in place of one of the same name',
    body: z.object({ system: systemName, text: wellFormedText(LONGEST_DOCUMENT) }),
    success: {
      status: 201,
      schema: z.object({ segments: z.number(), notices: z.array(z.string()) }),
    },
    refusals: [400, 404],
    handle: async ({ site, request, body: { system, text } }) => {
      const imported = await site.store.imported(documentIdOf(request))
      const read = await readAlternative({ system, content: text }, imported)
      await changeDocument({ site, request }, (state) => withAlternative(state, read.alternative))
      const { language } = readerOf(request, site.settings).words
      return {
        segments: read.alternative.texts.length,
        notices: read.notices.map((notice) => notice[language]),
      }
    },
  }),
  route({
    method: 'delete',
    path: '/documents/:id/alternatives',
    summary: 'Takes a translation away again',
    query: z.object({ system: systemName }),
    success: { status: 204 },
    refusals: [400, 404],
    handle: ({ site, request, query: { system } }) =>
      changeDocument({ site, request }, (state) => withoutAlternative(state, system)),
  }),
  route({
    method: 'post',
    path: '/documents/:id/segments/:segment/ranking',
    summary: 'Ranks the translations of a segment as it was imported, the best first',
    body: z.object({
      ranks: z
        .array(z.array(systemName).max(9))
        .max(9)
        .describe('every system once, the text’s own translation as an empty name'),
    }),
    success: { status: 200, schema: z.object({ ranks: z.array(z.array(z.string())) }) },
    refusals: [400, 404],
    handle: async ({ site, request, body: { ranks } }) => {
      const segment = segmentIdOf(request)
      await changeDocument({ site, request }, (state) => ranked(state, { segment, ranks }))
      return { ranks }
    },
  }),
  route({
    method: 'post',
    path: '/documents/:id/segments/:segment/alternative',
    summary: 'Takes one of the translations as the text of a segment',
    body: z.object({
      system: systemName.default(OWN),
      base: z.number().int().min(0).exactOptional(),
    }),
    success: {
      status: 200,
      schema: z.object({
        segment: z.string(),
        revision: z.number(),
        text: z.string(),
        state: z.enum(['open', 'edited', 'approved']),
      }),
    },
    refusals: [404, 409],
    handle: async ({ site, request, body: { system, base } }) => {
      const segment = segmentIdOf(request)
      const opened = openedDocument(await site.store.imported(documentIdOf(request)))
      const wanted = { segment, system, ...(base !== undefined && { bases: [base] }) }
      const { document } = await changeDocument({ site, request }, (state) =>
        candidateTaken(opened, state, wanted),
      )
      const { stretches } = await translationsOf(site, document.id)
      const holder = stretches.find(({ row }) =>
        [...row.before, ...row.after].some(({ id }) => id === segment),
      )
      const now = findSegment(document, holder?.row.after[0]?.id ?? segment)
      const { id, text } = now
      return { segment: id, revision: headRevision(now), text, state: segmentState(now) }
    },
  }),
]
