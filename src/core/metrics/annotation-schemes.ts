import { googleDimensions } from './google-typology.ts'
import { type Dimension, mqmDimensions, type Severity, severities } from './mqm-typology.ts'

export const schemeIds = ['mqm-core', 'google', 'esa'] as const

export type AnnotationSchemeId = (typeof schemeIds)[number]

/** A weight for one category, at one severity or at any. */
export interface Exception {
  readonly category: string
  readonly severity?: Severity
  readonly weight: number
}

/** A way of annotating errors. The weights are plain data: a project may set its own. */
export interface AnnotationScheme {
  readonly id: AnnotationSchemeId
  readonly label: `scheme.${string}`
  /** None where errors are marked without saying of which kind they are. */
  readonly dimensions: readonly Dimension[]
  /** Those the scheme uses, mildest first. */
  readonly severities: readonly Severity[]
  readonly weights: Readonly<Record<Severity, number>>
  readonly exceptions: readonly Exception[]
  /** At most so many errors of a segment count, the worst ones. */
  readonly mostErrors?: number
  /** The category that judges a segment as a whole: nothing else counts beside it. */
  readonly wholeSegment?: string
  /** Whether each segment also gets one overall rating from 0 to 100. */
  readonly isRated: boolean
}

const weights = { neutral: 0, minor: 1, major: 5, critical: 25 } as const

/** What a document is annotated by as long as nobody chose another. */
export const defaultScheme: AnnotationSchemeId = 'mqm-core'

export const annotationSchemes = [
  {
    // The multipliers of the usual MQM scorecard; they are a convention, not part of the typology.
    id: 'mqm-core',
    label: 'scheme.mqm-core',
    dimensions: mqmDimensions,
    severities,
    weights,
    exceptions: [],
    isRated: false,
  },
  {
    // Freitag et al. 2021, table 4. There is no critical error: what is one is a non-translation.
    id: 'google',
    label: 'scheme.google',
    dimensions: googleDimensions,
    severities: ['neutral', 'minor', 'major'],
    weights,
    exceptions: [
      { category: 'non-translation', weight: 25 },
      { category: 'fluency/punctuation', severity: 'minor', weight: 0.1 },
    ],
    mostErrors: 5,
    wholeSegment: 'non-translation',
    isRated: false,
  },
  {
    // Error Span Annotation, Kocmi et al. 2024: spans without categories, then one rating.
    id: 'esa',
    label: 'scheme.esa',
    dimensions: [],
    severities: ['minor', 'major'],
    weights,
    exceptions: [],
    isRated: true,
  },
] as const satisfies readonly AnnotationScheme[]

/** The scheme with this id. */
export const schemeOf = (id: AnnotationSchemeId): AnnotationScheme =>
  annotationSchemes.find((scheme) => scheme.id === id) ?? annotationSchemes[0]

/**
 * The categories of a scheme as annotations name them: each dimension, then its subtypes as
 * `dimension/subtype`.
 */
export const categories = ({ dimensions }: AnnotationScheme): readonly string[] =>
  dimensions.flatMap(({ id, subtypes }) => [
    id,
    ...subtypes.map((subtype) => `${id}/${subtype.id}`),
  ])
