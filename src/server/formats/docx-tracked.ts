import { correctedWord } from './docx/corrected.ts'
import { freshBlocks, freshDetails, machineWord } from './docx/fresh.ts'
import { wordPackage } from './docx/package.ts'
import { docx, segmentsByPlace } from './docx.ts'
import type { ExportedDocument, Format } from './format.ts'

/** What editors and their clients want most: every correction as a revision that can be rejected. */
export const docxTracked = {
  id: 'docx-tracked',
  label: { en: 'Word with tracked changes', de: 'Word mit Änderungsverfolgung' },
  purpose: {
    en: 'Every correction as a revision with its author and date, to accept or reject; comments in the margin.',
    de: 'Jede Korrektur als Änderung mit Name und Datum, zum Annehmen oder Ablehnen; Kommentare am Rand.',
  },
  extensions: ['docx'],
  mediaType: docx.mediaType,
  write: (exported) =>
    exported.original !== undefined && exported.document.origin.format === 'docx'
      ? correctedWord(wordPackage(exported.original.bytes), exported, {
          segmentsIn: segmentsByPlace(exported.document),
          isTracked: true,
        })
      : freshTracked(exported),
} as const satisfies Format

/** A new document of the machine's text, with revisions that lead to today's. */
const freshTracked = (exported: ExportedDocument): Uint8Array => {
  const blocks = freshBlocks(exported.document)
  const word = wordPackage(machineWord(blocks, freshDetails(exported)))
  const [main] = word.parts
  return correctedWord(word, exported, {
    segmentsIn: (part, { index }) => (part === main ? (blocks[index]?.segments ?? []) : []),
    isTracked: true,
  })
}
