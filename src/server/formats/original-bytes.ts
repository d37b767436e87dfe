import { Refusal } from '../../core/refusal.ts'
import type { ExportedDocument } from './format.ts'

/** The bytes of the file that a document came from; refused where they were not kept. */
export const originalBytes = ({ original }: ExportedDocument): Uint8Array => {
  if (original !== undefined) return original.bytes
  throw new Refusal('invalid', {
    en: 'The file that this text came from was not kept with it, so it can not be written.',
    de: 'Die Datei, aus der dieser Text stammt, liegt nicht mehr bei ihm; so lässt sie sich nicht schreiben.',
  })
}
