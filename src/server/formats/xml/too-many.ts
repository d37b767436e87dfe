import { refusedAt } from './refused.ts'

/** More units than a person can review; the largest real files have some 10,000. */
export const MOST_UNITS = 100_000

/** Counted before anything is parsed, so that a refusal costs nothing. `unit` needs its flag `g`. */
export const refuseTooMany = (xml: string, unit: RegExp): void => {
  let count = 0
  for (const { index } of xml.matchAll(unit)) {
    count += 1
    if (count <= MOST_UNITS) continue
    throw refusedAt(xml.slice(0, index).split('\n').length, {
      en: `more than ${MOST_UNITS} units. Please split the file.`,
      de: `Mehr als ${MOST_UNITS} Einheiten. Bitte teilen Sie die Datei.`,
    })
  }
}
