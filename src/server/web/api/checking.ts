import { z } from 'zod'
import { severities } from '../../../core/checks/check.ts'
import { languageSetting } from '../../../core/checks/language-setting.ts'
import { textFindings } from '../../../core/checks/text-findings.ts'
import { wellFormedText } from '../input.ts'
import { readerOf } from '../reader.ts'
import { type ApiRoute, route } from './route.ts'

/** The longest text and source this route takes, in UTF-16 units. */
const LONGEST = 2_000_000

const finding = z.object({
  check: z.string().describe('the id of the check, as the help page lists it'),
  start: z.number(),
  end: z.number(),
  text: z.string().describe('the stretch [start, end) of the text'),
  message: z.string().describe('in the language of the reader'),
  severity: z.enum(severities),
  fix: z
    .object({ text: z.string() })
    .optional()
    .describe('what could stand there instead, the likeliest'),
})

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
    success: { status: 200, schema: z.object({ findings: z.array(finding) }) },
    refusals: [400],
    handle: async ({ site, request, body: { text, source, language } }) => {
      const { words } = readerOf(request, site.settings)
      const setting = languageSetting(language)
      const found = setting === undefined ? [] : textFindings(text, setting, source)
      return {
        findings: found.map(({ check, start, end, text: stretch, message, severity, fix }) => ({
          check,
          start,
          end,
          text: stretch,
          message: message[words.language],
          severity,
          fix: fix && { text: fix.replacements[0] ?? '' },
        })),
      }
    },
  }),
]
