import { Refusal, type Told } from '../../../core/refusal.ts'

/** An XML file that can not be read, with the place. */
export const refusedAt = (line: number, reason: Told): Refusal =>
  new Refusal('invalid', {
    en: `Line ${line}: ${reason.en}`,
    de: `Zeile ${line}: ${reason.de}`,
  })
