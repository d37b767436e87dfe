import { languageSetting, type RulesInUse } from '../../../core/checks/language-setting.ts'
import type { Setting } from '../../../core/checks/setting.ts'
import { defaultScheme, schemeOf } from '../../../core/metrics/annotation-schemes.ts'
import type { AnnotatedError } from '../../../core/metrics/mqm.ts'
import { inScheme } from '../../../core/metrics/scheme-mapping.ts'
import { type Annotation, NO_ERROR } from '../../../core/review/annotation.ts'
import type { Document, Segment } from '../../../core/review/document.ts'
import { keptFindings } from '../kept-findings.ts'
import { type ProposedEdit, proposedEdits } from './edit-proposals.ts'

/** One change of the text that is to be judged. */
export interface QueueItem {
  /** Names the change as long as its place in the machine's text stays. */
  readonly key: string
  readonly segment: Segment
  /** Of the segment, for people. */
  readonly number: number
  readonly change: ProposedEdit
  readonly annotation: Annotation | undefined
}

/** Every change of a document in the order of the text, judged or not. */
export const queueOf = (document: Document, rules: RulesInUse): readonly QueueItem[] =>
  queueUnder(document, languageSetting(document.language, rules))

const queueUnder = keptFindings(
  (document: Document, setting: Setting | undefined): readonly QueueItem[] => {
    const scheme = schemeOf(document.scheme ?? defaultScheme)
    return document.segments.flatMap((segment, index) =>
      proposedEdits(segment, setting, scheme).map((change) => ({
        key: `${segment.id}-${change.span.start}-${change.span.end}`,
        segment,
        number: index + 1,
        change,
        annotation: change.annotations[0],
      })),
    )
  },
)

/** The first change from `from` on that nobody judged, then those before it. */
export const nextUnjudged = (items: readonly QueueItem[], from = 0): QueueItem | undefined =>
  [...items.slice(from), ...items.slice(0, from)].find(({ annotation }) => annotation === undefined)

/** What the palette starts with: what was said of the change, else what it proposes. */
export const startingError = (
  { annotation, change }: QueueItem,
  document: Document,
): AnnotatedError & { readonly note?: string } => {
  if (annotation === undefined || annotation.category === NO_ERROR) return change.proposal
  const scheme = schemeOf(document.scheme ?? defaultScheme)
  const { note } = annotation
  return {
    ...inScheme(annotation, annotation.scheme, scheme),
    ...(note !== undefined && { note }),
  }
}
