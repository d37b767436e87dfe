import type { Document } from '../../core/review/document.ts'
import { placeOf } from './docx/contents.ts'
import { correctedWord, type SegmentsIn } from './docx/corrected.ts'
import { freshWord } from './docx/fresh.ts'
import { isWordPackage, wordPackage } from './docx/package.ts'
import { PackageEdits } from './docx/package-edits.ts'
import { readWord } from './docx/reading.ts'
import { writeSentState } from './docx/sent-state.ts'
import type { ExportedDocument, Format } from './format.ts'
import { placedTexts } from './placed-texts.ts'
import { openedArchive } from './zip/archive.ts'

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
    withSentState(
      exported.original !== undefined && exported.document.origin.format === 'docx'
        ? rewritten(exported, exported.original.bytes)
        : freshWord(exported),
      exported,
    ),
  rewrite: (exported) =>
    exported.original === undefined
      ? freshWord(exported)
      : rewritten(exported, exported.original.bytes),
} as const satisfies Format

const rewritten = (exported: ExportedDocument, bytes: Uint8Array): Uint8Array =>
  correctedWord(wordPackage(bytes), exported, {
    segmentsIn: segmentsByPlace(exported.document),
    isTracked: false,
  })

/** The file says which state it shows, unless it is the very file that came. */
const withSentState = (file: Uint8Array, { document, original }: ExportedDocument): Uint8Array => {
  if (file === original?.bytes) return file
  const edits = new PackageEdits(openedArchive(file))
  writeSentState(edits, { document: document.id, sequence: document.sequence })
  return edits.packed()
}

/** The segments of each paragraph of the file that a document came from. */
export const segmentsByPlace = (document: Document): SegmentsIn => {
  const placed = placedTexts(document)
  return (part, paragraph) => placed.get(placeOf(part, paragraph))?.segments ?? []
}
