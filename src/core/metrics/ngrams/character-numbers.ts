const ASCII = 0x80

/** Two texts with small numbers, from 1 on, for their characters. */
export interface NumberedCharacters {
  readonly hypothesis: Int32Array
  readonly reference: Int32Array
  /** The largest number there is. */
  readonly most: number
}

/**
 * Numbers the code points of two texts, the same number for the same one. ASCII numbers itself:
 * nearly all of a German text needs no look-up.
 */
export const characterNumbers = (
  hypothesis: Int32Array,
  reference: Int32Array,
): NumberedCharacters => {
  const others = new Map<number, number>()
  return {
    hypothesis: numbered(hypothesis, others),
    reference: numbered(reference, others),
    most: ASCII - 1 + others.size,
  }
}

const numbered = (points: Int32Array, others: Map<number, number>): Int32Array => {
  const numbers = new Int32Array(points.length)
  for (let place = 0; place < points.length; place++) {
    const point = points[place] ?? 0
    if (point > 0 && point < ASCII) {
      numbers[place] = point
      continue
    }
    const number = others.get(point) ?? ASCII + others.size
    others.set(point, number)
    numbers[place] = number
  }
  return numbers
}
