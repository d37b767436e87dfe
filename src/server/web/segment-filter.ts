import { type Risk, riskOrder } from '../../core/checks/risk.ts'
import type { Rules } from '../../core/checks/rules.ts'
import { difference, type EditKind } from '../../core/diff/difference.ts'
import { type Document, type Segment, segmentState } from '../../core/review/document.ts'
import { documentRisks } from './document-risks.ts'
import type { Numbered } from './review-rows.ts'

export const segmentFilters = [
  'all',
  'open',
  'edited',
  'approved',
  'changed',
  'commented',
  'suspicious',
] as const
/** Which segments of a document are shown. */
export type SegmentFilter = (typeof segmentFilters)[number]

export const segmentOrders = ['text', 'risk'] as const
/** As in the text, or the most suspicious first. */
export type SegmentOrder = (typeof segmentOrders)[number]

export interface SegmentChoice {
  readonly show: SegmentFilter
  /** Only those in which such an edit stands. */
  readonly kind?: EditKind | undefined
  readonly order?: SegmentOrder | undefined
}

/** The segments that a choice lets through, in the order it asks for. */
export const chosenSegments = (
  document: Document,
  { show, kind, order }: SegmentChoice,
  rules: Rules,
): readonly Numbered[] => {
  const all = document.segments.map((segment, index): Numbered => ({ segment, number: index + 1 }))
  const needsRisks = order === 'risk' || show === 'suspicious'
  return (needsRisks ? withRisks(all, documentRisks(document, rules), order) : all)
    .filter(({ segment }) => isShown(segment, show))
    .filter(({ risk }) => show !== 'suspicious' || risk?.isSuspicious === true)
    .filter(({ segment }) => kind === undefined || kindsIn(segment).has(kind))
}

const withRisks = (
  all: readonly Numbered[],
  risks: readonly Risk[],
  order: SegmentOrder | undefined,
): readonly Numbered[] => {
  const places = order === 'risk' ? riskOrder(risks) : all.keys()
  return [...places].flatMap((place) => {
    const [numbered, risk] = [all[place], risks[place]]
    return numbered === undefined || risk === undefined ? [] : [{ ...numbered, risk }]
  })
}

/** Whether a filter lets a segment through, as far as the segment itself tells. */
export const isShown = (segment: Segment, show: SegmentFilter): boolean => {
  switch (show) {
    case 'all':
    case 'suspicious':
      return true
    case 'changed':
      return segment.text !== segment.machine
    case 'commented':
      return segment.comments.some(({ resolved }) => !resolved)
    default:
      return segmentState(segment) === show
  }
}

/** What sorts of edits stand between the machine's text and the current one; found out once. */
const kindsIn = (segment: Segment): ReadonlySet<EditKind> => {
  const known = kinds.get(segment)
  if (known !== undefined) return known
  const { edits } = difference(segment.machine, segment.text)
  const found = new Set(edits.map(({ kind }) => kind))
  kinds.set(segment, found)
  return found
}

const kinds = new WeakMap<Segment, ReadonlySet<EditKind>>()
