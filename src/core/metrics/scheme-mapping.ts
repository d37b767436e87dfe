import type { AnnotationScheme, AnnotationSchemeId } from './annotation-schemes.ts'
import type { AnnotatedError } from './mqm.ts'

/**
 * Google's category for each of MQM-Core that has another name there. Where Google's list has none,
 * its dimension stands in, or “Other”.
 */
const toGoogle: Readonly<Record<string, string>> = {
  'terminology/inconsistent-with-resource': 'terminology/inappropriate',
  'terminology/inconsistent-use': 'terminology/inconsistent',
  'terminology/wrong-term': 'terminology/inappropriate',
  'accuracy/overtranslation': 'accuracy/mistranslation',
  'accuracy/undertranslation': 'accuracy/mistranslation',
  'accuracy/do-not-translate': 'accuracy/mistranslation',
  'linguistic-conventions': 'fluency',
  'linguistic-conventions/grammar': 'fluency/grammar',
  'linguistic-conventions/punctuation': 'fluency/punctuation',
  'linguistic-conventions/spelling': 'fluency/spelling',
  'linguistic-conventions/character-encoding': 'fluency/character-encoding',
  'linguistic-conventions/unintelligible': 'fluency',
  'linguistic-conventions/textual-conventions': 'fluency',
  'style/register': 'fluency/register',
  'style/inconsistent': 'fluency/inconsistency',
  'style/unidiomatic': 'style/awkward',
  'locale-conventions': 'locale',
  'locale-conventions/currency-format': 'locale/currency-format',
  'locale-conventions/time-format': 'locale/time-format',
  'locale-conventions/date-format': 'locale/date-format',
  'locale-conventions/address-format': 'locale/address-format',
  'locale-conventions/telephone-format': 'locale/telephone-format',
  'audience-appropriateness': 'other',
  'design-and-markup': 'fluency/display',
  custom: 'other',
}

const toMqm: Readonly<Record<string, string>> = {
  fluency: 'linguistic-conventions',
  'fluency/punctuation': 'linguistic-conventions/punctuation',
  'fluency/spelling': 'linguistic-conventions/spelling',
  'fluency/grammar': 'linguistic-conventions/grammar',
  'fluency/character-encoding': 'linguistic-conventions/character-encoding',
  'fluency/register': 'style/register',
  'fluency/inconsistency': 'style/inconsistent',
  'fluency/display': 'design-and-markup',
  'terminology/inappropriate': 'terminology/wrong-term',
  'terminology/inconsistent': 'terminology/inconsistent-use',
  locale: 'locale-conventions',
  'locale/currency-format': 'locale-conventions/currency-format',
  'locale/time-format': 'locale-conventions/time-format',
  'locale/date-format': 'locale-conventions/date-format',
  'locale/address-format': 'locale-conventions/address-format',
  'locale/telephone-format': 'locale-conventions/telephone-format',
  other: 'custom',
  'source-error': 'custom',
  'non-translation': 'linguistic-conventions/unintelligible',
}

/** An error as another scheme names it: the nearest category and severity that it knows. */
export const inScheme = (
  { category, severity }: AnnotatedError,
  from: AnnotationSchemeId,
  to: AnnotationScheme,
): AnnotatedError => ({
  category: category === NO_ERROR ? category : mapped(category, from, to),
  severity:
    to.severities.includes(severity) || category === NO_ERROR ? severity : nearest(severity),
})

/** See `core/review/annotation.ts`, which this part of the house may know by type only. */
const NO_ERROR = 'no-error'

const mapped = (category: string, from: AnnotationSchemeId, to: AnnotationScheme): string => {
  if (from === to.id) return category
  if (to.dimensions.length === 0) return ''
  const rest = to.id === 'google' ? 'other' : 'custom'
  if (category === '') return rest
  const table = to.id === 'google' ? toGoogle : toMqm
  const [dimension = ''] = category.split('/')
  return (
    [table[category], category, table[dimension], dimension].find((name) => isIn(name, to)) ?? rest
  )
}

const isIn = (category: string | undefined, { dimensions }: AnnotationScheme): boolean =>
  dimensions.some(
    ({ id, subtypes }) =>
      category === id || subtypes.some((subtype) => category === `${id}/${subtype.id}`),
  )

/** Only the two ends of the scale are ever missing. */
const nearest = (severity: AnnotatedError['severity']): AnnotatedError['severity'] =>
  severity === 'critical' ? 'major' : 'minor'
