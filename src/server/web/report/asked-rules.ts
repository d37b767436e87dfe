import { z } from 'zod'
import { HIGHEST_THRESHOLD } from '../../../core/checks/rules.ts'
import { schemeIds } from '../../../core/metrics/annotation-schemes.ts'
import type { AskedRules } from './mqm-report.ts'

/** Penalty per 1,000 words that still passes, as it is typed; an empty field: the usual one. */
export const thresholdField = z.preprocess(
  (typed) => (typed === '' ? undefined : typed),
  z.coerce.number().min(0).max(HIGHEST_THRESHOLD).optional(),
)

/** How the marked errors of a report are to be counted, in its address. */
export const askedRules = {
  scheme: z.enum(schemeIds).optional().catch(undefined),
  threshold: thresholdField.catch(undefined),
}

/** The same rules in another address. */
export const askedFields = ({
  scheme,
  threshold,
}: AskedRules): Readonly<Record<string, string>> => ({
  ...(scheme !== undefined && { scheme }),
  ...(threshold !== undefined && { threshold: String(threshold) }),
})
