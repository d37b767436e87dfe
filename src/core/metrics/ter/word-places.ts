/** After the last place of a word. */
export const NOWHERE = -1

/** Where each word of a reference stands: chains of places (from 1 on), in order. */
export interface WordPlaces {
  /** By word: its first place, or NOWHERE. */
  readonly first: Int32Array
  /** By place: the next place of the same word, or NOWHERE. */
  readonly next: Int32Array
}

/** `words` are numbers below `vocabulary`; the one at place 0 is not a word. */
export const wordPlaces = (words: Int32Array, vocabulary: number): WordPlaces => {
  const first = new Int32Array(vocabulary).fill(NOWHERE)
  const next = new Int32Array(words.length)
  for (let place = words.length - 1; place >= 1; place--) {
    const word = words[place] ?? 0
    next[place] = first[word] ?? NOWHERE
    first[word] = place
  }
  return { first, next }
}
