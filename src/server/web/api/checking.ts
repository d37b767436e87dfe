import { z } from 'zod'
import { languageSetting } from '../../../core/checks/language-setting.ts'
import { textFindings } from '../../../core/checks/text-findings.ts'
import { checked } from '../checked.ts'
import { wellFormedText } from '../input.ts'
import { readerOf } from '../reader.ts'
import { findingSchema, shownFinding } from './finding.ts'
import { type ApiRoute, route } from './route.ts'

/** The longest text and source this route takes, in UTF-16 units. */
const LONGEST = 200_000

/** What the checks say of any text, without a document. */
export const checking: readonly ApiRoute[] = [
  route({
    method: 'post',
    path: '/check',
    summary: 'What the checks find in a text; nothing in a language other than German',
    body: z.object({
      text: wellFormedText(LONGEST),
      source: wellFormedText(LONGEST).optional(),
      language: z.string().max(35).default('de'),
    }),
    success: { status: 200, schema: z.object({ findings: z.array(findingSchema) }) },
    refusals: [400],
    handle: async ({ site, request, body: { text, source, language } }) => {
      const { words } = readerOf(request, site.settings)
      const found = await checked(site, (rules) => {
        const setting = languageSetting(language, rules)
        return setting === undefined ? [] : textFindings(text, setting, source)
      })
      return {
        findings: found.map((finding) => shownFinding(finding, words.language)),
      }
    },
  }),
]
