import { type Risk, type RiskReason, type RiskSubject, risks } from '../../core/checks/risk.ts'
import type { Rules } from '../../core/checks/rules.ts'
import { type Document, segmentState } from '../../core/review/document.ts'
import {
  documentFindings,
  isCheckedWhole,
  type PlacedFinding,
  segmentFindings,
} from './document-findings.ts'
import type { Reader } from './reader.ts'

/**
 * How suspicious each segment of a document is, in the order of the text. Documents and rules are
 * values: what was found out once is kept as long as they are.
 */
export const documentRisks = (document: Document, rules: Rules): readonly Risk[] => {
  const known = kept.get(document)
  if (known?.rules === rules) return known.risks
  const made = risks(subjects(document, rules))
  kept.set(document, { rules, risks: made })
  return made
}

const kept = new WeakMap<Document, { readonly rules: Rules; readonly risks: readonly Risk[] }>()

const subjects = (document: Document, rules: Rules): readonly RiskSubject[] => {
  const found = isCheckedWhole(document)
    ? documentFindings(document, rules)
    : segmentFindings(document, rules)
  const bySegment = new Map<string, PlacedFinding[]>()
  for (const finding of found) {
    const own = bySegment.get(finding.segment.id)
    if (own === undefined) bySegment.set(finding.segment.id, [finding])
    else own.push(finding)
  }
  return document.segments.map((segment) => ({
    text: segment.text,
    ...(segment.source !== undefined && { source: segment.source }),
    findings: bySegment.get(segment.id) ?? [],
    state: segmentState(segment),
  }))
}

/** Words of a reason that are shown; more would hide the others. */
const MOST_WORDS = 3
const LONGEST_QUOTE = 60

/** The reasons in words, the gravest first. */
export const reasonsInWords = ({ reasons }: Risk, reader: Reader): readonly string[] =>
  reasons.map((reason) => inWords(reason, reader))

const inWords = (reason: RiskReason, { words: { risk: words }, format }: Reader): string => {
  switch (reason.kind) {
    case 'findings':
      return [
        ...(reason.errors > 0 ? [words.errors(format.number(reason.errors))] : []),
        ...(reason.warnings > 0 ? [words.warnings(format.number(reason.warnings))] : []),
        ...(reason.hints > 0 ? [words.hints(format.number(reason.hints))] : []),
      ].join(', ')
    case 'untranslated':
      return words.untranslated(shortened(reason.text))
    case 'length':
      return words.length(format.number(reason.percent))
    case 'repeated':
      return words.repeated(listed(reason.words))
    case 'gerunds':
      return words.gerunds(listed(reason.words))
    case 'long':
      return words.long(format.number(reason.words))
  }
}

const listed = (words: readonly string[]): string =>
  words.slice(0, MOST_WORDS).join(', ') + (words.length > MOST_WORDS ? ' …' : '')

const shortened = (text: string): string =>
  text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE).trimEnd()} …`
