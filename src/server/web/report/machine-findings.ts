import { languageSetting } from '../../../core/checks/language-setting.ts'
import { passageFindings } from '../../../core/checks/passage-findings.ts'
import type { Segment } from '../../../core/review/document.ts'

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
 * check. Nothing for languages that have no checks.
 */
export const machineFindings = (segment: Segment, language: string): readonly FindingCount[] => {
  const known = counted.get(segment)
  if (known?.language === language) return known.counts
  const counts = countedIn(segment, language)
  counted.set(segment, { language, counts })
  return counts
}

const counted = new WeakMap<
  Segment,
  { readonly language: string; readonly counts: readonly FindingCount[] }
>()

const countedIn = (segment: Segment, language: string): readonly FindingCount[] => {
  const { machine, text } = segment
  if (Math.max(machine.length, text.length) > LONGEST) return []
  const found = byCheck(segment, machine, language)
  if (found.size === 0) return []
  const left = text === machine ? found : byCheck(segment, text, language)
  return [...found].map(([check, count]) => ({
    check,
    found: count,
    // A finding that an edit brought in is not the machine's.
    left: Math.min(count, left.get(check) ?? 0),
  }))
}

const byCheck = (
  { source, kind, tags, machine }: Segment,
  text: string,
  language: string,
): ReadonlyMap<string, number> => {
  const setting = languageSetting(language)
  const counts = new Map<string, number>()
  if (setting === undefined) return counts
  const passage = {
    text,
    heading: kind === 'heading',
    ...(source !== undefined && { source }),
    ...(tags !== undefined && { tags, machine }),
  }
  for (const { check } of passageFindings(passage, setting)) {
    counts.set(check, (counts.get(check) ?? 0) + 1)
  }
  return counts
}
