import type { AnnotationScheme } from './annotation-schemes.ts'
import type { Severity } from './mqm-typology.ts'
import type { Statistics } from './statistics.ts'

/** What scoring needs of an annotated error. */
export interface AnnotatedError {
  /** `dimension` or `dimension/subtype`; empty in a scheme without categories. */
  readonly category: string
  readonly severity: Severity
}

/** An annotated text, judged. */
export interface MqmScore {
  /** Sum of the weights; 0 is best. */
  readonly penalty: number
  readonly words: number
  readonly segments: number
  /** Penalty per 1,000 words: MQM's linear raw score, normed. Absent for a text without words. */
  readonly perThousandWords?: number
  /** Mean penalty of a segment: the score of a system at WMT. Absent without segments. */
  readonly perSegment?: number
  /** 100 less the penalty per 100 words: MQM's quality score, below 0 for a very bad text. */
  readonly quality?: number
  /** Absent without words or without a threshold. */
  readonly verdict?: 'pass' | 'fail'
}

/** The weight of one error. The first exception that fits it decides. */
export const weight = ({ category, severity }: AnnotatedError, scheme: AnnotationScheme): number =>
  scheme.exceptions.find(
    (exception) => exception.category === category && (exception.severity ?? severity) === severity,
  )?.weight ?? scheme.weights[severity]

/** The penalty of one segment, with the scheme's rules on how many errors count. */
export const segmentPenalty = (
  errors: readonly AnnotatedError[],
  scheme: AnnotationScheme,
): number => {
  const whole = errors.find(({ category }) => category === scheme.wholeSegment)
  if (whole !== undefined) return weight(whole, scheme)
  return errors
    .map((error) => weight(error, scheme))
    .toSorted((first, second) => second - first)
    .slice(0, scheme.mostErrors)
    .reduce((sum, each) => sum + each, 0)
}

/** What a segment adds to the score of its text: penalty, words, one segment. */
export const mqmStatistics = (
  errors: readonly AnnotatedError[],
  words: number,
  scheme: AnnotationScheme,
): Statistics => [segmentPenalty(errors, scheme), words, 1]

/** The statistics of no segments. */
export const noMqm: Statistics = [0, 0, 0]

/** The score of a text from its sums; it passes at `threshold` penalty per 1,000 words or below. */
export const mqmScore = (sums: Statistics, threshold?: number): MqmScore => {
  const [penalty = 0, words = 0, segments = 0] = sums
  const perThousandWords = words > 0 ? (1_000 * penalty) / words : undefined
  return {
    penalty,
    words,
    segments,
    ...(segments > 0 && { perSegment: penalty / segments }),
    ...(perThousandWords !== undefined && {
      perThousandWords,
      quality: 100 - perThousandWords / 10,
    }),
    ...(perThousandWords !== undefined &&
      threshold !== undefined && { verdict: perThousandWords <= threshold ? 'pass' : 'fail' }),
  }
}
