import { schemeOf } from '../../../core/metrics/annotation-schemes.ts'
import { type Severity, severities } from '../../../core/metrics/mqm-typology.ts'
import type { Judgement } from '../../../core/review/annotation.ts'

/** What says that there is no error, both as a category and as a severity. */
export const NO_ERROR_LABEL = 'No-error'

/** A category as Google's files call it: `Fluency/Grammar`, `Other`, `Source error`. */
export const categoryLabel = ({
  scheme,
  category,
}: Pick<Judgement, 'scheme' | 'category'>): string => {
  const [family, kind] = category.split('/')
  const dimension = schemeOf(scheme).dimensions.find(({ id }) => id === family)
  const subtype = dimension?.subtypes.find(({ id }) => id === kind)
  if (dimension === undefined) return 'Other'
  return subtype === undefined ? dimension.name : `${dimension.name}/${subtype.name}`
}

export const severityLabel = (severity: Severity): string =>
  severity.charAt(0).toUpperCase() + severity.slice(1)

/** The category of Google's scheme that a label names; undefined for one that it does not know. */
export const categoryOf = (label: string): string | undefined => {
  const [family = '', kind = ''] = label
    .toLowerCase()
    .split('/')
    .map((part) => part.trim())
  const dimension = schemeOf('google').dimensions.find(({ name }) => plain(name) === plain(family))
  if (dimension === undefined) return undefined
  const subtype = dimension.subtypes.find(({ name }) => plain(name) === plain(kind))
  return subtype === undefined ? dimension.id : `${dimension.id}/${subtype.id}`
}

/** Files write `Non-translation` and `Non-translation!`, `Source issue` and `Source error`. */
const plain = (name: string): string =>
  name.toLowerCase().replace('source issue', 'source error').replace(/s$|!$/, '')

/** Google's scheme knows no critical error: it is a major one. */
export const severityOf = (label: string): Severity => {
  const found = severities.find((severity) => severity === label.trim().toLowerCase()) ?? 'minor'
  return found === 'critical' ? 'major' : found
}
