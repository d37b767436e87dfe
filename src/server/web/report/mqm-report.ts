import { mqmThreshold, type Rules } from '../../../core/checks/rules.ts'
import {
  type AnnotationScheme,
  type AnnotationSchemeId,
  defaultScheme,
  schemeOf,
} from '../../../core/metrics/annotation-schemes.ts'
import {
  bootstrapInterval,
  type Interval,
  type Resampling,
} from '../../../core/metrics/bootstrap.ts'
import { esaScore, esaStatistics } from '../../../core/metrics/esa.ts'
import {
  type AnnotatedError,
  type MqmScore,
  mqmScore,
  mqmStatistics,
  noMqm,
} from '../../../core/metrics/mqm.ts'
import { type Severity, severities } from '../../../core/metrics/mqm-typology.ts'
import { inScheme } from '../../../core/metrics/scheme-mapping.ts'
import { seededRandom } from '../../../core/metrics/seeded-random.ts'
import type { Statistics } from '../../../core/metrics/statistics.ts'
import type { Document } from '../../../core/review/document.ts'
import { type MarkedSegment, whereMarked } from './marked-segments.ts'

/** By whose rules errors are counted, and how many are still good enough. */
export interface MqmRules {
  readonly scheme: AnnotationSchemeId
  /** Penalty per 1,000 words at which a text still passes. */
  readonly threshold: number
}

/** What somebody asked for in place of the usual rules. */
export interface AskedRules {
  readonly scheme?: AnnotationSchemeId | undefined
  readonly threshold?: number | undefined
}

/** What the marked errors of a text, or of many, say of it. */
export interface MqmReport extends MqmRules {
  readonly score: MqmScore
  /** Where the penalty per 1,000 words would lie had other segments been judged. */
  readonly interval?: Interval
  readonly errors: number
  /** Changes that were judged to be none. */
  readonly preferences: number
  /** The most frequent first. */
  readonly categories: readonly { readonly category: string; readonly count: number }[]
  readonly severities: readonly { readonly severity: Severity; readonly count: number }[]
  /** The mean of the ratings from 0 to 100; absent when nothing was rated. */
  readonly rating?: number
  readonly rated: number
}

/** The rules that somebody asked for, else those of the document and of the house. */
export const mqmRules = (
  { scheme = defaultScheme }: Pick<Document, 'scheme'>,
  asked: AskedRules,
  rules: Pick<Rules, 'mqm'>,
): MqmRules => ({
  scheme: asked.scheme ?? scheme,
  threshold: asked.threshold ?? mqmThreshold(rules),
})

/**
 * The errors of all segments under one set of rules, those of other schemes by their nearest name;
 * nothing while nothing was marked, judged or rated.
 */
export const mqmReport = (
  given: readonly MarkedSegment[],
  { scheme: id, threshold }: MqmRules,
  resampling: Pick<Resampling, 'mostDrawn'> = {},
): MqmReport | undefined => {
  const marks = whereMarked(given)
  if (marks.length === 0) return undefined
  const scheme = schemeOf(id)
  const errorsOf = marks.map((mark) => errorsIn(mark, scheme))
  const errors = errorsOf.flat()
  const statistics = marks.map(({ words }, index) =>
    mqmStatistics(errorsOf[index] ?? [], words, scheme),
  )
  const interval = perThousandInterval(statistics, resampling)
  return {
    scheme: id,
    threshold,
    score: mqmScore(sumOf(statistics), threshold),
    ...(interval && { interval }),
    errors: errors.length,
    preferences: marks.reduce((sum, mark) => sum + mark.preferences, 0),
    categories: counted(errors.map(({ category }) => category)),
    severities: severities
      .filter((severity) => scheme.severities.includes(severity))
      .map((severity) => ({
        severity,
        count: errors.filter((error) => error.severity === severity).length,
      })),
    ...meanRating(marks),
  }
}

/** The errors of a segment as a scheme names them. */
export const errorsIn = (
  { errors }: MarkedSegment,
  scheme: AnnotationScheme,
): readonly AnnotatedError[] => errors.map((error) => inScheme(error, error.scheme, scheme))

/** What a segment adds to the penalty per 1,000 words: penalty and words. */
export const drawnStatisticsIn = (mark: MarkedSegment, scheme: AnnotationScheme): Statistics =>
  drawnOf(mqmStatistics(errorsIn(mark, scheme), mark.words, scheme))

/** Of what a segment adds to the score (penalty, words, one segment) what an interval is drawn from. */
const drawnOf = (statistics: Statistics): Statistics => statistics.slice(0, 2)

/** Penalty per 1,000 words; of no words, none. */
export const perThousandOf = (sums: Statistics): number => mqmScore(sums).perThousandWords ?? 0

/** Any number, but always the same: who opens the report again sees the same intervals. */
const SEED = 1

/** The penalty per 1,000 words with its interval; absent for segments without any words. */
const perThousandInterval = (
  statistics: readonly Statistics[],
  resampling: Pick<Resampling, 'mostDrawn'>,
): Interval | undefined =>
  statistics.some(([, words = 0]) => words > 0)
    ? bootstrapInterval(statistics.map(drawnOf), perThousandOf, {
        random: seededRandom(SEED),
        ...resampling,
      })
    : undefined

const meanRating = (marks: readonly MarkedSegment[]): Pick<MqmReport, 'rating' | 'rated'> => {
  const ratings = marks.flatMap((mark) => mark.rating ?? [])
  const sum = ratings.reduce((all, value) => all + (esaStatistics(value)[0] ?? 0), 0)
  const rating = esaScore([sum, ratings.length])
  return { ...(rating !== undefined && { rating }), rated: ratings.length }
}

const sumOf = (statistics: readonly Statistics[]): Statistics => {
  const sums = [...noMqm]
  for (const each of statistics) {
    for (const [index, value] of each.entries()) sums[index] = (sums[index] ?? 0) + value
  }
  return sums
}

const counted = (names: readonly string[]): MqmReport['categories'] => {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .map(([category, count]) => ({ category, count }))
    .toSorted((one, other) => other.count - one.count)
}
