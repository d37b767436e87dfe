import {
  type AnnotationSchemeId,
  defaultScheme,
  schemeOf,
} from '../../../core/metrics/annotation-schemes.ts'
import { esaScore, esaStatistics } from '../../../core/metrics/esa.ts'
import { type MqmScore, mqmScore, mqmStatistics, noMqm } from '../../../core/metrics/mqm.ts'
import { type Severity, severities } from '../../../core/metrics/mqm-typology.ts'
import { inScheme } from '../../../core/metrics/scheme-mapping.ts'
import { isError } from '../../../core/review/annotation.ts'
import { type Document, type Segment, segmentState } from '../../../core/review/document.ts'
import { withoutTags } from '../../../core/text/inline-tag.ts'

/** By whose rules errors are counted, and how many are still good enough. */
export interface MqmRules {
  readonly scheme: AnnotationSchemeId
  /** Penalty per 1,000 words at which a text still passes. */
  readonly threshold: number
}

/** What the marked errors of a text say of it. */
export interface MqmReport extends MqmRules {
  readonly score: MqmScore
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

/** Two major errors on 1,000 words: a place to start from, not a norm. */
export const DEFAULT_THRESHOLD = 10

/** The rules that somebody asked for, else those of the document. */
export const mqmRules = (
  { scheme = defaultScheme }: Document,
  asked: {
    readonly scheme?: AnnotationSchemeId | undefined
    readonly threshold?: number | undefined
  },
): MqmRules => ({
  scheme: asked.scheme ?? scheme,
  threshold: asked.threshold ?? DEFAULT_THRESHOLD,
})

/** The errors of all segments under one set of rules, those of other schemes by their nearest name. */
export const mqmReport = (
  { segments }: Pick<Document, 'segments'>,
  { scheme: id, threshold }: MqmRules,
): MqmReport => {
  const scheme = schemeOf(id)
  const judged = segments.filter(isJudged)
  const marked = judged.map((segment) => ({
    words: wordCount(segment),
    errors: segment.annotations
      .filter(isError)
      .map((annotation) => inScheme(annotation, annotation.scheme, scheme)),
  }))
  const sums = marked
    .map(({ errors, words }) => mqmStatistics(errors, words, scheme))
    .reduce((sum, each) => sum.map((value, index) => value + (each[index] ?? 0)), noMqm)
  const errors = marked.flatMap((it) => it.errors)
  const annotations = judged.reduce((sum, segment) => sum + segment.annotations.length, 0)
  const counts = counted(errors.map(({ category }) => category))
  const ratings = judged.flatMap(({ rating }) => (rating === undefined ? [] : [rating.value]))
  const rating = esaScore([
    ratings.reduce((sum, value) => sum + (esaStatistics(value)[0] ?? 0), 0),
    ratings.length,
  ])
  return {
    scheme: id,
    threshold,
    score: mqmScore(sums, threshold),
    errors: errors.length,
    preferences: annotations - errors.length,
    categories: [...counts]
      .map(([category, count]) => ({ category, count }))
      .toSorted((one, other) => other.count - one.count),
    severities: severities
      .filter((severity) => scheme.severities.includes(severity))
      .map((severity) => ({
        severity,
        count: errors.filter((error) => error.severity === severity).length,
      })),
    ...(rating !== undefined && { rating }),
    rated: ratings.length,
  }
}

/** That nobody marked anything in an open segment says nothing yet. */
const isJudged = (segment: Segment): boolean =>
  segmentState(segment) !== 'open' || segment.annotations.length > 0 || segment.rating !== undefined

const wordCount = ({ machine, tags }: Segment): number =>
  withoutTags(machine, tags).match(/\S+/gu)?.length ?? 0

const counted = (names: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}
