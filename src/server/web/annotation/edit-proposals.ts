import type { Finding } from '../../../core/checks/findings.ts'
import { checkById } from '../../../core/checks/index.ts'
import { passageFindings } from '../../../core/checks/passage-findings.ts'
import type { Setting } from '../../../core/checks/setting.ts'
import type { AnnotationScheme } from '../../../core/metrics/annotation-schemes.ts'
import { type FixedFinding, type Proposal, proposal } from '../../../core/metrics/proposal.ts'
import { inScheme } from '../../../core/metrics/scheme-mapping.ts'
import type { Segment } from '../../../core/review/document.ts'
import { type JudgedEdit, judgedEdits } from '../../../core/review/judged-edits.ts'
import { ownFindings, passageOf } from '../document-findings.ts'
import { keptFindings } from '../kept-findings.ts'

/** A change with the error that it seems to have corrected, in the terms of a scheme. */
export interface ProposedEdit extends JudgedEdit {
  readonly proposal: Proposal
}

/** Longer texts are not searched for findings: the sort of the edit must do. */
const LONGEST = 20_000

/** The changes of a segment, each with its proposal; without a setting by the sort of edit alone. */
export const proposedEdits = (
  segment: Segment,
  setting: Setting | undefined,
  scheme: AnnotationScheme,
): readonly ProposedEdit[] => {
  const edits = judgedEdits(segment)
  if (edits.length === 0) return []
  const gone = setting === undefined ? [] : goneFindings(segment, setting)
  return edits.map((judged) => {
    const { reason, ...error } = proposal(judged.edit, fixedBy(judged, gone))
    return { ...judged, proposal: { ...inScheme(error, 'mqm-core', scheme), reason } }
  })
}

/** What the checks find in the machine's text and not in today's, the longest stretch last. */
const goneFindings = keptFindings((segment: Segment, setting: Setting): readonly Finding[] => {
  const { machine, text } = segment
  if (Math.max(machine.length, text.length) > LONGEST) return []
  const left = new Set(ownFindings(segment, setting).map(findingKey))
  return passageFindings(passageOf({ ...segment, text: machine }), setting)
    .filter((finding) => !left.has(findingKey(finding)))
    .toSorted((one, other) => one.end - one.start - (other.end - other.start))
})

const findingKey = ({ check, text }: Finding): string => `${check}\0${text}`

/** The findings that an edit went into; what stands round more than the edit says less of it. */
const fixedBy = ({ span }: JudgedEdit, gone: readonly Finding[]): readonly FixedFinding[] =>
  gone.flatMap(({ check, start, end }) => {
    const isHere = start < Math.max(span.end, span.start + 1) && end > span.start
    const category = checkById(check)?.category
    return isHere && category !== undefined ? [{ check, category }] : []
  })
