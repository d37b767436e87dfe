import { z } from 'zod'
import { severities } from '../../../core/checks/check.ts'
import { factKinds } from '../../../core/checks/fact.ts'
import { checkById } from '../../../core/checks/index.ts'
import {
  withAccepted,
  withChoices,
  withDismissal,
  withMqmThreshold,
  withoutAccepted,
  withoutDismissal,
  withSeverities,
} from '../../../core/checks/rule-changes.ts'
import { HIGHEST_THRESHOLD } from '../../../core/checks/rules.ts'
import { isFindingId } from '../../../core/checks/second-opinion.ts'
import { addresses, quoteStyles, regions } from '../../../core/checks/setting.ts'
import { LONGEST_TEXT, wellFormedText } from '../input.ts'
import { readerOf } from '../reader.ts'
import { type ApiRoute, route } from './route.ts'

/** A name or term, as the API tells of it. */
export const factSchema = z.object({
  kind: z.enum(factKinds),
  wrong: z.string().optional().describe('what a machine writes'),
  right: z.array(z.string()).describe('what German writes, the likeliest first'),
  source: z.string().optional().describe('holds only where the English source has this'),
  near: z.array(z.string()).optional().describe('holds only beside one of these words'),
  authority: z.string().optional().describe('who says so'),
})

const rulesSchema = z.object({
  number: z.number().describe('counts the changes'),
  style: z
    .object({
      quotes: z.enum(quoteStyles).optional(),
      dash: z.enum(['–', '—']).optional(),
      noBreakSpaces: z.boolean().optional(),
      address: z.enum(addresses).optional(),
      region: z.enum(regions).optional(),
      accepted: z.array(z.string()).optional(),
      severities: z.record(z.string(), z.enum([...severities, 'off'])).optional(),
    })
    .describe('what is absent is as shipped, or as the country of the text has it'),
  facts: z.object({ own: z.array(factSchema), removed: z.array(z.string()) }),
  dismissals: z.array(
    z.object({ check: z.string(), text: z.string(), by: z.string(), at: z.string() }),
  ),
  mqm: z.object({ threshold: z.number() }).optional().describe('absent: 10'),
})

/** The longest word or name that can be accepted. */
const LONGEST_WORD = 200

const checkId = z.string().refine((id) => checkById(id) !== undefined, 'is no check')

const finding = z.object({
  check: z.string().refine(isFindingId, 'is no check'),
  text: wellFormedText(LONGEST_TEXT).describe('the words that the finding stands on'),
})

/** What the house decided for all texts. */
export const rules: readonly ApiRoute[] = [
  route({
    method: 'get',
    path: '/rules',
    summary: 'The rules of the house, as far as they differ from what is shipped',
    success: { status: 200, schema: rulesSchema },
    handle: ({ site }) => site.store.rules(),
  }),
  route({
    method: 'put',
    path: '/rules/style',
    summary: 'The house style as a whole; what is left out is as shipped',
    body: z.object({
      quotes: z.enum(quoteStyles).exactOptional(),
      dash: z.enum(['–', '—']).exactOptional(),
      noBreakSpaces: z.boolean().exactOptional(),
      address: z.enum(addresses).exactOptional(),
      region: z.enum(regions).exactOptional(),
      accepted: z.array(wellFormedText(LONGEST_WORD)).default([]),
      severities: z
        .record(checkId, z.enum([...severities, 'off']))
        .default({})
        .describe('by the id of the check'),
    }),
    success: { status: 204 },
    refusals: [400],
    handle: async ({ site, body: { accepted, severities: levels, ...choices } }) => {
      await site.store.changeRules((kept) => {
        const emptied = withoutAccepted(kept, kept.style.accepted ?? [])
        return withAccepted(withSeverities(withChoices(emptied, choices), levels), accepted)
      })
    },
  }),
  route({
    method: 'put',
    path: '/rules/mqm',
    summary: 'When a translation whose errors were marked is good enough',
    body: z.object({
      threshold: z
        .number()
        .min(0)
        .max(HIGHEST_THRESHOLD)
        .exactOptional()
        .describe('penalty per 1,000 words up to which it passes; absent: as shipped, 10'),
    }),
    success: { status: 204 },
    refusals: [400],
    handle: async ({ site, body: { threshold } }) => {
      await site.store.changeRules((kept) => withMqmThreshold(kept, threshold))
    },
  }),
  route({
    method: 'post',
    path: '/rules/dismissals',
    summary: 'Dismisses a finding in every text',
    body: finding,
    success: { status: 204 },
    refusals: [400],
    handle: async ({ site, request, body }) => {
      const { name: by } = readerOf(request, site.settings)
      const at = site.now()
      await site.store.changeRules((kept) => withDismissal(kept, { ...body, by, at }))
    },
  }),
  route({
    method: 'delete',
    path: '/rules/dismissals',
    summary: 'Takes such a dismissal back',
    query: finding,
    success: { status: 204 },
    refusals: [400],
    handle: async ({ site, query }) => {
      await site.store.changeRules((kept) => withoutDismissal(kept, query))
    },
  }),
]
