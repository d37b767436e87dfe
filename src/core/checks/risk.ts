import type { Severity } from './check.ts'
import { wordsOf } from './prose.ts'

/** What is known of a segment without reading it. */
export interface RiskSubject {
  readonly text: string
  readonly source?: string
  readonly findings: readonly {
    readonly check: string
    readonly severity: Severity
    readonly text: string
  }[]
  /** Who approved a segment has read it; who edited it has seen what a machine cannot. */
  readonly state: 'open' | 'edited' | 'approved'
}

/** Why a segment is worth reading first. */
export type RiskReason =
  | {
      readonly kind: 'findings'
      readonly errors: number
      readonly warnings: number
      readonly hints: number
    }
  | { readonly kind: 'untranslated'; readonly text: string }
  | { readonly kind: 'length'; readonly percent: number }
  | { readonly kind: 'repeated'; readonly words: readonly string[] }
  | { readonly kind: 'gerunds'; readonly words: readonly string[] }
  | { readonly kind: 'long'; readonly words: number }

export interface Risk {
  /** For the order only; it has no unit. */
  readonly score: number
  readonly isSuspicious: boolean
  readonly reasons: readonly RiskReason[]
}

/**
 * The weights go by how much post-editors changed where a signal stood (MLQE-PE, 1,000 segments,
 * HTER): they order segments better than the text does, but far from surely.
 */
const severityWeights: Readonly<Record<Severity, number>> = { error: 3, warning: 2, hint: 1 }
const UNTRANSLATED = 2
const ODD_LENGTH = 2
const REPEATED_WORD = 0.7
const GERUND = 0.4
const LONG = 0.5

/** A single hint is enough to look. */
const SUSPICIOUS = 1

/** The risk of each segment of a document, in its order. */
export const risks = (subjects: readonly RiskSubject[]): readonly Risk[] => {
  const usual = usualRatio(subjects)
  return subjects.map((subject) => riskOf(subject, usual))
}

/** The places of `risks`, the most suspicious first; equals keep their order. */
export const riskOrder = (all: readonly Risk[]): readonly number[] =>
  all
    .map((_, index) => index)
    .sort((one, other) => (all[other]?.score ?? 0) - (all[one]?.score ?? 0))

interface Weighed {
  readonly weight: number
  readonly reason: RiskReason
}

/** Weights for the words there are: one warning in five words is worse than one in fifty. */
const riskOf = (subject: RiskSubject, usual: number): Risk => {
  if (subject.state === 'approved') return { score: 0, isSuspicious: false, reasons: [] }
  const words = wordsOf(subject.text).map(({ text }) => text)
  const signals = [
    ...findingSignals(subject),
    ...untranslatedSignals(subject),
    ...(subject.state === 'open'
      ? [
          ...lengthSignals(subject, usual),
          ...repetitionSignals(words),
          ...gerundSignals(subject),
          ...longSignals(words),
        ]
      : []),
  ]
  const weight = signals.reduce((sum, signal) => sum + signal.weight, 0)
  return {
    score: weight / Math.sqrt(Math.max(1, words.length)),
    isSuspicious: weight >= SUSPICIOUS,
    reasons: signals.map(({ reason }) => reason),
  }
}

const findingSignals = ({ findings }: RiskSubject): readonly Weighed[] => {
  if (findings.length === 0) return []
  const count = (sought: Severity) => findings.filter(({ severity }) => severity === sought).length
  const weight = findings.reduce((sum, { severity }) => sum + severityWeights[severity], 0)
  const [errors, warnings, hints] = [count('error'), count('warning'), count('hint')]
  return [{ weight, reason: { kind: 'findings', errors, warnings, hints } }]
}

const untranslatedChecks = ['english-run', 'copied-lowercase', 'same-as-source']

const untranslatedSignals = ({ findings }: RiskSubject): readonly Weighed[] => {
  const left = findings.find(({ check }) => untranslatedChecks.includes(check))
  return left === undefined
    ? []
    : [{ weight: UNTRANSLATED, reason: { kind: 'untranslated', text: left.text } }]
}

/** What the shorter of two texts says may be missing, or said twice. */
const SHORT = 0.75
const TALL = 1.35
/** In shorter sources a word more or less changes the ratio too much. */
const FEWEST_CHARACTERS = 20

const lengthSignals = ({ text, source }: RiskSubject, usual: number): readonly Weighed[] => {
  if (source === undefined || source.length < FEWEST_CHARACTERS) return []
  const relative = text.length / source.length / usual
  if (relative >= SHORT && relative <= TALL) return []
  const percent = Math.round(100 * relative)
  return [{ weight: ODD_LENGTH, reason: { kind: 'length', percent } }]
}

/** Short words recur in any sentence. */
const SHORTEST_REPEATED = 5

const repetitionSignals = (words: readonly string[]): readonly Weighed[] => {
  const seen = new Set<string>()
  const repeated: string[] = []
  for (const word of words) {
    const known = word.toLowerCase()
    if (word.length >= SHORTEST_REPEATED && seen.has(known)) repeated.push(word)
    seen.add(known)
  }
  return repeated.length === 0
    ? []
    : [
        {
          weight: REPEATED_WORD * repeated.length,
          reason: { kind: 'repeated', words: [...new Set(repeated)] },
        },
      ]
}

/** Words in -ing that are no forms of a verb. */
const nouns = new Set(
  'during spring string nothing something anything everything morning evening'.split(' '),
)

/** German has no gerund: machines render it word for word, or guess who acts. */
const gerundSignals = ({ source }: RiskSubject): readonly Weighed[] => {
  if (source === undefined) return []
  const found = wordsOf(source)
    .map(({ text }) => text)
    .filter((word) => /^\p{Ll}{3,}ing$/u.test(word) && !nouns.has(word))
  return found.length === 0
    ? []
    : [
        {
          weight: GERUND * found.length,
          reason: { kind: 'gerunds', words: [...new Set(found)] },
        },
      ]
}

const FEWEST_WORDS = 30

const longSignals = (words: readonly string[]): readonly Weighed[] =>
  words.length < FEWEST_WORDS
    ? []
    : [{ weight: LONG, reason: { kind: 'long', words: words.length } }]

/** How long translations are for their sources; from English into German, as measured on MLQE-PE. */
const USUAL_RATIO = 1.07
const FEWEST_PAIRS = 10

const usualRatio = (subjects: readonly RiskSubject[]): number => {
  const ratios = subjects.flatMap(({ text, source = '' }) =>
    source.length < FEWEST_CHARACTERS ? [] : [text.length / source.length],
  )
  if (ratios.length < FEWEST_PAIRS) return USUAL_RATIO
  return ratios.toSorted((one, other) => one - other)[Math.floor(ratios.length / 2)] ?? USUAL_RATIO
}
