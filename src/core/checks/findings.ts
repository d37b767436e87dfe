import { type Span, spanned } from '../text/span.ts'
import type {
  Check,
  DocumentMatch,
  Fix,
  Match,
  PairCheck,
  SegmentCheck,
  Severity,
  Wording,
} from './check.ts'
import { type CheckId, checks, type ListedCheck } from './index.ts'
import { type Passage, type Prose, prose, touches } from './prose.ts'
import { type Setting, waiver } from './setting.ts'

/** Something worth a look, at a place, with a reason in both languages and perhaps a fix. */
export interface Finding extends Span {
  readonly check: CheckId
  /** Which of the passages, counted from 0. */
  readonly segment: number
  /** The stretch as it stands. */
  readonly text: string
  readonly severity: Severity
  readonly message: Wording
  readonly fix?: Fix
}

/**
 * What the checks find in a document, or in one segment of it, in the order of the text. The same
 * function runs on the server and live in the page.
 */
export const findings = (
  passages: readonly Passage[],
  setting: Setting,
  wanted: readonly ListedCheck[] = checks,
): readonly Finding[] => {
  const document = passages.map(prose)
  const found = wanted
    .filter((check) => severityOf(check, setting) !== 'off' && isPossible(check, setting))
    .flatMap((check) => {
      const matches = matchesOf(check, document, setting)
      return matches.flatMap((match) => finding(check, match, document, setting) ?? [])
    })
    .sort(inOrder)
  return withoutEchoes(found)
}

/** A longer finding is about a sentence, not about a word in it. */
const LONGEST_ABOUT_WORDS = 60

/** Where another check says what is wrong with a word, that no dictionary has it is no news. */
const withoutEchoes = (found: readonly Finding[]): readonly Finding[] => {
  if (!found.some(({ check }) => check === 'spelling')) return found
  const others = found.filter(
    ({ check, start, end }) => check !== 'spelling' && end - start <= LONGEST_ABOUT_WORDS,
  )
  let next = 0
  let reach: Pick<Finding, 'segment' | 'end'> = { segment: -1, end: -1 }
  return found.filter((finding) => {
    if (finding.check !== 'spelling') return true
    for (let other = others[next]; other !== undefined; other = others[++next]) {
      if (!startsBy(other, finding)) break
      if (other.segment !== reach.segment || other.end > reach.end) reach = other
    }
    return reach.segment !== finding.segment || reach.end < finding.end
  })
}

/** Whether `other` begins where `finding` does, or before. */
const startsBy = (other: Finding, finding: Finding): boolean =>
  other.segment < finding.segment ||
  (other.segment === finding.segment && other.start <= finding.start)

/** The severity a check has under `setting`. */
export const severityOf = (check: Check, { style }: Setting): Severity | 'off' =>
  style.severities[check.id] ?? (check.off ? 'off' : check.severity)

const isPossible = (check: Check, { dictionary }: Setting): boolean =>
  check.needsDictionary === undefined || dictionary !== undefined

const matchesOf = (
  check: Check,
  document: readonly Prose[],
  setting: Setting,
): readonly DocumentMatch[] => {
  if (check.scope === 'document') return check.find(document, setting)
  return document.flatMap((passage, segment) =>
    matchesIn(check, passage, setting).map((match) => ({ ...match, segment })),
  )
}

const matchesIn = (
  check: SegmentCheck | PairCheck,
  passage: Prose,
  setting: Setting,
): readonly Match[] => {
  if (check.scope === 'segment') return check.find(passage, setting)
  return passage.source === undefined ? [] : check.find(passage, passage.source, setting)
}

const finding = (
  check: ListedCheck,
  match: DocumentMatch,
  document: readonly Prose[],
  setting: Setting,
): Finding | undefined => {
  const passage = document[match.segment]
  if (passage === undefined || (!check.everywhere && touches(passage.foreign, match)))
    return undefined
  const read = spanned(check.marked ? passage.passage.text : passage.text, match)
  const { start, end } = check.marked ? match : passage.placed(match)
  const text = spanned(passage.passage.text, { start, end })
  if (setting.accepted.has(read) || isWaived(check, text, setting)) return undefined
  const severity = setting.style.severities[check.id] ?? match.severity ?? check.severity
  if (severity === 'off') return undefined
  const message = filled(match.message ?? check.message, {
    text: read,
    fix: match.fix?.replacements[0] ?? '',
    ...match.values,
  })
  // A fix that knows nothing of the tags in its stretch would take them out.
  const fix = check.marked || text === read ? match.fix : undefined
  return {
    check: check.id,
    segment: match.segment,
    start,
    end,
    text,
    severity,
    message,
    ...(fix && { fix }),
  }
}

const isWaived = ({ id }: ListedCheck, text: string, { waived }: Setting): boolean =>
  waived.size > 0 && waived.has(waiver({ check: id, text }))

const filled = ({ de, en }: Wording, values: Readonly<Record<string, string>>): Wording => {
  const fill = (template: string): string =>
    template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
  return { de: fill(de), en: fill(en) }
}

const inOrder = (before: Finding, after: Finding): number =>
  before.segment - after.segment || before.start - after.start || before.end - after.end
