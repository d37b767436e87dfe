import { severities } from '../../core/checks/check.ts'
import { checkById } from '../../core/checks/index.ts'
import type { RulesInUse } from '../../core/checks/language-setting.ts'
import type { Dismissal } from '../../core/review/dismissals.ts'
import type { Document } from '../../core/review/document.ts'
import type { Formatting } from '../language/formatting.ts'
import {
  documentFindings,
  isCheckedWhole,
  type PlacedFinding,
  segmentFindings,
} from './document-findings.ts'
import type { Reader } from './reader.ts'
import { segmentHref } from './segment-href.ts'

/** The findings of a text in the panel, grouped by check. */
export interface FindingsView {
  readonly title: string
  readonly groups: readonly GroupView[]
  readonly none: string | undefined
  /** What is not checked, and why. */
  readonly off: { readonly text: string; readonly href: string; readonly label: string } | undefined
  readonly dismissed: DismissedView | undefined
}

interface GroupView {
  readonly name: string
  readonly severity: string
  readonly severityLabel: string
  readonly href: string
  readonly count: string
  readonly fixAll:
    | { readonly href: string; readonly label: string; readonly hint: string }
    | undefined
}

interface DismissedView {
  readonly title: string
  readonly action: string
  readonly revoke: string
  readonly items: readonly {
    readonly name: string
    readonly text: string
    readonly where: string
    readonly segment: string
    readonly check: string
    readonly scope: string
  }[]
}

/** The panel; of a very long text, only what is found in the segments shown. */
export const findingsView = (
  document: Document,
  shown: ReadonlySet<string>,
  { reader, rules }: { readonly reader: Reader; readonly rules: RulesInUse },
): FindingsView => {
  const { format } = reader
  const { findings: words, language } = reader.words
  const isWhole = isCheckedWhole(document)
  const found = isWhole
    ? documentFindings(document, rules)
    : segmentFindings(document, rules, shown)
  const groups = byCheck(found)
  return {
    title: isWhole ? words.inText : words.onPage,
    groups: [...groups]
      .map(([check, places]) => ({
        check,
        places,
        name: checkById(check)?.name[language] ?? check,
      }))
      .toSorted((one, other) => gravity(one) - gravity(other))
      .map(({ check, places, name }) => ({
        name,
        ...firstOf(document, places, words.severities),
        count: words.places(format.number(places.length)),
        fixAll: places.some(({ fix }) => fix !== undefined)
          ? {
              href: `/documents/${document.id}/fixes?check=${check}`,
              label: words.fixAll,
              hint: words.fixAllOf(name),
            }
          : undefined,
      })),
    none: found.length === 0 ? words.none : undefined,
    off: rules.dictionary
      ? undefined
      : { text: words.spellingOff, href: '/help#spelling', label: words.spellingOffWhy },
    dismissed: dismissedView(document, { words, language, format }),
  }
}

/** Errors first; of what is equally grave, what is there most often. */
const gravity = ({ places }: { readonly places: readonly PlacedFinding[] }): number => {
  const [first] = places
  return first === undefined ? 0 : severities.indexOf(first.severity) - places.length / MOST_PLACES
}

/** More than the findings of any text, so that counts never outweigh a severity. */
const MOST_PLACES = 1e9

const byCheck = (found: readonly PlacedFinding[]): ReadonlyMap<string, PlacedFinding[]> => {
  const groups = new Map<string, PlacedFinding[]>()
  for (const finding of found) {
    const group = groups.get(finding.check)
    if (group === undefined) groups.set(finding.check, [finding])
    else group.push(finding)
  }
  return groups
}

const firstOf = (
  document: Document,
  [first]: readonly PlacedFinding[],
  names: Reader['words']['findings']['severities'],
) =>
  first === undefined
    ? { severity: '', severityLabel: '', href: '' }
    : {
        severity: first.severity,
        severityLabel: names[first.severity],
        href: segmentHref(document, first.segment.id),
      }

const dismissedView = (
  document: Document,
  {
    words,
    language,
    format,
  }: {
    words: Reader['words']['findings']
    language: Reader['words']['language']
    format: Formatting
  },
): DismissedView | undefined => {
  const { dismissals } = document
  if (dismissals.length === 0) return undefined
  const where = ({ scope, segment }: Dismissal): string => {
    if (scope === 'document') return words.dismissedEverywhere
    const at = document.segments.findIndex(({ id }) => id === segment)
    return words.dismissedIn(format.number(at + 1))
  }
  return {
    title: words.dismissed(format.number(dismissals.length)),
    action: `/documents/${document.id}/dismissals`,
    revoke: words.revoke,
    items: dismissals.map((dismissal) => ({
      name: checkById(dismissal.check)?.name[language] ?? dismissal.check,
      text: dismissal.text,
      where: where(dismissal),
      segment: dismissal.segment,
      check: dismissal.check,
      scope: dismissal.scope,
    })),
  }
}

/**
 * What the page needs to find the rest by itself while somebody writes: findings that take the
 * whole document, what was dismissed, and the words.
 */
export const liveFindings = (
  document: Document,
  shown: ReadonlySet<string>,
  {
    reader: {
      words: { findings: words, language },
    },
    rules,
    hasLanguageTool,
  }: {
    readonly reader: Reader
    readonly rules: RulesInUse
    readonly hasLanguageTool: boolean
  },
) => ({
  language: document.language,
  spelling: rules.dictionary !== undefined,
  languageTool: hasLanguageTool,
  words: words.live,
  severities: words.severities,
  dismissals: document.dismissals
    .filter(({ scope, segment }) => scope === 'document' || shown.has(segment))
    .map(({ segment, check, text, scope }) => ({ segment, check, text, scope })),
  whole: (isCheckedWhole(document) ? keptWhole(document, rules) : [])
    .filter(({ segment }) => shown.has(segment.id))
    .map(({ segment, check, start, end, text, severity, message, fix }) => ({
      segment: segment.id,
      check,
      start,
      end,
      text,
      severity,
      message: message[language],
      replacements: fix?.replacements ?? [],
    })),
})

/** The findings of the whole document were made with the panel; asking again costs nothing. */
const keptWhole = (document: Document, rules: RulesInUse): readonly PlacedFinding[] =>
  documentFindings(document, rules).filter(({ check }) => checkById(check)?.scope === 'document')
