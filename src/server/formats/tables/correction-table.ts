import { difference, editKinds } from '../../../core/diff/difference.ts'
import { type Annotation, isError } from '../../../core/review/annotation.ts'
import { segmentState } from '../../../core/review/document.ts'
import { withoutTags } from '../../../core/text/inline-tag.ts'
import { edits } from '../../language/edits.ts'
import { review } from '../../language/review.ts'
import type { ExportedDocument } from '../format.ts'
import { categoryLabel, severityLabel } from '../mqm/labels.ts'
import { correctionNames } from './correction-names.ts'
import { type Dialect, delimitedCell } from './delimited.ts'
import { withoutFormula } from './formulas.ts'

/** The corrections of a text in rows and columns, names first: one row for each segment. */
export const correctionTable = ({
  document,
  language,
}: ExportedDocument): readonly (readonly string[])[] => {
  const { states } = review[language]
  return [
    Object.values(correctionNames[language]),
    ...document.segments.map((segment, index) => {
      const { source = '', machine, text, tags } = segment
      return [
        `${index + 1}`,
        withoutTags(source, tags),
        withoutTags(machine, tags),
        withoutTags(text, tags),
        states[segmentState(segment)],
        kindsOf(machine, text)
          .map((kind) => edits[language][kind])
          .join(', '),
        segment.annotations.filter(isError).map(errorLabel).join('; '),
      ]
    }),
  ]
}

/** `Accuracy/Mistranslation (Major)`, in the words of the typology. */
const errorLabel = (annotation: Annotation): string =>
  `${categoryLabel(annotation)} (${severityLabel(annotation.severity)})`

/** The kinds of edits, each once, in the order of all lists. */
const kindsOf = (machine: string, text: string) => {
  const found = new Set(difference(machine, text).edits.map(({ kind }) => kind))
  return editKinds.filter((kind) => found.has(kind))
}

/** The table as a file that a spreadsheet may open: no cell of it is a formula. */
export const delimitedTable = (
  rows: readonly (readonly string[])[],
  { dialect, lineEnd }: { readonly dialect: Dialect; readonly lineEnd: string },
): string =>
  rows
    .map((row) => {
      const cells = row.map((cell) => delimitedCell(withoutFormula(cell), dialect))
      return cells.join(dialect.delimiter) + lineEnd
    })
    .join('')
