import { type Span, spanned } from '../text/span.ts'
import type { Check, Fix, Match, PairCheck, SegmentCheck, Severity, Wording } from './check.ts'
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
  const found: Finding[] = []
  for (const check of wanted) {
    if (severityOf(check, setting) === 'off' || !isPossible(check, setting)) continue
    // Loops, not chains of lists: this runs over every segment for every check.
    const add = (match: Match, segment: number): void => {
      const passage = document[segment]
      const made = passage && finding(check, match, { passage, segment }, setting)
      if (made !== undefined) found.push(made)
    }
    if (check.scope === 'document') {
      for (const match of check.find(document, setting)) add(match, match.segment)
    } else {
      for (let segment = 0; segment < document.length; segment += 1) {
        for (const match of matchesIn(check, document[segment], setting)) add(match, segment)
      }
    }
  }
  return withoutEchoes(found.sort(inOrder))
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

const matchesIn = (
  check: SegmentCheck | PairCheck,
  passage: Prose | undefined,
  setting: Setting,
): readonly Match[] => {
  if (passage === undefined) return []
  if (check.scope === 'segment') return check.find(passage, setting)
  return passage.source === undefined ? [] : check.find(passage, passage.source, setting)
}

const finding = (
  check: ListedCheck,
  match: Match,
  { passage, segment }: { readonly passage: Prose; readonly segment: number },
  setting: Setting,
): Finding | undefined => {
  if (!check.everywhere && touches(passage.foreign, match)) return undefined
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
    segment,
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
    partsOf(template)
      .map((part, place) => (place % 2 === 0 ? part : (values[part] ?? '')))
      .join('')
  return { de: fill(de), en: fill(en) }
}

/** Text and names of a template in turns. There are few templates, and they are filled often. */
const partsOf = (template: string): readonly string[] => {
  const known = templates.get(template)
  if (known !== undefined) return known
  const parts = template.split(/\{(\w+)\}/)
  templates.set(template, parts)
  return parts
}

const templates = new Map<string, readonly string[]>()

const inOrder = (before: Finding, after: Finding): number =>
  before.segment - after.segment || before.start - after.start || before.end - after.end
