import { z } from 'zod'
import { type Severity, severities } from '../../core/checks/check.ts'
import { checks } from '../../core/checks/index.ts'
import { MOST_ACCEPTED, type StyleChoices } from '../../core/checks/rule-changes.ts'
import { addresses, defaultStyle, quoteStyles, regions } from '../../core/checks/setting.ts'
import { wellFormedText } from './input.ts'
import { thresholdField } from './report/asked-rules.ts'

/** The longest word or name that can be accepted. */
const LONGEST_WORD = 200

/** A choice that is left open counts as not made, and so does what is as shipped. */
export const choicesForm = z
  .object({
    quotes: z.enum(['', ...quoteStyles]).default(''),
    dash: z.enum(['–', '—']).default('–'),
    noBreakSpaces: z.enum(['on', 'off']).default('on'),
    address: z.enum(addresses).default('any'),
    region: z.enum(['', ...regions]).default(''),
  })
  .transform(
    ({ quotes, dash, noBreakSpaces, address, region }): Partial<StyleChoices> => ({
      ...(quotes !== '' && { quotes }),
      ...(dash !== defaultStyle.dash && { dash }),
      ...(noBreakSpaces === 'off' && { noBreakSpaces: false }),
      ...(address !== defaultStyle.address && { address }),
      ...(region !== '' && { region }),
    }),
  )

const level = z.enum(['', ...severities, 'off']).default('')

/** One field a check, named after it; an empty one leaves the check as shipped. */
export const severitiesForm = z
  .object(Object.fromEntries(checks.map(({ id }) => [id, level])))
  .transform((levels): Readonly<Record<string, Severity | 'off'>> => {
    const chosen: [string, Severity | 'off'][] = []
    for (const [id, value] of Object.entries(levels)) if (value !== '') chosen.push([id, value])
    return Object.fromEntries(chosen)
  })

export const mqmForm = z.object({ threshold: thresholdField })

/** Words one a line, as they are pasted. */
export const acceptedForm = z.object({
  words: wellFormedText(MOST_ACCEPTED * LONGEST_WORD)
    .transform((text) => text.split(/[\r\n]+/))
    .refine((words) => words.every((word) => word.length <= LONGEST_WORD), {
      message: `a word has more than ${LONGEST_WORD} characters`,
    }),
})

export const removalForm = z.object({ word: z.string(), find: z.string().max(200).default('') })

export const waivedForm = z.object({ check: z.string(), text: z.string() })
