import { z } from 'zod'
import { severities } from '../../../core/checks/check.ts'
import type { Finding } from '../../../core/checks/findings.ts'
import type { Language } from '../../language/language.ts'

/** A finding as the API tells of it. */
export const findingSchema = z.object({
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

/** A finding in the words of the reader, with its likeliest fix. */
export const shownFinding = (
  { check, start, end, text, message, severity, fix }: Omit<Finding, 'segment'>,
  language: Language,
): z.output<typeof findingSchema> => ({
  check,
  start,
  end,
  text,
  message: message[language],
  severity,
  ...(fix && { fix: { text: fix.replacements[0] ?? '' } }),
})
