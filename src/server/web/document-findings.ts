import type { Fix, Severity, Wording } from '../../core/checks/check.ts'
import { type Finding, findings } from '../../core/checks/findings.ts'
import type { ListedCheck } from '../../core/checks/index.ts'
import { languageSetting } from '../../core/checks/language-setting.ts'
import { documentChecks, passageFindings } from '../../core/checks/passage-findings.ts'
import type { Passage } from '../../core/checks/prose.ts'
import type { Rules } from '../../core/checks/rules.ts'
import type { Setting } from '../../core/checks/setting.ts'
import { isDismissed } from '../../core/review/dismissals.ts'
import type { Document, Segment } from '../../core/review/document.ts'
import type { Span } from '../../core/text/span.ts'
import { keptFindings, settledBy } from './kept-findings.ts'

/** A finding in a document: `number` is that of the segment, for people. */
export interface PlacedFinding extends Span {
  readonly segment: Segment
  readonly number: number
  readonly check: Finding['check']
  readonly text: string
  readonly severity: Severity
  readonly message: Wording
  readonly fix?: Fix
}

/** Longer documents are checked page by page: the whole would keep everybody waiting. */
const LONGEST = 200_000

/** Whether all of a document is checked at once. */
export const isCheckedWhole = ({ segments }: Document): boolean =>
  segments.reduce((length, { text }) => length + text.length, 0) <= LONGEST

/**
 * What the checks find in a document and nobody dismissed, in the order of the text. Documents,
 * segments and rules are values that never change: what was found once is kept as long as they are.
 */
export const documentFindings = (document: Document, rules: Rules): readonly PlacedFinding[] => {
  const known = kept.get(document)
  if (known?.rules === rules) return known.found
  const settled = settledBy(languageSetting(document.language, rules))
  const found = [
    ...segmentFindings(document, rules),
    ...chosenFindings(document, rules, documentChecks),
  ].sort(inOrder)
  if (settled()) kept.set(document, { rules, found })
  return found
}

const kept = new WeakMap<
  Document,
  { readonly rules: Rules; readonly found: readonly PlacedFinding[] }
>()

/** What the checks of single segments find, in these segments only. */
export const segmentFindings = (
  document: Document,
  rules: Rules,
  wanted: ReadonlySet<string> = new Set(document.segments.map(({ id }) => id)),
): readonly PlacedFinding[] => {
  const setting = languageSetting(document.language, rules)
  if (setting === undefined) return []
  const found = document.segments.flatMap((segment, index) =>
    wanted.has(segment.id)
      ? ownFindings(segment, setting).map(({ segment: _, ...finding }) => ({
          ...finding,
          segment,
          number: index + 1,
        }))
      : [],
  )
  return withoutDismissed(document, found)
}

/** What some of the checks find in the whole document. */
export const chosenFindings = (
  document: Document,
  rules: Rules,
  checks: readonly ListedCheck[],
): readonly PlacedFinding[] => {
  const setting = languageSetting(document.language, rules)
  if (setting === undefined) return []
  const found = findings(passages(document), setting, checks).flatMap(
    ({ segment: index, ...finding }) => {
      const segment = document.segments[index]
      return segment === undefined ? [] : [{ ...finding, segment, number: index + 1 }]
    },
  )
  return withoutDismissed(document, found)
}

const withoutDismissed = (
  { dismissals }: Document,
  found: readonly PlacedFinding[],
): readonly PlacedFinding[] =>
  found.filter(
    ({ segment, check, text }) => !isDismissed(dismissals, { segment: segment.id, check, text }),
  )

/** What the checks of one segment find in its text, dismissed or not. */
export const ownFindings = keptFindings((segment: Segment, setting: Setting): readonly Finding[] =>
  passageFindings(passageOf(segment), setting),
)

export const passageOf = ({ text, source, kind, tags, machine, duration }: Segment): Passage => ({
  text,
  heading: kind === 'heading',
  ...(source !== undefined && { source }),
  ...(tags !== undefined && { tags, machine }),
  ...(duration !== undefined && { duration }),
})

/** Sentences belong to one paragraph until a line ends between them. */
const passages = ({ segments }: Document): readonly Passage[] => {
  let paragraph = 0
  return segments.map((segment) => {
    const passage = { ...passageOf(segment), paragraph }
    if (/[\n\r]/.test(segment.after)) paragraph += 1
    return passage
  })
}

const inOrder = (before: PlacedFinding, after: PlacedFinding): number =>
  before.number - after.number || before.start - after.start || before.end - after.end
