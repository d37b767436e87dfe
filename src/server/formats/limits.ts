import { Refusal } from '../../core/refusal.ts'

/** The most texts one file may hold: a document of more could not be reviewed by anybody. */
export const MOST_UNITS = 100_000

/** The longest text of one unit, in UTF-16 units: as long as what can be saved. */
export const LONGEST_UNIT = 100_000

/** Refuses a file in which this many texts were found by this line. */
export const refuseTooMany = (count: number, line: number): void => {
  if (count <= MOST_UNITS) return
  throw new Refusal(
    'too-large',
    {
      en: `The file holds more than ${MOST_UNITS} texts (counted as far as line ${line}). Please split it.`,
      de: `Die Datei enthält mehr als ${MOST_UNITS} Texte (gezählt bis Zeile ${line}). Bitte teilen Sie sie auf.`,
    },
    { line },
  )
}

/** Refuses a text that is longer than what can be saved. */
export const refuseTooLong = (length: number, line: number): void => {
  if (length <= LONGEST_UNIT) return
  throw new Refusal(
    'too-large',
    {
      en: `Line ${line}: a text of ${length} characters is too long; ${LONGEST_UNIT} is the most.`,
      de: `Zeile ${line}: Ein Text mit ${length} Zeichen ist zu lang; höchstens ${LONGEST_UNIT} sind möglich.`,
    },
    { line },
  )
}

/** What is wrong with a file, and where. */
export const brokenAt = (line: number, { en, de }: { en: string; de: string }): Refusal =>
  new Refusal('invalid', { en: `Line ${line}: ${en}`, de: `Zeile ${line}: ${de}` }, { line })
