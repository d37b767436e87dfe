import { mqmThreshold, type Rules } from '../../../core/checks/rules.ts'
import { type EditKind, editKinds } from '../../../core/diff/difference.ts'
import type { CountedCorrection } from '../../../core/metrics/corrections.ts'
import type { Signatures } from '../../../core/metrics/scoring.ts'
import { type PreferencesReport, preferencesReport } from '../alternatives/preferences-view.ts'
import { editScoring } from '../edit-scores.ts'
import {
  chosenExamples,
  type DayFigures,
  type DocumentFigures,
  type Example,
} from './document-figures.ts'
import { type Figures, figuresOf } from './figures.ts'
import { frequentCorrections, frequentFindings } from './frequent.ts'
import { type LibraryMqm, libraryMqm, usualScheme } from './library-mqm.ts'
import type { FindingCount } from './machine-findings.ts'
import { whereMarked } from './marked-segments.ts'
import { type AskedRules, mqmRules } from './mqm-report.ts'
import { type SystemsReport, systemsReport } from './system-report.ts'
import { type Step, trend } from './trend.ts'

/** What of a library a report is about. */
export interface Choice {
  /** Days as `2026-11-23`, both included; empty: from the first, to the last. */
  readonly from: string
  readonly to: string
  /** Empty: every system, and texts that name none. */
  readonly system: string
  readonly by: 'week' | 'month'
  /** How marked errors are counted in place of the usual. */
  readonly scheme?: AskedRules['scheme']
  readonly threshold?: AskedRules['threshold']
}

/** What the reviews of many documents tell of the machine translations in them. */
export interface LibraryReport extends SystemsReport {
  readonly choice: Choice
  /** Documents with segments reviewed in the period. */
  readonly documents: number
  readonly reviewed: number
  readonly figures?: Figures
  readonly kinds: readonly { readonly kind: EditKind; readonly count: number }[]
  readonly findings: readonly FindingCount[]
  readonly corrections: readonly CountedCorrection[]
  readonly trend: readonly Step[]
  /** Which systems were preferred where several translations were ranked. */
  readonly preferences: PreferencesReport['preferences']
  readonly duels: PreferencesReport['duels']
  readonly worst: readonly Example[]
  readonly best: readonly Example[]
  readonly signatures: Signatures
  /** Absent where nobody marked errors. */
  readonly mqm?: LibraryMqm
}

/** Made once for each list of figures and each choice: its intervals take thousands of drawings. */
export const libraryReport = (
  documents: readonly DocumentFigures[],
  choice: Choice,
  rules: Pick<Rules, 'mqm'> = {},
): LibraryReport => {
  const known = reports.get(documents) ?? new Map<string, LibraryReport>()
  reports.set(documents, known)
  const key = JSON.stringify([choice, mqmThreshold(rules)])
  const report = known.get(key) ?? madeReport(documents, choice, rules)
  if (known.size >= MOST_KEPT) known.clear()
  known.set(key, report)
  return report
}

const reports = new WeakMap<readonly DocumentFigures[], Map<string, LibraryReport>>()

/** So many choices are remembered; whoever tries out more waits again. */
const MOST_KEPT = 20

const madeReport = (
  documents: readonly DocumentFigures[],
  choice: Choice,
  rules: Pick<Rules, 'mqm'>,
): LibraryReport => {
  const chosen = chosenDocuments(documents, choice)
  const days = chosen.flatMap((document) => document.days)
  const figures = figuresOf(days)
  const marking = mqmRules({ scheme: usualScheme(chosen) }, choice, rules)
  const mqm = libraryMqm(chosen, marking, choice.by)
  return {
    choice,
    documents: chosen.filter((document) => document.days.length > 0).length,
    reviewed: days.reduce((sum, { reviewed }) => sum + reviewed, 0),
    ...(figures && { figures }),
    kinds: kinds(days),
    findings: findings(days),
    corrections: corrections(days),
    ...systemsReport(chosen),
    trend: trend(chosen, choice.by),
    ...preferencesReport(chosen.flatMap(({ rankings }) => rankings)),
    ...examples(days),
    signatures: editScoring.signatures,
    ...(mqm && { mqm }),
  }
}

/** The documents of the chosen system, each with the chosen days only. */
export const chosenDocuments = (
  documents: readonly DocumentFigures[],
  choice: Choice,
): readonly DocumentFigures[] =>
  documents
    .filter(({ system = '' }) => choice.system === '' || system === choice.system)
    .map((document) => ({
      ...document,
      days: document.days.filter(isWithin(choice)),
      rankings: document.rankings.filter(isWithin(choice)),
      marks: whereMarked(document.marks.filter(isWithin(choice))),
    }))

const isWithin =
  ({ from, to }: Choice) =>
  ({ day }: Pick<DayFigures, 'day'>): boolean =>
    (from === '' || day >= from) && (to === '' || day <= to)

const kinds = (days: readonly DayFigures[]): LibraryReport['kinds'] =>
  editKinds
    .map((kind) => ({
      kind,
      count: days.reduce((sum, day) => sum + (day.kinds.get(kind) ?? 0), 0),
    }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count)

const findings = (days: readonly DayFigures[]): LibraryReport['findings'] => {
  const counts = new Map<string, { found: number; left: number }>()
  for (const [check, { found, left }] of days.flatMap((day) => [...day.findings])) {
    const before = counts.get(check) ?? { found: 0, left: 0 }
    counts.set(check, { found: before.found + found, left: before.left + left })
  }
  return frequentFindings(counts)
}

const corrections = (days: readonly DayFigures[]): LibraryReport['corrections'] => {
  const counts = new Map<string, number>()
  for (const [key, segments] of days.flatMap((day) => [...day.corrections])) {
    counts.set(key, (counts.get(key) ?? 0) + segments)
  }
  return frequentCorrections(counts)
}

/** The worst and best of all are among the worst and best of each day. */
const examples = (days: readonly DayFigures[]): Pick<LibraryReport, 'worst' | 'best'> =>
  chosenExamples(days.flatMap(({ worst, best }) => [...worst, ...best]))
