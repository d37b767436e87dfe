import type { AnnotationScheme } from '../../../core/metrics/annotation-schemes.ts'
import type { AnnotatedError } from '../../../core/metrics/mqm.ts'
import { severities } from '../../../core/metrics/mqm-typology.ts'
import { NO_ERROR } from '../../../core/review/annotation.ts'
import { mnemonics } from '../../../core/text/mnemonics.ts'
import type { Words } from '../../language/index.ts'

/** The form in which an error is given its category, its severity and a note. */
export interface PaletteView {
  readonly category: string
  readonly dimensions: readonly (Option & { readonly subtypes: readonly Option[] })[]
  readonly severity: string
  readonly severities: readonly Option[]
  readonly note: { readonly label: string; readonly value: string }
}

interface Option {
  readonly value: string
  /** The letter or digit that chooses it. */
  readonly key: string
  readonly label: string
  readonly chosen: boolean
}

/** The letters of the queue's own keys: no error, undo. */
const TAKEN = 'nu'

/** The palette of a scheme, with an error chosen in it. */
export const paletteView = (
  scheme: AnnotationScheme,
  words: Words,
  chosen?: AnnotatedError & { readonly note?: string },
): PaletteView => {
  const { annotation, errorCategories } = words
  const options = (values: readonly string[]): readonly Option[] => {
    const labels = values.map((value) => errorCategories[value] ?? value)
    const keys = mnemonics(labels, TAKEN)
    return values.map((value, index) => ({
      value,
      key: keys[index] ?? '',
      label: labels[index] ?? value,
      chosen: value === chosen?.category,
    }))
  }
  const families = options(scheme.dimensions.map(({ id }) => id))
  return {
    category: annotation.category,
    dimensions: scheme.dimensions.map(({ id, subtypes }, index) => ({
      value: id,
      key: families[index]?.key ?? '',
      label: families[index]?.label ?? id,
      chosen: id === chosen?.category,
      subtypes: options(subtypes.map((subtype) => `${id}/${subtype.id}`)),
    })),
    severity: annotation.severity,
    severities: scheme.severities.map((value) => ({
      value,
      key: String(severities.indexOf(value)),
      label: annotation.severities[value],
      chosen: value === (chosen?.severity ?? 'minor'),
    })),
    note: { label: annotation.note, value: chosen?.note ?? '' },
  }
}

/** An error in words: “Accuracy: Omission, minor”. */
export const errorLabel = ({ category, severity }: AnnotatedError, words: Words): string => {
  const { annotation } = words
  return category === NO_ERROR
    ? annotation.noError
    : `${errorName(category, words)}, ${annotation.severities[severity]}`
}

/** A category in words: “Accuracy: Omission”. */
export const errorName = (category: string, { errorCategories }: Words): string => {
  const name = (id: string) => errorCategories[id] ?? id
  const [dimension = ''] = category.split('/')
  return dimension === category ? name(category) : `${name(dimension)}: ${name(category)}`
}
