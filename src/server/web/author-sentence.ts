import type { Revision } from '../../core/review/document.ts'
import type { Reader } from './reader.ts'

/** Who wrote a stretch, when and in which revision: "Anna, 23.11.2026, 11:03, Fassung 2, bearbeitet". */
export const authorSentence = (
  { by, at, number, cause }: Revision,
  { words, format }: Reader,
): string =>
  words.attribution.told({
    name: by,
    time: format.dateTime(at),
    revision: format.number(number),
    cause: words.review.causes[cause],
  })
