import { type Finding, findings } from './findings.ts'
import { checks, type ListedCheck } from './index.ts'
import type { Passage } from './prose.ts'
import type { Setting } from './setting.ts'

/**
 * The findings of one text whose automatic fixes can be applied together: in order, none touching
 * another. Those left out come up again once the text has changed.
 */
export const fixable = (found: readonly Finding[]): readonly Finding[] => {
  const chosen: Finding[] = []
  let free = 0
  const automatic = found.filter(({ fix }) => fix?.kind === 'automatic')
  for (const finding of automatic.toSorted((before, after) => before.start - after.start)) {
    if (finding.start < free) continue
    chosen.push(finding)
    free = finding.end
  }
  return chosen
}

/** `text` with all automatic fixes among `found`, which are the findings of this text alone. */
export const withFixes = (text: string, found: readonly Finding[]): string => {
  const pieces: string[] = []
  let at = 0
  for (const { start, end, fix } of fixable(found)) {
    pieces.push(text.slice(at, start), fix?.replacements[0] ?? '')
    at = end
  }
  return pieces.join('') + text.slice(at)
}

/** One fix can make another possible; a text that still changes after this many rounds is left so. */
const MOST_ROUNDS = 10

/** The texts of `passages` with automatic fixes applied until there is none left to apply. */
export const fixed = (
  passages: readonly Passage[],
  setting: Setting,
  wanted: readonly ListedCheck[] = checks,
): readonly string[] => {
  let current = passages
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const found = findings(current, setting, wanted)
    const next = current.map((passage, segment) => ({
      ...passage,
      text: withFixes(
        passage.text,
        found.filter((finding) => finding.segment === segment),
      ),
    }))
    const isDone = next.every((passage, segment) => passage.text === current[segment]?.text)
    current = next
    if (isDone) break
  }
  return current.map(({ text }) => text)
}
