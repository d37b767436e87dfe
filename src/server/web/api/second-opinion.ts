import { z } from 'zod'
import { severities } from '../../../core/checks/check.ts'
import { languageSetting } from '../../../core/checks/language-setting.ts'
import { passageFindings } from '../../../core/checks/passage-findings.ts'
import { opinionFindings } from '../../../core/checks/second-opinion.ts'
import { checked } from '../checked.ts'
import { wellFormedText } from '../input.ts'
import { type ApiRoute, route } from './route.ts'

const finding = z.object({
  check: z.string().describe('`languagetool:` and the name of its rule'),
  start: z.number(),
  end: z.number(),
  text: z.string(),
  message: z.string(),
  severity: z.enum(severities),
  replacements: z.array(z.string()),
  category: z.object({ dimension: z.string(), subtype: z.string().optional() }),
})

/** What LanguageTool says besides, where one is configured. */
export const secondOpinion: readonly ApiRoute[] = [
  route({
    method: 'post',
    path: '/second-opinion',
    summary: 'What LanguageTool says of a paragraph that our own checks do not',
    body: z.object({ text: wellFormedText(20_000), language: z.string().max(35).default('de') }),
    success: {
      status: 200,
      schema: z.object({
        languageTool: z.enum(['on', 'off', 'silent']).describe('silent: it did not answer'),
        findings: z.array(finding),
      }),
    },
    refusals: [400],
    handle: async ({ site, body: { text, language } }) => {
      if (site.languageTool === undefined) return { languageTool: 'off', findings: [] }
      const opinions = await site.languageTool.opinions(text, language)
      if (opinions === undefined) return { languageTool: 'silent', findings: [] }
      const own = await checked(site, (rules) => {
        const setting = languageSetting(language, rules)
        return setting === undefined ? [] : passageFindings({ text }, setting)
      })
      return { languageTool: 'on', findings: opinionFindings(text, opinions, own) }
    },
  }),
]
