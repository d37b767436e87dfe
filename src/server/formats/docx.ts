import type { Document } from '../../core/review/document.ts'
import { placeOf } from './docx/contents.ts'
import { correctedWord, type SegmentsIn } from './docx/corrected.ts'
import { freshWord } from './docx/fresh.ts'
import { isWordPackage, wordPackage } from './docx/package.ts'
import { readWord } from './docx/reading.ts'
import type { ExportedDocument, Format } from './format.ts'
import { placedTexts } from './placed-texts.ts'

/** Word: the document that came, with the corrected text in its formatting; or a new one. */
export const docx = {
  id: 'docx',
  label: { en: 'Word (.docx)', de: 'Word (.docx)' },
  purpose: {
    en: 'The corrected text without marks: your own Word document as it was formatted, or a new one.',
    de: 'Der korrigierte Text ohne Markierungen: Ihr eigenes Word-Dokument, wie es formatiert war, oder ein neues.',
  },
  extensions: ['docx', 'docm', 'dotx'],
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  isPackage: true,
  unmistakable: true,
  recognises: ({ bytes }) => isWordPackage(bytes),
  read: readWord,
  write: (exported) =>
    exported.original !== undefined && exported.document.origin.format === 'docx'
      ? rewritten(exported, exported.original.bytes)
      : freshWord(exported),
} as const satisfies Format

const rewritten = (exported: ExportedDocument, bytes: Uint8Array): Uint8Array =>
  correctedWord(wordPackage(bytes), exported, {
    segmentsIn: segmentsByPlace(exported.document),
    isTracked: false,
  })

/** The segments of each paragraph of the file that a document came from. */
export const segmentsByPlace = (document: Document): SegmentsIn => {
  const placed = placedTexts(document)
  return (part, paragraph) => placed.get(placeOf(part, paragraph))?.segments ?? []
}
