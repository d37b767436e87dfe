import type { Told } from '../../../core/refusal.ts'
import type { ReadOptions, ReadUnits } from '../format.ts'
import { segmentsOf } from './contents.ts'
import { wordPackage } from './package.ts'

/** A Word document as units: one for each paragraph that somebody reads. */
export const readWord = (bytes: Uint8Array, { language }: ReadOptions): ReadUnits => {
  const word = wordPackage(bytes)
  const paragraphs = word.parts.flatMap((part) => part.paragraphs)
  return {
    kind: 'units',
    encoding: word.parts[0]?.encoding ?? 'utf-8',
    segments: segmentsOf(word, language),
    notices: [
      ...(word.parts.some(({ hasRevisions }) => hasRevisions) ? [acceptedRevisions] : []),
      ...(paragraphs.some(({ isComputed }) => isComputed) ? [computed] : []),
    ],
  }
}

const acceptedRevisions: Told = {
  en: 'The document has tracked changes that nobody has decided about. It was read as if all were accepted; they stay in the file.',
  de: 'Das Dokument enthält Änderungen, über die noch niemand entschieden hat. Es wurde gelesen, als wären alle angenommen; in der Datei bleiben sie stehen.',
}

const computed: Told = {
  en: 'A table of contents or an index is not shown: Word makes it anew from the text.',
  de: 'Ein Inhaltsverzeichnis oder Register wird nicht gezeigt: Word erstellt es aus dem Text neu.',
}
