/** Made on first use: most texts never need it, and making one takes a millisecond. */
let segmenter: Intl.Segmenter | undefined

/** Scripts and marks in which one UTF-16 unit may be less than what a reader calls a letter. */
const needsSegmenter =
  /[^\t -~\u00A0-\u02FF\u0370-\u0482\u048A-\u058F\u1E00-\u2009\u2010-\u2027\u2030-\u205E]/

/**
 * The graphemes of a word or short phrase: what a reader calls its letters. Not for longer texts:
 * `Intl.Segmenter` takes quadratic time on Node 20 (V8 issue 326176949).
 */
export const graphemes = (phrase: string): readonly string[] => {
  if (!needsSegmenter.test(phrase)) return phrase.split('')
  segmenter ??= new Intl.Segmenter('de', { granularity: 'grapheme' })
  return Array.from(segmenter.segment(phrase), ({ segment }) => segment)
}
