/** A place in a text as editors count: lines and columns from 1, columns in UTF-16 units. */
export interface LinePlace {
  readonly line: number
  readonly column: number
}

/** Tells line and column of offsets in `text`. */
export const linePlaces = (text: string): ((offset: number) => LinePlace) => {
  const starts = [0, ...Array.from(text.matchAll(/\r\n?|\n/g), (hit) => hit.index + hit[0].length)]
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }
}
