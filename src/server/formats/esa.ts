import { isError } from '../../core/review/annotation.ts'
import { type Document, revisionText, type Segment } from '../../core/review/document.ts'
import type { Span } from '../../core/text/span.ts'
import type { ExportedDocument, Format } from './format.ts'
import { categoryLabel, severityLabel } from './mqm/labels.ts'

/** Error spans and a rating for each segment (Kocmi et al. 2024), as the tools of WMT exchange them. */
export const esa = {
  id: 'esa',
  label: { en: 'Error spans and ratings (ESA)', de: 'Fehlerstellen und Bewertungen (ESA)' },
  purpose: {
    en: 'JSON as at WMT: each text with its marked stretches, counted in Unicode characters, and a score from 0 to 100.',
    de: 'JSON wie bei WMT: jeder Text mit seinen markierten Stellen, gezählt in Unicode-Zeichen, und einer Punktzahl von 0 bis 100.',
  },
  extensions: ['esa.json'],
  mediaType: 'application/json',
  write: (exported) => `${JSON.stringify(items(exported), undefined, 2)}\n`,
  suits: ({ segments }) =>
    segments.some(({ annotations, rating }) => annotations.length > 0 || rating !== undefined),
} as const satisfies Format

const items = ({ document }: ExportedDocument) =>
  document.segments.map((segment, index) => item(segment, index + 1, document))

const item = (segment: Segment, number: number, { id, title, system, ...document }: Document) => {
  const { source, machine, rating, annotations } = segment
  return {
    itemID: number,
    documentID: id,
    documentTitle: title,
    targetID: system ?? null,
    sourceLanguage: document.sourceLanguage ?? null,
    targetLanguage: document.language,
    sourceText: source ?? null,
    targetText: machine,
    score: rating?.value ?? null,
    rater: rating?.by ?? annotations[0]?.by ?? null,
    // What was marked in an edited text has no place in the machine's.
    payload: annotations
      .filter((annotation) => isError(annotation) && annotation.revision === 0)
      .flatMap(({ spans, severity, scheme, category }) =>
        spans.map((span) => ({
          ...inCharacters(revisionText(segment, 0) ?? machine, span),
          severity: severityLabel(severity).toLowerCase(),
          ...(category !== '' && { error_type: categoryLabel({ scheme, category }) }),
        })),
      ),
  }
}

/** Python counts code points where JavaScript counts UTF-16 units; the end is exclusive in both. */
const inCharacters = (text: string, { start, end }: Span) => ({
  start_i: [...text.slice(0, start)].length,
  end_i: [...text.slice(0, end)].length,
})
