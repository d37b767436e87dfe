import { z } from 'zod'
import { type Fact, factKinds } from '../../../core/checks/fact.ts'
import { factProblem } from '../../../core/checks/fact-problem.ts'
import {
  MOST_FACTS,
  withFacts,
  withFactsRestored,
  withoutFacts,
} from '../../../core/checks/rule-changes.ts'
import { factKey, houseFacts } from '../../../core/checks/rules.ts'
import { Refusal } from '../../../core/refusal.ts'
import { factsCsv, readFacts } from '../facts/facts-csv.ts'
import { houseTable } from '../facts/house-table.ts'
import { factStatuses } from '../facts/names-view.ts'
import { wellFormedText } from '../input.ts'
import { readerOf } from '../reader.ts'
import { type ApiRoute, Download, route } from './route.ts'
import { factSchema } from './rules.ts'

const term = wellFormedText(200)

const sentFact = z.object({
  kind: z.enum(factKinds),
  wrong: term.exactOptional(),
  right: z.array(term).max(20),
  source: term.exactOptional(),
  near: z.array(term).max(20).exactOptional(),
  authority: term.exactOptional(),
}) satisfies z.ZodType<Fact>

/** What a fact is known by. */
const identity = sentFact.pick({ kind: true, wrong: true, source: true, near: true })

const named = z.object({ facts: z.array(identity).max(MOST_FACTS) })

const keysOf = ({ facts }: z.output<typeof named>): readonly string[] =>
  facts.map((fact) => factKey({ ...fact, right: [] }))

const refuseProblems = (facts: readonly Fact[]): void => {
  for (const fact of facts) {
    const problem = factProblem(fact)
    if (problem !== undefined) throw new Refusal('invalid', problem)
  }
}

/** The names and terms that the checks go by. */
export const facts: readonly ApiRoute[] = [
  route({
    method: 'get',
    path: '/rules/facts',
    summary: 'All names and terms, also those that the house has removed',
    success: {
      status: 200,
      schema: z.object({ facts: z.array(factSchema.extend({ status: z.enum(factStatuses) })) }),
    },
    handle: async ({ site }) => ({
      facts: houseTable(await site.store.rules()).map(({ fact, status }) => ({ ...fact, status })),
    }),
  }),
  route({
    method: 'post',
    path: '/rules/facts',
    summary: 'Adds names and terms; one with the same kind, wrong form and conditions is replaced',
    body: z.object({ facts: z.array(sentFact).max(MOST_FACTS) }),
    success: { status: 204 },
    refusals: [400],
    handle: async ({ site, body }) => {
      refuseProblems(body.facts)
      await site.store.changeRules((rules) => withFacts(rules, body.facts))
    },
  }),
  route({
    method: 'post',
    path: '/rules/facts/removal',
    summary: 'Removes names and terms, of the house and shipped',
    body: named,
    success: { status: 204 },
    refusals: [400],
    handle: async ({ site, body }) => {
      await site.store.changeRules((rules) => withoutFacts(rules, keysOf(body)))
    },
  }),
  route({
    method: 'post',
    path: '/rules/facts/restoration',
    summary: 'Makes shipped names and terms what they were',
    body: named,
    success: { status: 204 },
    refusals: [400],
    handle: async ({ site, body }) => {
      await site.store.changeRules((rules) => withFactsRestored(rules, keysOf(body)))
    },
  }),
  route({
    method: 'get',
    path: '/rules/facts.csv',
    summary: 'The names and terms that hold, as a file for spreadsheets',
    success: { status: 200, isFile: true },
    handle: async ({ site, request }) => {
      const { words } = readerOf(request, site.settings)
      const { facts: edits } = await site.store.rules()
      return new Download({
        name: `${words.names.fileName}.csv`,
        type: 'text/csv; charset=utf-8',
        content: factsCsv(houseFacts(edits), words),
      })
    },
  }),
  route({
    method: 'post',
    path: '/rules/facts/import',
    summary: 'Takes names and terms over from CSV; lines with errors are left out and told',
    body: z.object({
      csv: wellFormedText(2_000_000),
      preview: z.boolean().default(false).describe('only tells what would be changed'),
    }),
    success: {
      status: 200,
      schema: z.object({
        added: z.number(),
        changed: z.number(),
        same: z.number(),
        errors: z.array(z.object({ line: z.number(), message: z.string() })),
      }),
    },
    refusals: [400],
    handle: async ({ site, request, body: { csv, preview } }) => {
      const { language } = readerOf(request, site.settings).words
      const read = readFacts(csv, await site.store.rules())
      if (!preview) {
        await site.store.changeRules((rules) => {
          const { added, changed } = readFacts(csv, rules)
          return withFacts(rules, [...added, ...changed.map(({ after }) => after)])
        })
      }
      return {
        added: read.added.length,
        changed: read.changed.length,
        same: read.same,
        errors: read.errors.map(({ line, problem }) => ({ line, message: problem[language] })),
      }
    },
  }),
]
