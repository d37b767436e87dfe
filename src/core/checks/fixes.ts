import { type Finding, findings } from './findings.ts'
import { checks, type ListedCheck } from './index.ts'
import type { Passage } from './prose.ts'
import type { Setting } from './setting.ts'

/**
 * Those of the findings of one text that have a fix and do not touch each other, in order. Those left
 * out come up again once the text has changed.
 */
export const fixable = <Found extends Pick<Finding, 'start' | 'end' | 'fix'>>(
  found: readonly Found[],
): readonly Found[] => {
  const chosen: Found[] = []
  let free = 0
  const fixes = found.filter(({ fix }) => fix !== undefined)
  for (const finding of fixes.toSorted((before, after) => before.start - after.start)) {
    if (finding.start < free) continue
    chosen.push(finding)
    free = finding.end
  }
  return chosen
}

/** The findings whose fix may be applied unseen. */
export const automaticOnly = <Found extends Pick<Finding, 'fix'>>(
  found: readonly Found[],
): readonly Found[] => found.filter(({ fix }) => fix?.kind === 'automatic')

/** `text` with the first fix of each of `found`, which are findings of this text that the editor chose. */
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
    const found = automaticOnly(findings(current, setting, wanted))
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
