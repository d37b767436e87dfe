import type { Span } from '../text/span.ts'
import {
  awkward,
  grammar,
  inconsistentTerm,
  punctuation,
  register,
  spellingError,
  unidiomatic,
} from './categories.ts'
import type { Category, Severity } from './check.ts'
import { checkById } from './index.ts'

/** What another checker, such as LanguageTool, says of a stretch of a text. */
export interface Opinion extends Span {
  /** The name of its rule. */
  readonly rule: string
  /** The kind of the problem in the words of ITS 2.0, which LanguageTool uses. */
  readonly issue: string
  readonly message: string
  readonly replacements: readonly string[]
}

/** An opinion as a finding: dismissed, fixed and shown like one of our own. */
export interface OpinionFinding extends Span {
  readonly check: string
  readonly text: string
  readonly severity: Severity
  readonly message: string
  readonly replacements: readonly string[]
  readonly category: Category
}

const PREFIX = 'languagetool:'

/** Whether findings are known by this id: one of our checks, or a rule of LanguageTool. */
export const isFindingId = (id: string): boolean =>
  checkById(id) !== undefined || /^languagetool:[\w.[\]-]{1,100}$/.test(id)

/**
 * The opinions on `text` as findings, in its order, but those that say again what `own` findings say
 * of the same words.
 */
export const opinionFindings = (
  text: string,
  opinions: readonly Opinion[],
  own: readonly OwnFinding[],
): readonly OpinionFinding[] =>
  opinions
    .flatMap((opinion): OpinionFinding[] => {
      const finding = asFinding(text, opinion)
      return finding === undefined || own.some((one) => isSame(one, finding)) ? [] : [finding]
    })
    .toSorted((one, other) => one.start - other.start || one.end - other.end)

interface OwnFinding extends Span {
  readonly check: string
}

const MOST_REPLACEMENTS = 5

/** Undefined for a stretch that is not in the text: what comes from outside may be about another. */
const asFinding = (text: string, opinion: Opinion): OpinionFinding | undefined => {
  const { start, end, rule, issue, message, replacements } = opinion
  if (start < 0 || start >= end || end > text.length) return undefined
  const { category, severity } = kinds.get(issue) ?? { category: grammar, severity: 'warning' }
  return {
    check: PREFIX + rule.replace(/[^\w.[\]-]/g, '_').slice(0, 100),
    start,
    end,
    text: text.slice(start, end),
    severity,
    message,
    replacements: replacements.slice(0, MOST_REPLACEMENTS),
    category,
  }
}

const isSame = (own: OwnFinding, finding: OpinionFinding): boolean => {
  if (own.start >= finding.end || finding.start >= own.end) return false
  const category = checkById(own.check)?.category
  return (
    category?.dimension === finding.category.dimension &&
    category.subtype === finding.category.subtype
  )
}

/** ITS 2.0 localisation quality issue types → MQM-Core, and how grave such a finding is as a rule. */
const kinds: ReadonlyMap<string, { readonly category: Category; readonly severity: Severity }> =
  new Map([
    ['misspelling', { category: spellingError, severity: 'warning' }],
    ['grammar', { category: grammar, severity: 'warning' }],
    ['duplication', { category: grammar, severity: 'warning' }],
    ['typographical', { category: punctuation, severity: 'hint' }],
    ['whitespace', { category: punctuation, severity: 'hint' }],
    ['inconsistency', { category: inconsistentTerm, severity: 'hint' }],
    ['terminology', { category: inconsistentTerm, severity: 'hint' }],
    ['register', { category: register, severity: 'hint' }],
    ['style', { category: awkward, severity: 'hint' }],
    ['locale-violation', { category: unidiomatic, severity: 'hint' }],
  ])
