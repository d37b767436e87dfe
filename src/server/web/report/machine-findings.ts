import { languageSetting, type RulesInUse } from '../../../core/checks/language-setting.ts'
import { passageFindings } from '../../../core/checks/passage-findings.ts'
import type { Setting } from '../../../core/checks/setting.ts'
import { isDismissed } from '../../../core/review/dismissals.ts'
import type { Document, Segment } from '../../../core/review/document.ts'
import { passageOf } from '../document-findings.ts'
import { keptFindings } from '../kept-findings.ts'

/** What one check finds in the machine's texts, and how much of it still stands in the edited ones. */
export interface FindingCount {
  readonly check: string
  readonly found: number
  readonly left: number
}

/** Texts longer than this are not searched: a report must not wait for one of them. */
const LONGEST = 20_000

/**
 * What the checks of single segments find in what the machine wrote, and in what became of it, by
 * check, under the rules that the review went by: what somebody dismissed there is no finding here.
 * Nothing for languages that have no checks.
 */
export const machineFindings = (
  { language, dismissals }: Pick<Document, 'language' | 'dismissals'>,
  segment: Segment,
  rules: RulesInUse,
): readonly FindingCount[] => {
  const setting = languageSetting(language, rules)
  if (setting === undefined) return []
  const { machine, text } = foundIn(segment, setting)
  const counts = (all: readonly Found[]) =>
    byCheck(all.filter((found) => !isDismissed(dismissals, { segment: segment.id, ...found })))
  const left = counts(text)
  return [...counts(machine)].map(([check, found]) => ({
    check,
    found,
    // A finding that an edit brought in is not the machine's.
    left: Math.min(found, left.get(check) ?? 0),
  }))
}

interface Found {
  readonly check: string
  readonly text: string
}

/** What is found in both texts of a segment. */
interface FoundInBoth {
  readonly machine: readonly Found[]
  readonly text: readonly Found[]
}

/** A library keeps this of every segment: no more than what is counted. */
const foundIn = keptFindings((segment: Segment, setting: Setting): FoundInBoth => {
  const { machine, text } = segment
  if (Math.max(machine.length, text.length) > LONGEST) return { machine: [], text: [] }
  const inMachine = wordsFound({ ...segment, text: machine }, setting)
  const isSame = machine === text || inMachine.length === 0
  return { machine: inMachine, text: isSame ? inMachine : wordsFound(segment, setting) }
})

const wordsFound = (segment: Segment, setting: Setting): readonly Found[] =>
  passageFindings(passageOf(segment), setting).map(({ check, text }) => ({ check, text }))

const byCheck = (found: readonly Found[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { check } of found) counts.set(check, (counts.get(check) ?? 0) + 1)
  return counts
}
